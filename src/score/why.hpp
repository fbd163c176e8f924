// Why a rule holds or does not, in words.
#pragma once

#include <rubricate/score_report.hpp>
#include <verdict/levels.hpp>

namespace rubricate {

/// The rule with what it wants, what was found and whether it holds, and so for the rules in it.
[[nodiscard]] RuleScore explain_rule(const Rule& rule, const Levels& levels);

}  // namespace rubricate
