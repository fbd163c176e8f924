// What follows from checks: the first outcome whose rule holds, as far as it can be known without readers' marks.
#pragma once

#include <rubricate/report.hpp>
#include <rubricate/rubric.hpp>

namespace rubricate {

/// The outcome when the required checks come to `checks` and none of the `waiting` criteria has been marked yet.
[[nodiscard]] OutcomeReport decide_outcome(const Rubric& rubric, Status checks, std::size_t waiting);

}  // namespace rubricate
