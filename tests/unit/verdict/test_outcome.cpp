// What follows from checks before any reader has marked.
#include "../checks/samples.hpp"

#include <verdict/outcome.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// "decided: Not yet", "open: Earned | Not yet", "none".
std::string outcome(std::string_view rules, Status checks) {
  const std::string yaml = fmt::format(
      "rubricate: 1\nid: r\ntitle: R\n"
      "scales:\n  pass: [No, Yes]\n  points: [{{level: Low, points: 1}}, {{level: Mid, points: 2}}, {{level: High, "
      "points: 4}}]\n"
      "parts:\n"
      "  - id: p\n    title: P\n    from: p\n    require: [finished]\n    judge:\n      - scale: pass\n        "
      "levels:\n"
      "          Yes: Good.\n"
      "  - id: q\n    title: Q\n    from: q\n    require: [finished]\n    judge:\n      - scale: points\n        "
      "levels:\n"
      "          High: Good.\n{}",
      rules);
  const Rubric rubric = trial::rubric_from(yaml);
  const OutcomeReport report = decide_outcome(rubric, checks, {}, 2);
  switch (report.state) {
    case OutcomeReport::State::none: return "none";
    case OutcomeReport::State::decided: return "decided: " + report.result;
    case OutcomeReport::State::unreachable: return "unreachable";
    case OutcomeReport::State::open: return fmt::format("open: {}", fmt::join(report.possible, " | "));
  }
  return "";
}

constexpr std::string_view k_reach = "outcome:\n  - result: Earned\n    all:\n      - {criteria: [p], reach: Yes}\n";
constexpr std::string_view k_else = "  - result: Not yet\n";

std::string rules(std::string_view first, std::string_view last = k_else) {
  return std::string(first) + std::string(last);
}

}  // namespace

TEST_CASE("what checks alone settle") {
  struct Row {
    std::string_view what;
    Status checks;
    std::string_view expected;
  };
  const std::vector<Row> rows{
      {"passed: readers decide", Status::passed, "open: Earned | Not yet"},
      {"nothing to check: readers decide", Status::inapplicable, "open: Earned | Not yet"},
      {"a failed check bars a result", Status::failed, "decided: Not yet"},
      {"an unsettled check leaves it open", Status::cannot_tell, "open: Earned | Not yet"},
      {"an untested one as well", Status::untested, "open: Earned | Not yet"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(outcome(rules(k_reach), row.checks) == row.expected);
  }
}

TEST_CASE("a rubric without outcomes has none") {
  CHECK(outcome("", Status::passed) == "none");
  CHECK(outcome("", Status::failed) == "none");
}

TEST_CASE("checks: ignored lets a result stand though a check failed") {
  const std::string ignoring =
      "outcome:\n  - result: Earned\n    checks: ignored\n    all:\n      - {criteria: [p], reach: Yes}\n"
      "  - result: Not yet\n";
  CHECK(outcome(ignoring, Status::failed) == "open: Earned | Not yet");
  CHECK(outcome(ignoring, Status::passed) == "open: Earned | Not yet");
}

TEST_CASE("the worst level is reached by all") {
  const std::string worst =
      "outcome:\n  - result: Earned\n    all:\n      - {criteria: [p], reach: No}\n  - result: Not yet\n";
  CHECK(outcome(worst, Status::passed) == "decided: Earned");
  CHECK(outcome(worst, Status::cannot_tell) == "open: Earned | Not yet");
  CHECK(outcome(worst, Status::failed) == "decided: Not yet");
}

TEST_CASE("without a last resort, nothing may be left") {
  CHECK(outcome(k_reach, Status::failed) == "unreachable");
  CHECK_MESSAGE(outcome(k_reach, Status::passed) == "open: Earned", "readers have not marked yet");
  CHECK(outcome(k_reach, Status::cannot_tell) == "open: Earned");
}

TEST_CASE("every kind of rule") {
  struct Row {
    std::string_view what, rule, expected;
  };
  const std::vector<Row> rows{
      {"all, one open", "    all:\n      - {criteria: [p], reach: No}\n      - {criteria: [q], reach: High}\n",
       "open: Earned | Not yet"},
      {"any, one for certain", "    any:\n      - {criteria: [p], reach: No}\n      - {criteria: [q], reach: High}\n",
       "decided: Earned"},
      {"any, all open", "    any:\n      - {criteria: [p], reach: Yes}\n      - {criteria: [q], reach: High}\n",
       "open: Earned | Not yet"},
      {"at least one, open", "    all:\n      - {at-least: 1, criteria: [p], reach: Yes}\n", "open: Earned | Not yet"},
      {"at least one, for certain", "    all:\n      - {at-least: 1, criteria: [p], reach: No}\n", "decided: Earned"},
      {"a sum that all reach", "    all:\n      - {sum: {weights: {q: 1}, cut: 1}}\n", "decided: Earned"},
      {"a sum that some reach", "    all:\n      - {sum: {weights: {q: 2}, cut: 5}}\n", "open: Earned | Not yet"},
      {"a minimum that is open", "    all:\n      - {sum: {weights: {q: 1}, cut: 1, minimums: {q: 2}}}\n",
       "open: Earned | Not yet"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(outcome(fmt::format("outcome:\n  - result: Earned\n{}{}", row.rule, k_else), Status::passed) == row.expected);
  }
}

}  // namespace rubricate
