// A report as Gradescope reads the result of an autograder.
#pragma once

#include <report/format.hpp>

#include <string>

namespace rubricate {

/// `results.json`: each requirement is a test. One that passed has 1 point of 1, one that failed 0 of 1; what cannot be
/// told has neither points nor status, for Gradescope knows no such word, and its output says so. Advice has neither.
/// A part that is not there is one test that failed, as it is one requirement everywhere. The score of the whole is the
/// number of requirements that passed.
[[nodiscard]] std::string write_gradescope(const Report& report, const ReportOptions& options);

}  // namespace rubricate
