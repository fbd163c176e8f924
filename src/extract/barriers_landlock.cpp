// Landlock's rules on files, for which there is no library.
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <extract/confined_descriptors.hpp>

#include <algorithm>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace rubricate {
namespace {

// What newer kernels can refuse, under the names that Debian 12's headers do not have yet.
constexpr std::uint64_t k_truncate = 1ULL << 14U;   // version 3
constexpr std::uint64_t k_ioctl_dev = 1ULL << 15U;  // version 5
constexpr std::uint64_t k_tcp = 3;                  // version 4: bind, connect
constexpr std::uint64_t k_scopes = 3;               // version 6: abstract sockets, signals

// As the newest kernel knows it; older ones are told a smaller size.
struct RulesetAttributes {
  std::uint64_t files = 0;
  std::uint64_t network = 0;
  std::uint64_t scopes = 0;
};

constexpr std::uint64_t k_read =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

bool allow(const FileHandle& ruleset, int path, std::uint64_t access) {
  const landlock_path_beneath_attr rule{.allowed_access = access, .parent_fd = path};
  return ::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

}  // namespace

int landlock_version() {
  const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return std::max(static_cast<int>(version), 0);
}

FileHandle new_ruleset(int version) {
  RulesetAttributes attributes;
  attributes.files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;
  std::size_t size = sizeof(std::uint64_t);
  if (version >= 2) attributes.files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) attributes.files |= k_truncate;
  if (version >= 5) attributes.files |= k_ioctl_dev;
  if (version >= 4) {
    attributes.network = k_tcp;
    size += sizeof(std::uint64_t);
  }
  if (version >= 6) {
    attributes.scopes = k_scopes;
    size += sizeof(std::uint64_t);
  }
  return above_standard(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0)));
}

bool allow_reading(const FileHandle& ruleset, int file) { return allow(ruleset, file, LANDLOCK_ACCESS_FS_READ_FILE); }

bool allow_running(const FileHandle& ruleset, const std::string& path) {
  const FileHandle opened(::open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!opened) return true;
  struct stat facts{};
  if (::fstat(opened.get(), &facts) != 0) return false;
  const std::uint64_t files_only = k_read & ~std::uint64_t{LANDLOCK_ACCESS_FS_READ_DIR};
  return allow(ruleset, opened.get(), S_ISDIR(facts.st_mode) ? k_read : files_only);
}

bool restrict_by(const FileHandle& ruleset) noexcept {
  return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

}  // namespace rubricate
#endif
