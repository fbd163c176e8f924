// How the result comes about, in words.
#include "../checks/samples.hpp"
#include "samples.hpp"

#include <guide/guidelines.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// The chapter on outcomes, from YAML as it stands behind "outcome:".
std::string outcomes(std::string_view outcome) {
  const Rubric rubric = trial::rubric_from(fmt::format(
      "rubricate: 1\nid: r\ntitle: R\nscales: {{s: [{{level: Weak, points: 0}}, {{level: Good, points: 2}}]}}\n"
      "parts:\n"
      "  - {{id: a, title: Plan, judge: [{{scale: s}}]}}\n"
      "  - {{id: b, title: Event, judge: [{{scale: s, title: Fun}}]}}\n"
      "  - {{id: c, title: Report, judge: [{{scale: s}}]}}\n"
      "{}",
      outcome.empty() ? "" : fmt::format("outcome: {}\n", outcome)));
  return trial::chapter(guide::guidelines_for(rubric), "How the result comes about");
}

constexpr std::string_view k_met = "Every requirement above is met; what is only advised may be missing.";
constexpr std::string_view k_first = "The first of these that applies is the result.\n";

}  // namespace

TEST_CASE("rules in words") {
  struct Row {
    std::string_view outcome;
    std::string text;
  };
  const Row rows[] = {
      {"", ""},
      {"[{result: Seen}]", "[Seen, in any case.]\n"},
      {"[{result: Earned, criteria: [a, b], reach: Good}]",
       fmt::format("[Earned, if all of this holds: [“Plan” and “Fun” must reach “Good”.; {}]]\n", k_met)},
      {"[{result: Earned, all: [{criteria: [a], reach: Good}, {at-least: 1, criteria: [b, c], reach: Good}]}, {result: "
       "Not "
       "yet}]",
       fmt::format(
           "{}[1. Earned, if all of this holds: [“Plan” must reach “Good”.; At least 1 of these must reach “Good”: "
           "“Fun” and “Report”.; {}]; 2. Not yet, in all other cases.]\n",
           k_first, k_met)},
      {"[{result: Earned, checks: ignored, any: [{criteria: [a], reach: Good}, {all: [{criteria: [b], reach: Good}, "
       "{criteria: [c], reach: Good}]}]}]",
       "[Earned, if all of this holds: [At least one of these holds: [“Plan” must reach “Good”.; All of this holds: "
       "[“Fun” "
       "must reach “Good”.; “Report” must reach “Good”.]]; It does not matter whether every requirement is met.]]\n"},
      {"[{result: Earned, sum: {weights: {a: 1, b: 2.5}, cut: 3, minimums: {a: 1, b: 2}}}]",
       fmt::format(
           "[Earned, if all of this holds: [The points of these must add up to at least 3: [“Plan”; “Fun”, times "
           "2.5; “Plan” must have at least 1 point of its own.; “Fun” must have at least 2 points of its own.]; "
           "{}]]\n",
           k_met)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.outcome);
    CHECK_EQ(outcomes(row.outcome), row.text);
  }
}

}  // namespace rubricate
