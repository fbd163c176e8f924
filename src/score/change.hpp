// Which better levels would make a rule hold.
#pragma once

#include <rubricate/score_report.hpp>
#include <verdict/levels.hpp>

#include <vector>

namespace rubricate {

struct Change {
  std::vector<Raise> raises;  ///< in the order of the criteria; empty where the rule holds for sure, or nothing helps
  bool is_least = false;      ///< no other change takes fewer steps from level to level
};

/// The change that takes the fewest steps from level to level, and of those the one that touches the fewest criteria;
/// what is open is taken for the worst that it may be. All combinations are looked through where they are
/// not too many (some 300,000 for a rule of five criteria); otherwise a change no level of which could be lower, and
/// is_least is false. Nothing for a rule of more than 100 criteria: such a list would help nobody.
[[nodiscard]] Change smallest_change(const Rubric& rubric, const Rule& rule,
                                     const std::vector<CriterionScore>& criteria);

}  // namespace rubricate
