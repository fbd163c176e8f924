// Each trial leaves everything as it was: a limit is set to what it is, a signal is the one that does nothing.
#include <extract/health_trials.hpp>
#include <util/file.hpp>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#if defined(__linux__)
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif

namespace rubricate {
namespace {

bool can_open(const char* path, int flags) {
  constexpr mode_t k_mode = 0600;
  const FileHandle opened(::open(path, flags | O_CLOEXEC, k_mode));
  return static_cast<bool>(opened);
}

bool can_write() {
#ifdef O_TMPFILE
  return can_open("/tmp", O_TMPFILE | O_RDWR);
#else
  return can_open("/tmp", O_WRONLY);
#endif
}

// The rights of the file that it reads, by the old call and the new one, and its flags, which are read as they are
// set: by ioctl. A call that another user's file would have
// refused anyway is as good as refused.
bool can_change() {
  struct stat facts{};
  if (::fstat(STDIN_FILENO, &facts) != 0) return false;
  const mode_t rights = facts.st_mode & ~static_cast<mode_t>(S_IFMT);
  if (::fchmod(STDIN_FILENO, rights) == 0) return true;
#if defined(__linux__)
  constexpr long k_fchmodat2 = 452;
  int flags = 0;
  return ::ioctl(STDIN_FILENO, FS_IOC_GETFLAGS, &flags) == 0 ||
         ::syscall(k_fchmodat2, STDIN_FILENO, "", rights, AT_EMPTY_PATH) == 0;
#else
  return false;
#endif
}

bool can_reach_network() {
  const FileHandle socket(::socket(AF_INET, SOCK_STREAM, 0));
  return static_cast<bool>(socket);
}

bool can_start_process() {
  const pid_t pid = ::fork();
  if (pid == 0) ::_exit(0);
  return pid > 0;
}

bool can_signal(pid_t process) {
  if (::kill(process, 0) == 0) return true;
#if defined(__linux__)
  return ::syscall(SYS_tgkill, process, process, 0) == 0;
#else
  return false;
#endif
}

// To no other value: even asking is refused.
bool can_limit([[maybe_unused]] pid_t process) {
#if defined(__linux__)
  rlimit limit{};
  return ::prlimit(process, RLIMIT_CORE, nullptr, &limit) == 0 && ::prlimit(process, RLIMIT_CORE, &limit, nullptr) == 0;
#else
  return false;
#endif
}

bool can_slow_down(pid_t process) {
  errno = 0;
  const int priority = ::getpriority(PRIO_PROCESS, static_cast<id_t>(process));
  return errno == 0 && ::setpriority(PRIO_PROCESS, static_cast<id_t>(process), priority) == 0;
}

}  // namespace

std::string try_harm() {
  const pid_t parent = ::getppid();
  const auto possible =
      std::to_array<bool>({can_open("/etc/passwd", O_RDONLY), can_write(), can_change(), can_reach_network(),
                           can_start_process(), can_signal(parent), can_limit(parent), can_slow_down(parent)});
  static_assert(possible.size() == k_trials.size());
  std::string lines;
  for (std::size_t i = 0; i < k_trials.size(); ++i)
    lines += fmt::format("{} {}\n", k_trials[i], possible[i] ? "possible" : "refused");
  return lines;
}

}  // namespace rubricate
