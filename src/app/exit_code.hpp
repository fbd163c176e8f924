// What the process says when it ends.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/record.hpp>
#include <rubricate/report.hpp>

#include <cstdint>

namespace rubricate {

enum class ExitCode : std::uint8_t {
  ok = 0,             ///< nothing failed (what cannot be told included)
  failed = 1,         ///< something failed, or what --fail-on names
  usage = 2,          ///< the command line, or a rubric that cannot be used
  not_evaluated = 3,  ///< some input could not be evaluated, or some output not written
  nothing = 4,        ///< nothing to check
  bug = 70,
  interrupted = 130,
};

/// What makes `check` end with 1.
enum class FailOn : std::uint8_t { failed, warning, cannot_tell, never };

/// Of two codes the one that tells: 130, 70, 2, 4, 3, 1, 0 in this order.
[[nodiscard]] ExitCode worse(ExitCode a, ExitCode b);

[[nodiscard]] ExitCode exit_code(ErrorKind kind);

[[nodiscard]] ExitCode exit_code(const Report& report, FailOn fail_on);

/// The same for one submission of many; one that could not be checked is `not_evaluated`, whatever the reason.
[[nodiscard]] ExitCode exit_code(const SubmissionRecord& record, FailOn fail_on);

}  // namespace rubricate
