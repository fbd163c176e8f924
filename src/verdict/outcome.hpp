// What follows from checks: the first outcome whose rule holds, as far as it can be known without readers' marks.
#pragma once

#include <rubricate/report.hpp>
#include <rubricate/rubric.hpp>

namespace rubricate {

/// The outcome when the required checks come to `checks` and no criterion has been marked yet.
[[nodiscard]] OutcomeReport decide_outcome(const Rubric& rubric, Status checks);

}  // namespace rubricate
