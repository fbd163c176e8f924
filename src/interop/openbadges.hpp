// Open Badges 3.0 of 1EdTech: an Achievement whose result descriptions are a rubric's criteria.
#pragma once

#include <interop/exchange.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace rubricate {

/// The Achievement as JSON, to stand in a credential. Each criterion is a ResultDescription of the type
/// RubricCriterionLevel with its levels low to high; of levels with the same points none has points, since Open Badges
/// tells levels apart by them.
[[nodiscard]] std::string write_achievement(const ExchangeRubric& rubric, Remarks& remarks);

/// What a reader gave one criterion of a submission.
struct ReachedLevel {
  std::string criterion;    ///< its id
  std::uint32_t level = 0;  ///< an index into its levels, worst first
};

/// An AchievementSubject as JSON: the Achievement, and a Result for each of `reached`. It names nobody: whoever issues
/// the badge adds `id` or `identifier`. Errors, and nothing: a criterion that the rubric does not have or that is
/// reached twice, a level that its criterion does not have.
[[nodiscard]] std::string write_achievement_subject(const ExchangeRubric& rubric, std::span<const ReachedLevel> reached,
                                                    Remarks& remarks);

}  // namespace rubricate
