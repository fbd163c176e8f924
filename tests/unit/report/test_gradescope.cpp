// The report for Gradescope: points for what is settled, words for what is not.
#include "cases.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

using Json = nlohmann::json;

Json gradescope_of(const cases::Case& made) { return Json::parse(cases::written("gradescope", made)); }

}  // namespace

TEST_CASE("the score of every report is the number of requirements that passed") {
  for (const auto& [name, make] : cases::all()) {
    CAPTURE(name);
    const Json json = gradescope_of(make());
    int sum = 0;
    for (const Json& test : json["tests"]) {
      if (test.contains("score")) sum += test["score"].get<int>();
      CHECK(test.contains("score") == test.contains("max_score"));
      if (test.contains("score")) CHECK((test["score"] == 1) == (test["status"] == "passed"));
    }
    CHECK(json["score"] == sum);
    CHECK(json["output"].get<std::string>().find("requirement") != std::string::npos);
  }
}

TEST_CASE("what failed has no points and says why; advice has neither points nor a say") {
  const Json json = gradescope_of(cases::words_failed());
  const Json& words = json["tests"][0];
  CHECK(words["status"] == "failed");
  CHECK(words["score"] == 0);
  const std::string output = words["output"];
  CHECK(output.find("Failed; found: ") == 0);
  CHECK(output.find("[words/too-few]") != std::string::npos);
  for (const Json& test : json["tests"])
    if (test["output"].get<std::string>().starts_with("Advice"))
      CHECK_FALSE((test.contains("score") || test.contains("status")));
}

TEST_CASE("a part that is not there is one test that failed") {
  const Json json = gradescope_of(cases::part_missing());
  const auto failed =
      std::ranges::count_if(json["tests"], [](const Json& test) { return test.value("score", 1) == 0; });
  CHECK(failed == 1);
  CHECK(json.dump().find("[part/missing]") != std::string::npos);
}

TEST_CASE("what cannot be told neither passes nor fails") {
  const Json json = gradescope_of(cases::prompt_unsure());
  bool is_told = false;
  for (const Json& test : json["tests"]) {
    const bool is_unsure = test["output"].get<std::string>().starts_with("Cannot tell");
    if (is_unsure) CHECK_FALSE(test.contains("score"));
    if (is_unsure) CHECK_FALSE(test.contains("status"));
    is_told = is_told || is_unsure;
  }
  CHECK(is_told);
}

}  // namespace rubricate
