// What the Linux barriers are made of: Landlock's rules on files, seccomp's on system calls.
#pragma once

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <util/file.hpp>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include <linux/filter.h>
#include <seccomp.h>

namespace rubricate {

// --- Landlock ---

/// The version that the kernel offers, 0 for none.
[[nodiscard]] int landlock_version();

/// Rules of which none allows anything yet. The descriptor is none of the standard three.
[[nodiscard]] FileHandle new_ruleset(int version);

/// Allows to read one file that is open.
[[nodiscard]] bool allow_reading(const FileHandle& ruleset, int file);

/// Allows to read and run what a folder holds, or a file; one that is not there need not be.
[[nodiscard]] bool allow_running(const FileHandle& ruleset, const std::string& path);

/// Puts the rules over this process for good.
[[nodiscard]] bool restrict_by(const FileHandle& ruleset) noexcept;

// --- seccomp ---

/// A filter that is being made. Calls of unknown name (of newer kernels, other processors) do not matter.
class Filter {
 public:
  explicit Filter(std::uint32_t otherwise);
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;
  ~Filter();

  void add(std::uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> conditions = {});

  /// The filter as the kernel takes it, for another process; empty when it could not be made.
  [[nodiscard]] std::vector<sock_filter> program() const;

  /// Puts it over this process.
  [[nodiscard]] bool load() const;

 private:
  scmp_filter_ctx context_;
};

/// The call does nothing and fails with this errno.
[[nodiscard]] constexpr std::uint32_t refuse_with(int error_number) {
  return SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error_number));
}

/// A condition on an argument of a call. (The library's macros are no C++.)
[[nodiscard]] constexpr scmp_arg_cmp argument(unsigned number, scmp_compare compare, scmp_datum_t value,
                                              scmp_datum_t second = 0) {
  return {.arg = number, .op = compare, .datum_a = value, .datum_b = second};
}

/// For programs of others: made beforehand, put over the child.
class ProgramFilter {
 public:
  ProgramFilter();
  [[nodiscard]] bool is_made() const { return !program_.empty(); }
  /// To be called in the child, once; only makes system calls.
  [[nodiscard]] bool install() noexcept;

 private:
  std::vector<sock_filter> program_;
  std::size_t own_process_ = 0;  // where in it the child's number goes, which is not known before
};

/// For our own readers, put over this process.
[[nodiscard]] bool filter_reader();

}  // namespace rubricate
#endif
