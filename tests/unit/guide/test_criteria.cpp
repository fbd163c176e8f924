// What readers judge.
#include "../checks/samples.hpp"
#include "samples.hpp"

#include <guide/guidelines.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// What is said of the criteria of one part, from YAML as it stands behind "scales:" and "judge:".
std::string judged(std::string_view scales, std::string_view judge) {
  const Rubric rubric = trial::rubric_from(
      fmt::format("rubricate: 1\nid: r\ntitle: R\nscales: {}\nparts:\n  - id: p\n    title: The part\n    judge: {}\n",
                  scales, judge));
  const std::string text = trial::chapter(guide::guidelines_for(rubric), "What readers judge");
  return text.substr(text.find('\n') + 1);  // behind the introduction
}

}  // namespace

TEST_CASE("levels stand from the worst to the best, each with what it is like") {
  CHECK_EQ(judged("{s: [Weak, Fair, Good]}", "[{scale: s, levels: {Good: Very good., Weak: \"Too\\n\\nweak.\"}}]"),
           "### The part\nLevel | What it is like\nWeak | Too weak.\nFair | The guidelines do not say.\nGood | Very "
           "good.\n");
}

TEST_CASE("points and weights are told") {
  CHECK_EQ(judged("{s: [{level: Weak, points: 1}, {level: Good, points: 2.5}]}",
                  "[{scale: s, weight: 3, levels: {Good: Very good.}}]"),
           "### The part\nIts weight is 3.\nLevel | What it is like\nWeak (1 point) | The guidelines do not say.\n"
           "Good (2.5 points) | Very good.\n");
}

TEST_CASE(
    "a criterion with a title of its own says what it looks at, and one without descriptions what its levels are") {
  CHECK_EQ(judged("{s: [Weak, Fair, Good]}", "[{scale: s, id: style, title: Style}]"),
           "### Style\nLooks at: The part. The levels, worst first: Weak, Fair and Good.\n");
}

TEST_CASE("of a long scale only its ends and what is described are told") {
  std::string levels = "L1";
  for (int i = 2; i <= 11; ++i) levels += fmt::format(", L{}", i);
  CHECK_EQ(judged(fmt::format("{{s: [{}]}}", levels), "[{scale: s, levels: {L7: In between.}}]"),
           "### The part\nThe levels, worst first: 11 levels, from L1 to L11.\nLevel | What it is like\n"
           "L7 | In between.\n");
}

TEST_CASE("without criteria there is no chapter on them") {
  const Rubric rubric = trial::rubric_from(trial::requiring("finished"));
  CHECK(trial::chapter(guide::guidelines_for(rubric), "What readers judge").empty());
}

}  // namespace rubricate
