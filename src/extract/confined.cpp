// Starts a program between fork and exec, where only system calls may be made, and reads what it prints.
#include <extract/barriers.hpp>
#include <extract/confined.hpp>

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
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rubricate {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t k_most_complaints = 4096;  // bytes
constexpr int k_not_confined = 126;              // exit codes of a child that never became the program
constexpr int k_not_run = 127;

struct Pipe {
  FileHandle out;  // to read from
  FileHandle in;   // to write to
};

// Descriptors above those that the child moves its own to.
FileHandle above_standard(int fd) {
  if (fd < 0 || fd > STDERR_FILENO) return FileHandle(fd);
  const FileHandle low(fd);
  return FileHandle(::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  Pipe pipe{above_standard(ends[0]), above_standard(ends[1])};
  if (!pipe.out || !pipe.in) return std::nullopt;
  return pipe;
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

void limit(int what, rlim_t most) noexcept {
  const rlimit limit{.rlim_cur = most, .rlim_max = most};
  (void)::setrlimit(static_cast<__rlimit_resource_t>(what), &limit);
}

// What the child needs, allocated before it exists.
struct Start {
  const char* path;
  char* const* arguments;
  char* const* environment;
  int file;
  int output;
  int complaints;
  pid_t parent;
  ConfinedLimits limits;
  const Barriers* barriers;
};

// In the child: only calls that are safe after a fork among threads.
[[noreturn]] void become(const Start& start) noexcept {
  (void)::setpgid(0, 0);
  (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != start.parent) ::_exit(k_not_run);  // it died meanwhile
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGCHLD, SIGINT, SIGTERM, SIGHUP}) (void)std::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  (void)::sigprocmask(SIG_SETMASK, &none, nullptr);
  if (::dup2(start.file, STDIN_FILENO) < 0 || ::dup2(start.output, STDOUT_FILENO) < 0 ||
      ::dup2(start.complaints, STDERR_FILENO) < 0 || ::lseek(STDIN_FILENO, 0, SEEK_SET) != 0 || ::chdir("/") != 0)
    ::_exit(k_not_run);
  if (!k_instrumented) limit(RLIMIT_AS, start.limits.memory_bytes);
  // The first makes the signal that tells why; the second ends a program that does not heed it.
  const rlimit seconds{.rlim_cur = start.limits.cpu_seconds, .rlim_max = start.limits.cpu_seconds + 1};
  (void)::setrlimit(RLIMIT_CPU, &seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  constexpr rlim_t k_most_files = 64;
  limit(RLIMIT_NOFILE, k_most_files);
  if (!start.barriers->raise()) ::_exit(k_not_confined);
  // The ruleset and whatever else is open here goes with exec.
  (void)::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
  ::execve(start.path, start.arguments, start.environment);
  ::_exit(k_not_run);
}

// Where programs and their libraries stand, and what they all read.
std::vector<std::string> readable_for(const std::string& program) {
  std::vector<std::string> paths = {"/usr",      "/lib",        "/lib32",           "/lib64",
                                    "/bin",      "/etc/fonts",  "/etc/ld.so.cache", "/etc/ld.so.preload",
                                    "/dev/null", "/dev/urandom"};
  std::error_code error;
  paths.push_back(program);
  const auto real = std::filesystem::canonical(program, error);
  if (!error) paths.push_back(real.native());
  return paths;
}

class Child {
 public:
  Child(pid_t pid, Pipe output, Pipe complaints, const ConfinedLimits& limits)
      : pid_(pid),
        output_(std::move(output)),
        complaints_(std::move(complaints)),
        limits_(limits),
        end_(Clock::now() + std::chrono::seconds(limits.wall_seconds)) {
    // Both may set it first: the group must be there before anybody is killed by it.
    (void)::setpgid(pid_, pid_);
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
      int status = 0;
      rusage usage{};
      const pid_t done = ::wait4(pid_, &status, WNOHANG, &usage);
      if (done == pid_) return ended(status, usage, std::move(result));
      if (done < 0 && errno != EINTR) {
        pid_ = 0;
        result.code = errno;
        return result;
      }
      if (milliseconds_left() == 0) return stopped(ConfinedEnd::Kind::timed_out, std::move(result));
      timespec pause{.tv_sec = 0, .tv_nsec = std::chrono::nanoseconds(nap).count()};
      (void)::nanosleep(&pause, nullptr);
    }
  }

  ConfinedEnd ended(int status, const rusage& usage, ConfinedEnd result) {
    (void)::kill(-pid_, SIGKILL);  // whatever it may have left behind
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
  const Barriers barriers(readable_for(program.path), program.reopens_file ? &file : nullptr);
  const std::vector<std::string> variables = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent"};
  const std::vector<char*> arguments = pointers(program.arguments);
  const std::vector<char*> environment = pointers(variables);
  const Start start{program.path.c_str(), arguments.data(), environment.data(), input.get(), output->in.get(),
                    complaints->in.get(), ::getpid(),       program.limits,     &barriers};
  const pid_t pid = ::fork();
  if (pid == 0) become(start);
  if (pid < 0) {
    failure.code = errno;
    return failure;
  }
  return Child(pid, std::move(*output), std::move(*complaints), program.limits).read(take);
}

std::optional<std::string> find_program(std::string_view name) {
  const char* const path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    std::string candidate = std::string(folders.substr(0, end)) + '/' + std::string(name);
    if (candidate.starts_with('/') && ::access(candidate.c_str(), X_OK) == 0) return candidate;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return std::nullopt;
}

std::string own_program() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).native();
}

}  // namespace rubricate
