// What a rubric is made of: something to ask for, names for criteria, points, weights, where it comes from.
#include <lint/context.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

void lint_asked(LintContext& context) {
  const Rubric& rubric = context.rubric();
  const bool asks = !rubric.requirements.empty() || std::ranges::any_of(rubric.parts, [](const Part& part) {
    return !part.requirements.empty() || !part.criteria.empty();
  });
  if (asks || rubric.parts.empty()) return;
  context.add("rubric/nothing-asked", context.first_line(rubric.parts.front().span),
              "No part requires, advises or judges anything, so every file will do.",
              "Add what the guidelines ask for, such as `require: [finished]`, or what readers judge, under `judge`.");
}

/// Two criteria that a reader could not tell apart.
void lint_names(LintContext& context) {
  for (const Part& part : context.rubric().parts) {
    std::map<std::string, const Criterion*> named;
    for (const Criterion& criterion : part.criteria) {
      const auto [first, is_new] = named.try_emplace(folded(criterion.title), &criterion);
      if (is_new && criterion.title == criterion.id && part.criteria.size() > 1)
        context.add("rubric/unnamed-criterion", context.first_line(criterion.span),
                    fmt::format("{} has no title, so a reader sees only its id.", quoted(criterion.id)),
                    "Give it a `title`, such as `title: Depth of the reasons`.");
      if (is_new) continue;
      context.add("rubric/unnamed-criterion", context.first_line(criterion.span),
                  fmt::format("{} and {} are both called {}, so a reader cannot tell what each is about.",
                              quoted(first->second->id), quoted(criterion.id), quoted(criterion.title)),
                  "Give each a `title` of its own, such as `title: Depth of the reasons`.");
    }
  }
}

void lint_scales(LintContext& context) {
  std::set<std::string_view> used;
  for (const Part& part : context.rubric().parts)
    for (const Criterion& criterion : part.criteria) used.insert(criterion.scale);
  for (const Scale& scale : context.rubric().scales) {
    if (!used.contains(scale.id))
      context.add("rubric/unused-scale", context.first_line(scale.span),
                  fmt::format("No criterion is judged by the scale {}.", quoted(scale.id)),
                  fmt::format("Take it out, or write `scale: {}` under `judge`.", scale.id));
    for (const Level& level : scale.levels)
      if (level.points && *level.points < 0)
        context.add("rubric/negative-points", level.span,
                    fmt::format("The level {} has {:g} points; 0 is the least that makes sense.", quoted(level.name),
                                *level.points),
                    "Give the worst level 0 points, and raise the others by as many.");
  }
}

/// A scale whose names run from good to bad: levels stand worst first.
void lint_direction(LintContext& context) {
  constexpr auto k_good = std::to_array<std::string_view>(
      {"accomplished", "achieved", "advanced", "demonstrated", "distinguished", "excellent", "exemplary", "good",
       "mastered", "met", "outstanding", "pass", "passed", "passing", "proficient", "strong", "yes"});
  constexpr auto k_bad = std::to_array<std::string_view>(
      {"beginning", "below", "developing", "emerging", "fail", "failed", "failing", "inadequate", "incomplete",
       "insufficient", "missing", "no", "none", "not", "novice", "poor", "unsatisfactory", "weak"});
  const auto begins_with = [](const Level& level, std::span<const std::string_view> words) {
    const std::string name = folded(level.name);
    return std::ranges::binary_search(words, std::string_view(name).substr(0, name.find(' ')));
  };
  for (const Scale& scale : context.rubric().scales) {
    if (scale.levels.size() < 2 || scale.levels.back().points) continue;
    const Level& first = scale.levels.front();
    const Level& last = scale.levels.back();
    if (begins_with(first, k_good) && begins_with(last, k_bad))
      context.add(
          "rubric/better-is-worse", context.first_line(scale.span),
          fmt::format("Levels stand worst first, and the scale {} looks as if it ran from {} down to {}, so that "
                      "a better text would get a worse result.",
                      quoted(scale.id), quoted(first.name), quoted(last.name)),
          "Turn the levels round.");
  }
}

/// Weights that were meant as shares of 100, or of 1.
std::optional<double> missed_whole(std::span<const double> weights) {
  constexpr double k_least = 80, k_most = 120, k_hundred = 100, k_slack = 1e-6;
  double total = 0, most = 0;
  for (const double weight : weights) {
    total += weight;
    most = std::max(most, weight);
  }
  if (weights.size() < 2) return std::nullopt;
  const bool of_hundred = total >= k_least && total <= k_most && most > 1;
  const bool of_one = most < 1;
  if (of_hundred && std::abs(total - k_hundred) > k_slack) return total;
  if (of_one && std::abs(total - 1) > k_slack) return total;
  return std::nullopt;
}

void lint_weights(LintContext& context, std::span<const double> weights, Span at) {
  if (const auto total = missed_whole(weights))
    context.add("rubric/weights-total", at,
                fmt::format("The {} weights come to {:g}, and look as if they were to come to {}.", weights.size(),
                            *total, *total > 2 ? 100 : 1),
                fmt::format("Mend them so that they come to {}.", *total > 2 ? 100 : 1));
}

void lint_criterion_weights(LintContext& context) {
  std::vector<double> weights;
  const Criterion* first = nullptr;
  bool all_given = true;  // a weight that is not given is 1
  for (const Part& part : context.rubric().parts)
    for (const Criterion& criterion : part.criteria) {
      if (first == nullptr) first = &criterion;
      all_given = all_given && criterion.weight != 1;
      weights.push_back(criterion.weight);
    }
  if (first != nullptr && all_given) lint_weights(context, weights, context.first_line(first->span));
}

void lint_sums(LintContext& context, const Rule& rule, const std::map<std::string_view, const Scale*>& scales) {
  for (const Rule& inner : rule.rules) lint_sums(context, inner, scales);
  if (rule.kind != Rule::Kind::sum) return;
  std::vector<double> weights;
  double most = 0;
  for (const Rule::Weight& weight : rule.weights) {
    weights.push_back(weight.weight);
    const auto scale = scales.find(weight.criterion);
    if (scale != scales.end() && scale->second != nullptr && !scale->second->levels.empty())
      most += weight.weight * scale->second->levels.back().points.value_or(0);
  }
  lint_weights(context, weights, rule.span);
  if (!rule.weights.empty() && most <= 0)
    context.add("rubric/zero-total", rule.span, "The best levels come to 0 points, so there is nothing to add up.",
                "Give the levels points, such as `{level: Passing, points: 1}`.");
}

}  // namespace

void lint_structure(LintContext& context) {
  lint_asked(context);
  lint_names(context);
  lint_scales(context);
  lint_direction(context);
  lint_criterion_weights(context);
  std::map<std::string_view, const Scale*> scales;
  for (const Part& part : context.rubric().parts)
    for (const Criterion& criterion : part.criteria) scales.try_emplace(criterion.id, context.scale_of(criterion));
  for (const Outcome& outcome : context.rubric().outcomes)
    if (outcome.rule) lint_sums(context, *outcome.rule, scales);
}

}  // namespace rubricate
