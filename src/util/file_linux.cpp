// openat2: the only part of file reading that Linux alone has.
#include <util/file_beneath.hpp>

#include <cerrno>

#ifdef __linux__
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace rubricate {

#if defined(__linux__) && defined(SYS_openat2)

std::optional<FileResult<FileHandle>> open_beneath_in_one(int folder, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<decltype(how.flags)>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  constexpr int k_tries = 8;  // EAGAIN: something was renamed meanwhile, try again
  int error_number = EAGAIN;
  for (int i = 0; i < k_tries && (error_number == EAGAIN || error_number == EINTR); ++i) {
    const auto fd = static_cast<int>(syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how));
    if (fd >= 0) return FileHandle(fd);
    error_number = errno;
  }
  // Older containers answer EPERM to a system call that they do not know.
  if (error_number == ENOSYS || error_number == EPERM) return std::nullopt;
  return std::unexpected(file_problem(error_number));
}

#else

std::optional<FileResult<FileHandle>> open_beneath_in_one(int, const std::string&, int) { return std::nullopt; }

#endif

}  // namespace rubricate
