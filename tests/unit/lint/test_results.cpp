// Outcomes: what is found, and that both ways of looking through marks agree.
#include "helpers.hpp"

#include <lint/marks.hpp>

#include <random>

namespace rubricate::test {
namespace {

/// Two criteria; the outcome's entries begin in line 10.
std::string ruled(std::string_view outcome) {
  return fmt::format(
      "scales:\n  s: [{{level: Low, points: 0}}, {{level: Mid, points: 1}}, {{level: High, points: 2}}]\nparts:\n"
      "  - {{id: a, judge: [{{scale: s}}]}}\n  - {{id: b, judge: [{{scale: s}}]}}\noutcome:\n{}",
      outcome);
}

constexpr std::string_view k_else = "  - result: Not yet\n";

std::string with_else(std::string_view outcome) { return ruled(fmt::format("{}{}", outcome, k_else)); }

TEST_CASE("results") {
  const std::string good = with_else("  - {result: Earned, criteria: [a, b], reach: High}\n");
  const std::string two =
      "  - {result: Good, criteria: [a, b], reach: High}\n  - {result: Fair, criteria: [a, b], reach: Mid}\n";
  const std::string turned =
      "  - {result: Fair, criteria: [a, b], reach: Mid}\n  - {result: Good, criteria: [a, b], reach: High}\n";
  const std::string in_sum = "  - {result: Fair, sum: {weights: {a: 1, b: 1}, cut: 2}}\n";
  check_rules({
      {"rubric/result-unreachable", with_else(turned), "11:5", with_else(two)},
      {"rubric/result-unreachable", with_else(in_sum + "  - {result: Good, sum: {weights: {a: 1, b: 1}, cut: 3}}\n"),
       "11:5", with_else(in_sum + "  - {result: Good, sum: {weights: {a: 2, b: 1}, cut: 2}}\n")},
      {"rubric/result-certain", with_else("  - {result: Earned, criteria: [a, b], reach: Low}\n"), "10:5", good},
      {"rubric/result-certain", ruled("  - {result: Earned}\n"), "10:5", good},
      {"rubric/criterion-without-effect", with_else("  - {result: Earned, criteria: [a], reach: High}\n"), "8:21",
       good},
      {"rubric/criterion-without-effect", with_else("  - {result: Earned, sum: {weights: {a: 3, b: 1}, cut: 6}}\n"),
       "8:21", with_else("  - {result: Earned, sum: {weights: {a: 3, b: 1}, cut: 5}}\n")},
      {"rubric/criterion-without-effect",
       with_else("  - {result: Earned, any: [{criteria: [a], reach: Mid}, {criteria: [a, b], reach: High}]}\n"), "8:21",
       with_else("  - {result: Earned, any: [{criteria: [a], reach: High}, {criteria: [a, b], reach: Mid}]}\n")},
      {"rubric/no-result", ruled("  - {result: Earned, criteria: [a, b], reach: High}\n"), "10:5", good},
      {"rubric/no-result",
       ruled("  - {result: Earned, criteria: [a, b], reach: High}\n  - {result: Rest, criteria: [a, "
             "b], reach: Low}\n"),
       "11:5",
       ruled(
           "  - {result: Earned, criteria: [a, b], reach: High}\n  - {result: Rest, checks: ignored, criteria: [a, b], "
           "reach: Low}\n")},
  });
}

TEST_CASE("a result that only failed checks lead to is reachable") {
  const std::string text =
      rubric_of(with_else("  - {result: Earned, criteria: [a, b], reach: High}\n"
                          "  - {result: Later, criteria: [a, b], reach: Low}\n"));
  CHECK(places_of("rubric/result-unreachable", text) == "");
}

TEST_CASE("sums meet their cut as people add") {
  const std::string text = rubric_of(with_else("  - {result: Earned, sum: {weights: {a: 0.05, b: 0.1}, cut: 0.3}}\n"));
  CHECK(places_of("rubric/criterion-without-effect", text) == "");
}

/// A rubric of `count` criteria on three levels, and one rule.
std::string many(int count, std::string_view rule) {
  std::string parts, ids;
  for (int i = 0; i < count; ++i) {
    parts += fmt::format("  - {{id: p{}, judge: [{{scale: s}}]}}\n", i);
    ids += fmt::format("{}p{}", i > 0 ? ", " : "", i);
  }
  std::string outcome(rule);
  for (std::size_t at = outcome.find("ALL"); at != std::string::npos; at = outcome.find("ALL"))
    outcome.replace(at, 3, "[" + ids + "]");
  std::string weights;
  for (int i = 0; i < count; ++i) weights += fmt::format("{}p{}: 1", i > 0 ? ", " : "", i);
  for (std::size_t at = outcome.find("WEIGHTS"); at != std::string::npos; at = outcome.find("WEIGHTS"))
    outcome.replace(at, 7, "{" + weights + "}");
  return rubric_of(
      fmt::format("scales:\n  s: [{{level: Low, points: 0}}, {{level: Mid, points: 1}}, {{level: High, "
                  "points: 2}}]\nparts:\n{}outcome:\n  - {{result: Earned, {}}}\n{}",
                  parts, outcome, k_else));
}

TEST_CASE("where there are too many combinations, rules without a sum are reasoned about") {
  const std::string all = many(300, "criteria: ALL, reach: High");
  CHECK(places_of("rubric/not-enumerated", all) == "");
  CHECK(places_of("rubric/criterion-without-effect", all) == "");
  const std::string idle = many(40, "any: [{criteria: ALL, reach: High}, {criteria: [p0], reach: Mid}]");
  CHECK(places_of("rubric/not-enumerated", idle) == "");
  CHECK(places_of("rubric/criterion-without-effect", idle).starts_with("8:"));  // all but p0, the one in line 7
  CHECK(places_of("rubric/not-enumerated", many(25, "sum: {weights: WEIGHTS, cut: 3}")) != "");
  CHECK(places_of("rubric/not-enumerated", many(12, "sum: {weights: WEIGHTS, cut: 3}")) == "");
  CHECK(places_of("rubric/not-enumerated", many(60, "at-least: 30, criteria: ALL, reach: High")) != "");
}

/// Any rule over four criteria, as YAML.
std::string random_rule(std::mt19937& random, int depth) {
  const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  const char* const names[] = {"p0", "p1", "p2", "p3"};
  const char* const reach[] = {"Low", "Mid", "High"};
  const int kind = pick(depth > 0 ? 4 : 2);
  std::string ids;
  int count = 0;
  for (const char* const name : names)
    if (pick(2) == 0 || (count == 0 && name == names[3])) ids += fmt::format("{}{}", count++ > 0 ? ", " : "", name);
  if (kind == 0) return fmt::format("{{criteria: [{}], reach: {}}}", ids, reach[pick(3)]);
  if (kind == 1)
    return fmt::format("{{at-least: {}, criteria: [{}], reach: {}}}", 1 + pick(count), ids, reach[pick(3)]);
  return fmt::format("{{{}: [{}, {}]}}", kind == 2 ? "all" : "any", random_rule(random, depth - 1),
                     random_rule(random, depth - 1));
}

TEST_CASE("both ways of looking agree, and a better mark never gives a worse result") {
  std::mt19937 random(1);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  for (int i = 0; i < 300; ++i) {
    const std::string text = many(
        4, fmt::format("all: [{}]}}\n  - {{result: Fair, all: [{}]", random_rule(random, 2), random_rule(random, 2)));
    CAPTURE(text);
    const MarkSpace space = mark_space(loaded(text));
    const MarkFacts all = explore_all(space), least = explore_least(space);
    REQUIRE((all.known && least.known));
    CHECK(all.reachable == least.reachable);
    CHECK(all.matters == least.matters);
    Steps steps(space.sizes.size());
    const auto result = [&] {
      std::size_t at = 0;
      while (space.outcomes[at].has_rule && !holds(space.outcomes[at].rule, steps)) ++at;
      return at;
    };
    for (int sample = 0; sample < 20; ++sample) {
      for (std::size_t c = 0; c < steps.size(); ++c) steps[c] = static_cast<std::uint8_t>(random() % space.sizes[c]);
      const std::size_t before = result();
      for (std::size_t c = 0; c < steps.size(); ++c) {
        if (steps[c] + 1 >= space.sizes[c]) continue;
        ++steps[c];
        CHECK(result() <= before);
        --steps[c];
      }
    }
  }
}

}  // namespace
}  // namespace rubricate::test
