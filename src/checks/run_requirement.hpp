// One requirement on what serves its part.
#pragma once

#include <checks/input.hpp>

namespace rubricate {

/// A result of this requirement, with a status and nothing found.
[[nodiscard]] Result empty_result(const Requirement& requirement, Status status);

/// Runs the requirement's check, in its section where it names one. What looks at text is untested where there is none
/// that can be read, and never fails a text of which a limit kept a part from being read.
[[nodiscard]] CheckOutput run_requirement(const CheckInput& input);

/// True when the requirement, or one among its options, looks at text.
[[nodiscard]] bool reads_text(const Requirement& requirement);

/// Lowers what failed, below a result that did not, to `status`.
void lower_failures(std::vector<Entry>& entries, Status status);

/// Makes a failure `status`, and its errors something to look at, with `why` (a sentence behind a space, or nothing) at
/// the end of their help: what seems to be missing may be there all the same.
void take_back_failure(CheckOutput& out, Status status, std::string_view why);

}  // namespace rubricate
