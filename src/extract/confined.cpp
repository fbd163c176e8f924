// Reads what a program prints, until it is gone.
#include <extract/confined.hpp>
#include <extract/confined_descriptors.hpp>
#include <extract/fork_server.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
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

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  Pipe pipe{above_standard(ends[0]), above_standard(ends[1])};
  if (!pipe.out || !pipe.in) return std::nullopt;
  return pipe;
}

bool is_program(const std::string& path) {
  struct stat facts{};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

class Child {
 public:
  Child(pid_t pid, Pipe output, Pipe complaints, const ConfinedLimits& limits)
      : pid_(pid),
        output_(std::move(output)),
        complaints_(std::move(complaints)),
        limits_(limits),
        end_(Clock::now() + std::chrono::seconds(limits.wall_seconds)) {
    (void)output_.in.close();
    (void)complaints_.in.close();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ > 0) stop();
  }

  ConfinedEnd read(const std::function<bool(std::string_view)>& take) {
    ConfinedEnd result;
    std::uint64_t printed = 0;
    while (output_.out || complaints_.out) {
      std::array<pollfd, 2> waiting = {{{output_.out.get(), POLLIN, 0}, {complaints_.out.get(), POLLIN, 0}}};
      const int ready = ::poll(waiting.data(), waiting.size(), milliseconds_left());
      if (ready < 0 && errno == EINTR) continue;
      if (ready <= 0) return stopped(ConfinedEnd::Kind::timed_out, std::move(result));
      if (waiting[0].revents != 0) {
        const std::string_view piece = read_some(output_.out);
        printed += piece.size();
        if (!piece.empty() && (printed > limits_.output_bytes || !take(piece)))
          return stopped(ConfinedEnd::Kind::too_much_output, std::move(result));
      }
      if (waiting[1].revents != 0) {
        const std::string_view piece = read_some(complaints_.out);
        result.complaints += piece.substr(0, k_most_complaints - std::min(result.complaints.size(), k_most_complaints));
      }
    }
    return wait(std::move(result));
  }

 private:
  [[nodiscard]] int milliseconds_left() const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
  }

  // An empty piece is the end, and closes the pipe.
  std::string_view read_some(FileHandle& from) {
    const ssize_t size = ::read(from.get(), buffer_.data(), buffer_.size());
    if (size > 0) return {buffer_.data(), static_cast<std::size_t>(size)};
    if (size == 0 || (errno != EINTR && errno != EAGAIN)) (void)from.close();
    return {};
  }

  // It has closed its output; nearly always it is gone at once.
  ConfinedEnd wait(ConfinedEnd result) {
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
  ConfinedEnd ended(ConfinedEnd result) {
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

  ConfinedEnd stopped(ConfinedEnd::Kind why, ConfinedEnd result) {
    stop();
    result.kind = why;
    return result;
  }

  void stop() {
    (void)::kill(-pid_, SIGKILL);
    (void)::kill(pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
  }

  pid_t pid_;
  Pipe output_, complaints_;
  ConfinedLimits limits_;
  Clock::time_point end_;
  std::array<char, 64UL * 1024> buffer_{};
};

}  // namespace

ConfinedEnd run_confined(const ConfinedProgram& program, const FileHandle& file,
                         const std::function<bool(std::string_view)>& take) {
  ConfinedEnd failure;
  auto output = make_pipe();
  auto complaints = make_pipe();
  const FileHandle input = above_standard(::fcntl(file.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  if (!output || !complaints || !input) {
    failure.code = errno;
    return failure;
  }
  const auto pid = fork_confined(program, input, output->in, complaints->in);
  if (!pid) {
    failure.code = pid.error();
    return failure;
  }
  return Child(*pid, std::move(*output), std::move(*complaints), program.limits).read(take);
}

std::optional<std::string> find_program(std::string_view name) {
  const char* const path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    std::string candidate = std::string(folders.substr(0, end)) + '/' + std::string(name);
    if (candidate.starts_with('/') && is_program(candidate)) return candidate;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return std::nullopt;
}

std::string own_program() { return "/proc/self/exe"; }

}  // namespace rubricate
