#include <extract/barriers.hpp>
#include <extract/confined_descriptors.hpp>
#include <extract/confined_process.hpp>
#include <extract/fork_server.hpp>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rubricate {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t k_most_complaints = 4096;  // bytes
constexpr int k_not_run = 127;                   // exit code of a child that never became the program

struct Pipe {
  FileHandle out;  // to read from
  FileHandle in;   // to write to
};

// The error is an errno.
std::expected<Pipe, int> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::unexpected(errno);
  Pipe pipe{above_standard(ends[0]), above_standard(ends[1])};
  if (!pipe.out || !pipe.in) return std::unexpected(errno);
  return pipe;
}

// Writing to a process that is gone is an error, not this process's end.
class BrokenPipesAllowed {
 public:
  BrokenPipesAllowed() {
    ::sigemptyset(&signal_);
    ::sigaddset(&signal_, SIGPIPE);
    (void)::pthread_sigmask(SIG_BLOCK, &signal_, &before_);
  }
  BrokenPipesAllowed(const BrokenPipesAllowed&) = delete;
  BrokenPipesAllowed& operator=(const BrokenPipesAllowed&) = delete;
  ~BrokenPipesAllowed() {
    const timespec at_once{};
    if (::sigismember(&before_, SIGPIPE) == 0)
      while (::sigtimedwait(&signal_, nullptr, &at_once) < 0 && errno == EINTR) {
      }
    (void)::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t signal_{}, before_{};
};

}  // namespace

struct ConfinedProcess::Pipes {
  Pipe output, complaints;
  FileHandle input = FileHandle();  // our end

  [[nodiscard]] static std::expected<Pipes, int> make() {
    auto output = make_pipe();
    if (!output) return std::unexpected(output.error());
    auto complaints = make_pipe();
    if (!complaints) return std::unexpected(complaints.error());
    return Pipes{.output = std::move(*output), .complaints = std::move(*complaints)};
  }
};

ConfinedProcess::ConfinedProcess(pid_t pid, Pipes pipes, const ConfinedLimits& limits)
    : pid_(pid),
      input_(std::move(pipes.input)),
      output_(std::move(pipes.output.out)),
      complaints_(std::move(pipes.complaints.out)),
      limits_(limits),
      end_(Clock::now() + std::chrono::seconds(limits.wall_seconds)) {}

ConfinedProcess::ConfinedProcess(ConfinedProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)),
      input_(std::move(other.input_)),
      output_(std::move(other.output_)),
      complaints_(std::move(other.complaints_)),
      file_(other.file_),
      written_(other.written_),
      limits_(other.limits_),
      end_(other.end_) {}

ConfinedProcess::~ConfinedProcess() {
  if (pid_ > 0 && is_alive()) stop();
  while (pid_ > 0 && ::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

std::expected<ConfinedProcess, int> ConfinedProcess::begin(const ConfinedProgram& program, const FileHandle& input,
                                                           Pipes pipes) {
  const auto pid = fork_confined(program, input, pipes.output.in, pipes.complaints.in);
  if (!pid) return std::unexpected(pid.error());
  return ConfinedProcess(*pid, std::move(pipes), program.limits);
}

std::expected<ConfinedProcess, int> ConfinedProcess::start(const ConfinedProgram& program, const FileHandle& file) {
  auto pipes = Pipes::make();
  if (!pipes) return std::unexpected(pipes.error());
  const FileHandle input = above_standard(::fcntl(file.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  if (!input) return std::unexpected(errno);
  return begin(program, input, std::move(*pipes));
}

std::expected<ConfinedProcess, int> ConfinedProcess::start_waiting(const ConfinedProgram& program) {
  auto pipes = Pipes::make();
  if (!pipes) return std::unexpected(pipes.error());
  auto input = make_pipe();
  if (!input) return std::unexpected(input.error());
  if (::fcntl(input->in.get(), F_SETFL, O_NONBLOCK) != 0) return std::unexpected(errno);
  pipes->input = std::move(input->in);
  return begin(program, input->out, std::move(*pipes));
}

bool ConfinedProcess::is_alive() const {
  siginfo_t info{};
  return pid_ > 0 && ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT | WNOHANG) == 0 &&
         info.si_pid == 0;
}

bool ConfinedProcess::give(const FileHandle& file, const ConfinedLimits& limits) {
  const rlimit memory{.rlim_cur = limits.memory_bytes, .rlim_max = limits.memory_bytes};
  if (!k_instrumented && ::prlimit(pid_, RLIMIT_AS, &memory, nullptr) != 0) return false;
  file_ = &file;
  limits_ = limits;
  end_ = Clock::now() + std::chrono::seconds(limits.wall_seconds);
  feed();
  return true;
}

ConfinedEnd ConfinedProcess::read(const std::function<bool(std::string_view)>& take) {
  ConfinedEnd result;
  std::uint64_t printed = 0;
  while (output_ || complaints_) {
    std::array<pollfd, 3> waiting = {
        {{output_.get(), POLLIN, 0}, {complaints_.get(), POLLIN, 0}, {input_.get(), POLLOUT, 0}}};
    const int ready = ::poll(waiting.data(), waiting.size(), milliseconds_left());
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return stopped(ConfinedEnd::Kind::timed_out, std::move(result));
    if (waiting[2].revents != 0) feed();
    if (waiting[0].revents != 0) {
      const std::string_view piece = read_some(output_);
      printed += piece.size();
      if (!piece.empty() && (printed > limits_.output_bytes || !take(piece)))
        return stopped(ConfinedEnd::Kind::too_much_output, std::move(result));
    }
    if (waiting[1].revents != 0) {
      const std::string_view piece = read_some(complaints_);
      result.complaints += piece.substr(0, k_most_complaints - std::min(result.complaints.size(), k_most_complaints));
    }
  }
  return wait(std::move(result));
}

int ConfinedProcess::milliseconds_left() const {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
}

// An empty piece is the end, and closes the pipe.
std::string_view ConfinedProcess::read_some(FileHandle& from) {
  const ssize_t size = ::read(from.get(), buffer_.data(), buffer_.size());
  if (size > 0) return {buffer_.data(), static_cast<std::size_t>(size)};
  if (size == 0 || (errno != EINTR && errno != EAGAIN)) (void)from.close();
  return {};
}

// As much of the file as its input takes now; at the file's end the input is closed.
void ConfinedProcess::feed() {
  constexpr std::size_t k_at_once = 1U << 20U;
  const BrokenPipesAllowed guard;
  off_t at = written_;
  const ssize_t size = ::sendfile(input_.get(), file_->get(), &at, k_at_once);
  written_ = at;
  if (size == 0 || (size < 0 && errno != EINTR && errno != EAGAIN)) (void)input_.close();
}

// It has closed its output; nearly always it is gone at once.
ConfinedEnd ConfinedProcess::wait(ConfinedEnd result) {
  for (auto nap = std::chrono::microseconds(50);; nap = std::min(nap * 2, std::chrono::microseconds(5000))) {
    siginfo_t info{};
    const int failed = ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT | WNOHANG);
    if (failed == 0 && info.si_pid == pid_) return ended(std::move(result));
    if (failed != 0 && errno != EINTR) {
      pid_ = 0;
      result.code = errno;
      return result;
    }
    if (milliseconds_left() == 0) return stopped(ConfinedEnd::Kind::timed_out, std::move(result));
    timespec pause{.tv_sec = 0, .tv_nsec = std::chrono::nanoseconds(nap).count()};
    (void)::nanosleep(&pause, nullptr);
  }
}

// It is no more, but its number is not given to another process before it has been waited for.
ConfinedEnd ConfinedProcess::ended(ConfinedEnd result) {
  (void)::kill(-pid_, SIGKILL);  // whatever it may have left behind
  int status = 0;
  rusage usage{};
  while (::wait4(pid_, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  pid_ = 0;
  if (WIFSIGNALED(status)) {
    const auto seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec;
    const bool is_late = std::cmp_greater_equal(seconds, limits_.cpu_seconds);
    result.code = WTERMSIG(status);
    const bool was_stopped = result.code == SIGXCPU || (result.code == SIGKILL && is_late);
    result.kind = was_stopped ? ConfinedEnd::Kind::timed_out : ConfinedEnd::Kind::signalled;
    return result;
  }
  result.code = WEXITSTATUS(status);
  const bool never_was = result.code == k_not_confined || result.code == k_not_run;
  result.kind = never_was ? ConfinedEnd::Kind::not_started : ConfinedEnd::Kind::exited;
  return result;
}

ConfinedEnd ConfinedProcess::stopped(ConfinedEnd::Kind why, ConfinedEnd result) {
  stop();
  result.kind = why;
  return result;
}

void ConfinedProcess::stop() {
  (void)::kill(-pid_, SIGKILL);
  (void)::kill(pid_, SIGKILL);
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
  pid_ = 0;
}

}  // namespace rubricate
