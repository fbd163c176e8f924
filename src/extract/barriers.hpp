// What keeps a process that reads a hostile file from doing harm; barriers_*.cpp know how Linux does it.
#pragma once

#include <util/file.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace rubricate {

/// What this computer's kernel offers.
struct BarrierSupport {
  int landlock = 0;      ///< version of its rules on files, 0: none
  bool seccomp = false;  ///< whether single system calls can be refused
};

/// Asks the kernel.
[[nodiscard]] BarrierSupport barrier_support();

/// Everything that a process needs to shut itself in for good, made ready once for many.
class Barriers {
 public:
  /// For our own readers, which can read and write what they have open, and nothing else: no file can be opened, no
  /// socket made, no process begun.
  Barriers();
  /// For a program that may read (and run) what lies in `readable`, besides the file it is handed; no other file, no
  /// write, no network, no other process. `reopened`: a file that the program opens a second time by its path, or null.
  Barriers(std::span<const std::string> readable, const FileHandle* reopened);
  Barriers(const Barriers&) = delete;
  Barriers& operator=(const Barriers&) = delete;
  ~Barriers();

  /// False when something that they need could not be had (memory, a descriptor): `raise` will fail.
  [[nodiscard]] bool are_ready() const noexcept;

  /// Puts them over this process; only makes system calls. False when a barrier that the kernel has could not be
  /// raised.
  [[nodiscard]] bool raise() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Instrumented programs need more than a shut-in process may do.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool k_instrumented = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
inline constexpr bool k_instrumented = true;
#else
inline constexpr bool k_instrumented = false;
#endif
#else
inline constexpr bool k_instrumented = false;
#endif

}  // namespace rubricate
