// Runs all families of rules.
#include <lint/context.hpp>
#include <lint/lint.hpp>
#include <util/ordered.hpp>

namespace rubricate {

std::vector<Finding> lint(const Rubric& rubric) {
  LintContext context(rubric);
  for (const auto family : {lint_structure, lint_unstated, lint_links, lint_lengths, lint_counts, lint_descriptors,
                            lint_levels, lint_ranges, lint_wording, lint_outcomes})
    family(context);
  std::vector<Finding> findings = context.take();
  lint_allowed(context, findings);
  sort_in_order(findings, [](const Finding& finding) { return finding.place->span.begin; });
  return findings;
}

}  // namespace rubricate
