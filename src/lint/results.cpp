// Outcomes: results that nobody or everybody reaches, criteria that change nothing, marks that lead nowhere.
#include <lint/context.hpp>
#include <lint/marks.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// The worst marks lead to the best result, so that nothing else is left to find out.
bool is_certain(const MarkSpace& space) {
  const StepOutcome& best = space.outcomes.front();
  return !best.has_rule || holds(best.rule, Steps(space.sizes.size()));
}

void lint_reach(LintContext& context, const MarkSpace& space, const MarkFacts& facts) {
  const std::vector<Outcome>& outcomes = context.rubric().outcomes;
  const StepOutcome& best = space.outcomes.front();
  const bool certain = is_certain(space);
  if (certain)
    context.add("rubric/result-certain", context.first_line(outcomes.front().span),
                fmt::format("Everybody{} gets {}, even with the worst marks.",
                            best.survives_failed_checks ? "" : " whose checks pass", quoted(outcomes.front().result)),
                "Ask for a level above the worst, or leave `outcome` out.");
  for (std::size_t i = 1; i < outcomes.size() && facts.known && !certain; ++i)
    if (!facts.reachable[i])
      context.add(
          "rubric/result-unreachable", context.first_line(outcomes[i].span),
          fmt::format("Nobody can get {}: all marks that reach it give a result above it already.",
                      quoted(outcomes[i].result)),
          "Results stand best first, and the first that holds counts: move the one that is harder to reach up.");
}

/// Marks, or failed checks, for which no rule holds.
void lint_fallback(LintContext& context, const MarkSpace& space) {
  const Steps worst(space.sizes.size());
  const auto takes_worst = [&](const StepOutcome& one) { return !one.has_rule || holds(one.rule, worst); };
  const auto takes_failed = [&](const StepOutcome& one) { return one.survives_failed_checks && takes_worst(one); };
  const bool marks_covered = std::ranges::any_of(space.outcomes, takes_worst);
  if (std::ranges::any_of(space.outcomes, takes_failed)) return;
  context.add("rubric/no-result", context.first_line(context.rubric().outcomes.back().span),
              marks_covered ? "Who fails a check gets no result: none holds then."
                            : "Who gets the worst marks gets no result: no rule holds then.",
              "Add a last entry without a rule, such as `- result: Not yet`.");
}

void lint_criteria(LintContext& context, const MarkSpace& space, const MarkFacts& facts) {
  const std::set<std::string_view> named(space.criteria.begin(), space.criteria.end());
  std::set<std::string_view> idle;
  const bool telling = facts.known && !is_certain(space);
  for (std::size_t i = 0; i < space.criteria.size() && telling; ++i)
    if (!facts.matters[i]) idle.insert(space.criteria[i]);
  for (const Part& part : context.rubric().parts)
    for (const Criterion& criterion : part.criteria) {
      const bool is_named = named.contains(criterion.id);
      if (is_named && !idle.contains(criterion.id)) continue;
      context.add("rubric/criterion-without-effect", context.first_line(criterion.span),
                  is_named ? fmt::format("{} stands in `outcome`, but whatever it is marked, the result is the same.",
                                         quoted(criterion.id))
                           : fmt::format("No result depends on {}, so it is marked for nothing.", quoted(criterion.id)),
                  is_named ? "Ask for a higher level of it, or take it out of the rules."
                           : "Name it in a rule of `outcome`, or take it out.");
    }
}

}  // namespace

void lint_outcomes(LintContext& context) {
  const Rubric& rubric = context.rubric();
  if (rubric.outcomes.empty()) return;
  const MarkSpace space = mark_space(rubric);
  const MarkFacts facts = explore(space);
  if (!facts.known)
    context.add(
        "rubric/not-enumerated", context.first_line(rubric.outcomes.front().span),
        "There are too many combinations of levels to look through, so it was not tested whether each result can "
        "be reached and each criterion matters.",
        "Simpler rules, or fewer criteria in a sum, can be tested.");
  lint_reach(context, space, facts);
  lint_fallback(context, space);
  lint_criteria(context, space, facts);
}

}  // namespace rubricate
