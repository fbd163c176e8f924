// Another program, run on one file where it can do no harm.
#pragma once

#include <util/file.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct ConfinedLimits {
  std::uint32_t cpu_seconds = 10;
  std::uint32_t wall_seconds = 30;
  std::uint64_t memory_bytes = 1ULL << 30U;   ///< of address space
  std::uint64_t output_bytes = 64ULL << 20U;  ///< of what it prints
};

struct ConfinedProgram {
  std::string path;                    ///< of the program, absolute; empty: one of our own readers (serve.hpp)
  std::vector<std::string> arguments;  ///< the program's name first, which our own readers do not have
  bool reopens_file = false;           ///< it opens its file a second time, as /dev/stdin
  bool reads_once = false;  ///< it reads its file from beginning to end, once, so that a pipe will do as well
  ConfinedLimits limits = {};
};

/// The code of an end where the barriers that the kernel has could not be raised.
inline constexpr int k_not_confined = 126;

/// How the program came to its end.
struct ConfinedEnd {
  enum class Kind : std::uint8_t {
    exited,           ///< by itself, with `code`
    signalled,        ///< by the signal `code`
    timed_out,        ///< it was stopped when its time was over, by the processor's clock or the wall's
    too_much_output,  ///< it was stopped when it had printed more than the limit, or `take` gave false
    not_started,      ///< it could not be started, or not be confined as this kernel can; `code` is an errno,
                      ///< k_not_confined, or 127
  };
  Kind kind = Kind::not_started;
  int code = 0;
  std::string complaints = {};  ///< the beginning of what it wrote to its standard error
};

/// Runs the program with `file` as its standard input (from its beginning, read-only), and hands what it prints to
/// `take` piece by piece; `take` may give false to end it. The program gets nothing else that is open here, an empty
/// environment, its own process group, and limits on memory, processor time, files (none can be written), and waits for
/// nobody; on Linux the barriers of barriers.hpp. When this returns, it is gone; of a program that reads its file once,
/// and that this thread runs again, another process may have started, shut in as well, and wait for the next file until
/// the thread ends. May be called from several threads.
[[nodiscard]] ConfinedEnd run_confined(const ConfinedProgram& program, const FileHandle& file,
                                       const std::function<bool(std::string_view)>& take);

/// The absolute path of a program that stands in a folder of PATH, or nothing.
[[nodiscard]] std::optional<std::string> find_program(std::string_view name);

/// A path of the program that is running. It stays good when the program's file is replaced or deleted meanwhile.
[[nodiscard]] std::string own_program();

}  // namespace rubricate
