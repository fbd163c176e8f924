// Each kind of rule in words, with what was found.
#include "../checks/samples.hpp"

#include <score/why.hpp>

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// "wanted (found) = yes [inner; inner]".
std::string in_one_line(const RuleScore& score) {
  std::string text = score.wanted;
  if (!score.found.empty()) text += fmt::format(" ({})", score.found);
  text += fmt::format(" = {}", to_string(score.truth));
  if (score.rules.empty()) return text;
  std::string inner;
  for (const RuleScore& rule : score.rules) inner += (inner.empty() ? "" : "; ") + in_one_line(rule);
  return fmt::format("{} [{}]", text, inner);
}

std::string explained(std::string_view rule, const SettledLevels& settled) {
  const Rubric rubric = trial::rubric_from(fmt::format(
      "rubricate: 1\nid: r\ntitle: R\n"
      "scales:\n  pass: [No, Yes]\n  skill: [{{level: Low, points: 1}}, {{level: Mid, points: 2.5}}, {{level: High, "
      "points: 4}}]\n"
      "parts:\n"
      "  - {{id: p, title: P, from: p, require: [finished], judge: [{{scale: pass, levels: {{Yes: Good.}}}}]}}\n"
      "  - {{id: q, title: Q, from: q, require: [finished], judge: [{{scale: skill, levels: {{High: Good.}}}}]}}\n"
      "  - {{id: s, title: S, from: s, require: [finished], judge: [{{scale: skill, levels: {{High: Good.}}}}]}}\n"
      "outcome:\n  - result: Earned\n    {}\n  - result: Not yet\n",
      rule));
  return in_one_line(explain_rule(*rubric.outcomes[0].rule, Levels(rubric, settled)));
}

}  // namespace

TEST_CASE("each kind of rule in words") {
  struct Row {
    std::string_view rule;
    SettledLevels settled;
    std::string_view expected;
  };
  constexpr std::string_view k_all = "all: [{criteria: [p], reach: Yes}, {criteria: [q, s], reach: Mid}]";
  constexpr std::string_view k_any = "any: [{criteria: [p], reach: Yes}, {criteria: [q, s], reach: Mid}]";
  constexpr std::string_view k_some = "all: [{at-least: 1, criteria: [q, s], reach: Mid}]";
  constexpr std::string_view k_sum = "all: [{sum: {weights: {q: 2, s: 1}, cut: 7.5, minimums: {s: 2}}}]";
  const Row rows[] = {
      {k_all, {{"p", 1}, {"q", 0}}, "all of these = no [p: Yes = yes; q, s: Mid (q is Low, s is open) = no]"},
      {k_all, {{"p", 1}, {"q", 1}, {"s", 2}}, "all of these = yes [p: Yes = yes; q, s: Mid = yes]"},
      {k_all, {{"q", 1}, {"s", 2}}, "all of these = open [p: Yes (p is open) = open; q, s: Mid = yes]"},
      {k_any, {{"p", 0}, {"q", 1}, {"s", 1}}, "one of these = yes [p: Yes (p is No) = no; q, s: Mid = yes]"},
      {k_any, {{"p", 0}, {"q", 0}}, "one of these = no [p: Yes (p is No) = no; q, s: Mid (q is Low, s is open) = no]"},
      {k_some, {{"q", 0}}, "all of these = open [1 of q, s: Mid (q is Low, s is open) = open]"},
      {k_some, {{"q", 0}, {"s", 1}}, "all of these = yes [1 of q, s: Mid (q is Low) = yes]"},
      {k_some, {{"q", 0}, {"s", 0}}, "all of these = no [1 of q, s: Mid (q is Low, s is Low) = no]"},
      {k_sum,
       {{"q", 1}, {"s", 1}},
       "all of these = yes [at least 7.5 points from 2 × q + s, s at least 2 (7.5 points, s 2.5 points) = yes]"},
      {k_sum,
       {{"q", 2}, {"s", 0}},
       "all of these = no [at least 7.5 points from 2 × q + s, s at least 2 (9 points, s 1 points) = no]"},
      {k_sum,
       {{"q", 1}},
       "all of these = open [at least 7.5 points from 2 × q + s, s at least 2 (6 to 9 points, s 1 to 4 points) = "
       "open]"},
  };
  for (const Row& row : rows) CHECK_EQ(explained(row.rule, row.settled), row.expected);
}

}  // namespace rubricate
