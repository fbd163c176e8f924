// Open Badges: what the specification's own example gets wrong cannot come out.
#include <interop/openbadges.hpp>

#include <map>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unit/interop/helpers.hpp>

namespace rubricate {
namespace {

using Json = nlohmann::json;

ExchangeRubric two_criteria() {
  ExchangeRubric rubric = test::rubric_with({"One", "Two"});
  rubric.criteria[0].levels = {{"Basic", 4, ""}, {"Mastered", 4, ""}};  // as in the specification's example
  rubric.criteria[1].levels = {{"Low", 0, ""}, {"Middle", 1.5, "So so."}, {"High", 3, ""}};
  Remarks remarks;
  settle(rubric, remarks);
  return rubric;
}

}  // namespace

TEST_CASE("levels stand low to high, have ids of their own, and no two have the same points") {
  Remarks remarks;
  const Json json = Json::parse(write_achievement(two_criteria(), remarks));
  CHECK(test::said(remarks, "") ==
        "1:1 note convert/left-out: Left out, since there is no place for it: the points of `One`, two of whose levels "
        "have the same.\n");
  std::set<std::string> ids{json["id"]};
  for (const Json& result : json["resultDescription"]) {
    CHECK(ids.insert(result["id"]).second);
    double before = -1;
    for (const Json& level : result["rubricCriterionLevel"]) {
      CHECK(ids.insert(level["id"]).second);
      if (!level.contains("points")) continue;
      REQUIRE(level["points"].is_string());
      CHECK(std::stod(level["points"].get<std::string>()) > before);
      before = std::stod(level["points"].get<std::string>());
    }
  }
  CHECK(ids.size() == 8);
  CHECK_FALSE(json["resultDescription"][0]["rubricCriterionLevel"][0].contains("points"));
  CHECK(json["resultDescription"][1]["rubricCriterionLevel"][1]["points"] == "1.5");
}

TEST_CASE("every level that is achieved belongs to the result description that it is a result of") {
  const ExchangeRubric rubric = two_criteria();
  for (std::uint32_t one = 0; one < 2; ++one)
    for (std::uint32_t two = 0; two < 3; ++two) {
      Remarks remarks;
      const ReachedLevel reached[] = {{"two", two}, {"one", one}};
      const Json json = Json::parse(write_achievement_subject(rubric, reached, remarks));
      std::map<std::string, std::vector<std::string>> levels;
      for (const Json& result : json["achievement"]["resultDescription"])
        for (const Json& level : result["rubricCriterionLevel"]) levels[result["id"]].push_back(level["id"]);
      REQUIRE(json["result"].size() == 2);
      CHECK(json["result"][0]["achievedLevel"] == levels[json["result"][0]["resultDescription"]].at(two));
      CHECK(json["result"][1]["achievedLevel"] == levels[json["result"][1]["resultDescription"]].at(one));
    }
}

TEST_CASE("marks that do not fit the rubric give no badge") {
  struct Row {
    std::vector<ReachedLevel> reached;
    std::string_view said;
  };
  const Row rows[] = {
      {{{"three", 0}}, "1:1 error convert/missing: The rubric has no criterion `three`.\n"},
      {{{"one", 2}}, "1:1 error convert/missing: `one` has 2 levels, and its level 3 is given.\n"},
      {{{"one", 0}, {"one", 1}}, "1:1 error convert/missing: `one` is given two levels.\n"},
  };
  for (const Row& row : rows) {
    Remarks remarks;
    CHECK(write_achievement_subject(two_criteria(), row.reached, remarks) == "");
    CHECK(test::said(remarks, "") == row.said);
  }
}

TEST_CASE("the rule of the best result becomes required levels and a narrative") {
  const ExchangeRubric rubric = test::exchange_of_text(R"(
rubricate: 1
id: r
title: R
scales: {s: [Low, Middle, High]}
parts:
  - {id: a, judge: [{scale: s}]}
  - {id: b, judge: [{scale: s}]}
  - {id: c, judge: [{scale: s}]}
outcome:
  - {result: Earned, all: [{criteria: [a, b], reach: Middle}, {criteria: [b], reach: High}]}
  - {result: Not yet}
)");
  Remarks remarks;
  const Json json = Json::parse(write_achievement(rubric, remarks));
  CHECK(json["criteria"]["narrative"] == "“Earned” takes:\n- a: at least “Middle”\n- b: at least “High”");
  CHECK(json["resultDescription"][1]["requiredLevel"] == json["resultDescription"][1]["rubricCriterionLevel"][2]["id"]);
  CHECK_FALSE(json["resultDescription"][2].contains("requiredLevel"));
}

TEST_CASE("a rule that a badge cannot hold is said, and no level is required") {
  const ExchangeRubric rubric = test::exchange_of_text(R"(
rubricate: 1
id: r
title: R
scales: {s: [Low, High]}
parts:
  - {id: a, judge: [{scale: s}]}
  - {id: b, judge: [{scale: s}]}
outcome:
  - {result: Earned, all: [{criteria: [a], reach: High}, {at-least: 1, criteria: [a, b], reach: High}]}
  - {result: Not yet}
)");
  Remarks remarks;
  const Json json = Json::parse(write_achievement(rubric, remarks));
  CHECK(json["criteria"]["narrative"] == "Readers judge:\n- a\n- b");
  CHECK_FALSE(json["resultDescription"][0].contains("requiredLevel"));
  CHECK(test::said(remarks, "").find("the rule that leads to `Earned`") != std::string::npos);
}

}  // namespace rubricate
