// Descriptors that stay clear of the standard three, which a child moves its own to.
#pragma once

#include <util/file.hpp>

#include <fcntl.h>
#include <unistd.h>

namespace rubricate {

/// The same file under a number above 2; `fd` is taken over, and may be an error's -1.
[[nodiscard]] inline FileHandle above_standard(int fd) {
  if (fd < 0 || fd > STDERR_FILENO) return FileHandle(fd);
  const FileHandle low(fd);
  return FileHandle(::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

}  // namespace rubricate
