// What the Linux barriers are made of: Landlock's rules on files, seccomp's on system calls.
#pragma once

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <util/file.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include <linux/filter.h>
#include <linux/seccomp.h>
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

// Steps of a filter: the kernel's macros as functions.

[[nodiscard]] constexpr sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
/// Takes the call's number to look at.
[[nodiscard]] constexpr sock_filter load_call() { return load(offsetof(seccomp_data, nr)); }
/// Goes so many steps on.
[[nodiscard]] constexpr sock_filter jump_if(std::uint16_t how, std::uint32_t value, std::size_t yes, std::size_t no) {
  return BPF_JUMP(static_cast<std::uint16_t>(BPF_JMP | BPF_K | how), value, static_cast<std::uint8_t>(yes),
                  static_cast<std::uint8_t>(no));
}
[[nodiscard]] constexpr sock_filter end_with(std::uint32_t action) { return BPF_STMT(BPF_RET | BPF_K, action); }

/// A filter as the kernel takes it, made beforehand and put over a process.
class CallFilter {
 public:
  CallFilter() = default;

  /// Adds that of all values of a call's argument only these are allowed, whatever the rest says; calls of unknown name
  /// do not matter. Gives the place of the first value, 0 for none.
  std::size_t allow_only(const char* call, std::size_t argument, std::span<const std::uint32_t> values);
  /// The same where the only value is the process itself, known when the filter is put over it.
  void allow_only_itself(const char* call);
  /// Adds what stands behind all of these.
  void add(std::span<const sock_filter> more) { program_.insert(program_.end(), more.begin(), more.end()); }

  [[nodiscard]] bool is_made() const { return !program_.empty(); }
  /// Puts it over this process, once; only makes system calls.
  [[nodiscard]] bool install() noexcept;

 private:
  std::vector<sock_filter> program_;
  std::size_t own_process_ = 0;  // where in it the process's number goes
};

/// For programs of others: all but what could do harm. Not made where that fails.
[[nodiscard]] CallFilter filter_for_programs();

/// For our own readers: nothing but what they need.
[[nodiscard]] CallFilter filter_for_readers();

/// Rules by the names of calls, from which libseccomp makes a filter. Calls of unknown name (of newer kernels, other
/// processors) do not matter.
class CallRules {
 public:
  explicit CallRules(std::uint32_t otherwise);
  CallRules(const CallRules&) = delete;
  CallRules& operator=(const CallRules&) = delete;
  ~CallRules();

  void add(std::uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> conditions = {});

  /// The rules as the kernel takes them; empty when they could not be made.
  [[nodiscard]] std::vector<sock_filter> program() const;

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

}  // namespace rubricate
#endif
