// The rules that a rubric is linted by: what each is called, how much it weighs, and what it says in a line.
#pragma once

#include <rubricate/finding.hpp>

#include <span>
#include <string_view>

namespace rubricate {

/// A rule of `lint`. Mistakes that the loader knows of (rubric_mistakes) are none of these.
struct LintRule {
  std::string_view id;  ///< `rubric/…`
  Severity severity = Severity::warning;
  std::string_view summary;  ///< one line, without a full stop
};

/// All rules, sorted by id.
[[nodiscard]] std::span<const LintRule> lint_rules();

/// Their ids: what `allow` may name beside the loader's own warnings.
[[nodiscard]] std::span<const std::string_view> lint_ids();

}  // namespace rubricate
