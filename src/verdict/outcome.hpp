// What follows from checks and marks: the first outcome whose rule holds, as far as it can be known.
#pragma once

#include <rubricate/report.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/score_report.hpp>
#include <verdict/levels.hpp>

namespace rubricate {

/// Whether the rule holds. Every kind is monotone (a better level never hurts), so what holds for the worst levels that
/// are possible holds for all.
[[nodiscard]] Truth holds(const Rule& rule, const Levels& levels);

/// The best that one criterion makes of "at least this level".
[[nodiscard]] Truth reaches(const LevelRange& range, std::string_view level);

/// Whether checks that come to `checks` allow the outcome.
[[nodiscard]] Truth checks_allow(const Outcome& outcome, Status checks);

/// The outcome when the required checks come to `checks`, these levels are settled, and `waiting` criteria are not.
[[nodiscard]] OutcomeReport decide_outcome(const Rubric& rubric, Status checks, const SettledLevels& settled,
                                           std::size_t waiting);

}  // namespace rubricate
