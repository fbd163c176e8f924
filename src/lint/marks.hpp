// The rules of an outcome, made ready to be tried on many combinations of marks.
#pragma once

#include <rubricate/rubric.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rubricate {

/// Marks as steps: for each criterion that a rule names, which of its groups of levels is given. Levels that no rule
/// can tell apart are one group, so that a scale of ten levels of which one is asked for counts as two.
using Steps = std::vector<std::uint8_t>;

/// A rule over steps. Every kind is monotone: a better mark never makes a rule fail that held, since weights are more
/// than 0 and points never fall (the loader sees to both).
struct StepRule {
  Rule::Kind kind = Rule::Kind::all;
  std::vector<StepRule> rules;  ///< of all and any
  struct Need {
    std::uint32_t criterion = 0;
    std::uint8_t step = 0;  ///< the least that will do
  };
  std::vector<Need> needs;  ///< of reach and at_least; minimums of a sum
  std::uint32_t at_least = 0;
  struct Addend {
    std::uint32_t criterion = 0;
    std::vector<double> points;  ///< weighted, by step
  };
  std::vector<Addend> addends;  ///< of sum
  double cut = 0;
};

/// An outcome over steps.
struct StepOutcome {
  bool has_rule = false;
  bool survives_failed_checks = false;  ///< it has no rule, or `checks: ignored`
  StepRule rule;
};

struct MarkSpace {
  std::vector<std::string_view> criteria;  ///< the ids that rules name
  std::vector<std::uint8_t> sizes;         ///< how many steps each has, at least 1
  std::vector<StepOutcome> outcomes;       ///< best first, as in the rubric
  std::size_t atoms = 0;                   ///< needs and addends in all rules: what one try may cost
  bool sums = false;                       ///< some rule adds up points
};

/// The outcomes of a rubric that has loaded.
[[nodiscard]] MarkSpace mark_space(const Rubric& rubric);

/// The rule holds for these marks.
[[nodiscard]] bool holds(const StepRule& rule, const Steps& steps);

/// What all combinations of marks lead to.
struct MarkFacts {
  bool known = false;           ///< false: there were too many to look through, and the rest says nothing
  std::vector<bool> reachable;  ///< by outcome: some marks lead to it, whether or not checks passed
  std::vector<bool> matters;    ///< by criterion: for some marks, another level of it gives another result
};

/// Looks through all combinations where these are 1,000,000 at most, and no more than 50 million steps are needed.
/// Where there are more, and no rule is a sum, reasons from the least marks that each rule needs: exact as well, since
/// all rules are monotone.
[[nodiscard]] MarkFacts explore(const MarkSpace& space);

/// `explore`'s two ways. Each gives `known` false where it would take too long.
[[nodiscard]] MarkFacts explore_all(const MarkSpace& space);
[[nodiscard]] MarkFacts explore_least(const MarkSpace& space);

}  // namespace rubricate
