// What a chair reads, and the JSON and CSV that hold to their form.
#include "schema.hpp"
#include "unit/agree/marks.hpp"

#include <report/agree.hpp>
#include <util/csv.hpp>

#include <fstream>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

/// Rubric, marks and what they come to.
struct Case {
  Rubric rubric;
  Marks marks;

  explicit Case(Marks given, std::uint32_t criteria = 1)
      : rubric(agree::cases::rubric(criteria)), marks(std::move(given)) {}

  [[nodiscard]] std::string written(std::string_view format, const ReportOptions& options = {}) const {
    return find_agree_format(format)->write(measure_agreement(rubric, marks), options);
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Case two_reviewers() {
  return Case(agree::cases::marks({{"Ana", "12341234123412341234"}, {"Bo", "12341234214321431234"}}));
}

Case three_reviewers() {
  Marks marks;
  for (const char* criterion : {"c0", "c1"}) {
    agree::cases::add(marks, criterion, "Ana", "223344223344223344223344");
    agree::cases::add(marks, criterion, "Bo", "223344233344222344223343");
    agree::cases::add(marks, criterion, "Cem", "112233112233112233112233");
  }
  return Case(std::move(marks), 3);
}

Case hostile() {
  Marks marks = agree::cases::marks({{"=cmd\x1b[2J\r\n", "1234"}, {"\xFF\u202E,\"", "1233"}});
  marks.files.push_back({"a\x1b.csv", "one\ntwo\n"});
  marks.findings.push_back(
      {"marks/unknown-level", Severity::error, "", Place{0, {4, 7}}, "No \x1b level.", "Mend it."});
  Case made(std::move(marks));
  made.rubric.title = "\x1b[31m";
  made.rubric.scales[0].levels[0].name = "<b>\x1b";
  return made;
}

std::vector<Case> all_cases() {
  return {two_reviewers(),
          three_reviewers(),
          hostile(),
          Case({}),
          Case({}, 0),
          Case(agree::cases::marks({{"Ana", "1234"}})),
          Case(agree::cases::marks({{"Ana", "1"}, {"Bo", "1"}})),
          Case(agree::cases::marks({{"Ana", "12--"}, {"Bo", "--34"}})),
          Case(agree::cases::marks({{"Ana", "333333333333"}, {"Bo", "333333333333"}}))};
}

}  // namespace

TEST_CASE("two reviewers get every figure with its interval, its word and what it means") {
  const std::string text = two_reviewers().written("text");
  CHECK(has(two_reviewers().written("text", {.width = 1000}),
            "\n20 submissions, 2 reviewers, 40 marks. Each reviewer has marked all criteria of all submissions. Every "
            "submission has two marks or more for at least one criterion.\n"));
  CHECK(has(text, "  percent agreement                  60 %   36 to 84 %\n"));
  CHECK(has(text, "  Cohen's kappa                      0.47   0.15 to 0.78    “moderate”\n"));
  CHECK(has(text, "      What is left when luck is taken off"));
  CHECK(has(text, "80 % agreement can be a"));
  CHECK(has(text, "Koch (Biometrics 33, 1977)"));
  CHECK_FALSE(has(text, "still a little too short"));
  CHECK(has(text, "Over all: agreement 60 %, alpha "));
}

TEST_CASE("what is missing is told, whatever it is missing of") {
  const auto counted = [](const Case& made) {
    const std::string text = made.written("text", {.width = 1000});
    const std::size_t begin = text.find("\n", text.find("Agreement between reviewers")) + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  CHECK(counted(Case(agree::cases::marks({{"Ana", "123"}, {"Bo", "1"}}))) ==
        "3 submissions, 2 reviewers, 4 marks. Not every reviewer has marked every submission (4 of 6). Only 1 "
        "submission has two marks or more for the same criterion; agreement is told from that one.");
  Marks marks = agree::cases::marks({{"Ana", "12"}, {"Bo", "12"}});
  agree::cases::add(marks, "c1", "Ana", "1");
  CHECK(counted(Case(marks, 2)) ==
        "2 submissions, 2 reviewers, 5 marks. 3 marks are missing, where a reviewer marked other criteria of the "
        "submission. Every submission has two marks or more for at least one criterion.");
  CHECK(
      counted(hostile()) ==
      "4 submissions, 2 reviewers, 8 marks. What could not be used of the marks is missing too, and told above. Every "
      "submission has two marks or more for at least one criterion.");
  CHECK(counted(Case(agree::cases::marks({{"Ana", "1"}, {"Bo", "1"}}))) ==
        "1 submission, 2 reviewers, 2 marks. Each reviewer has marked all criteria of all submissions. It has two "
        "marks or more for at least one criterion.");
}

TEST_CASE("no line holds blanks that nobody needs") {
  for (const Case& made : all_cases()) {
    const std::string text = made.written("text", {.width = 200, .verbosity = 1});
    CHECK_FALSE(has(text, " \n"));
    CHECK_FALSE(has(text, ":  "));
  }
}

TEST_CASE("more than two reviewers are told why four figures are not there") {
  const std::string text = three_reviewers().written("text");
  CHECK(has(text, "Scott's pi: n/a, it is for two reviewers, and there are more"));
  CHECK(has(text, "Over 2 of 3 criteria, those with enough marks: their mean, and its 95 % interval\n"));
  CHECK(has(text, "- Cem marks harsher than others: 0.98 levels below them (95 % interval 0.90 to\n    1.05)"));
  CHECK(has(text, "  c2: 0 marks, 0 submissions with two or more, 72 missing\n      n/a: there are no marks\n"));
  CHECK(has(text, "  Cem: 24 submissions, 24 marked by others too, 24 marks missing\n"));
  CHECK(has(text, "levels below the others; same level in"));
}

TEST_CASE("where nothing can be told the text says why, and nothing else") {
  CHECK(Case({}).written("text") == "Agreement between reviewers: A walk\n\nNobody has marked anything.\n");
  const std::string one = Case(agree::cases::marks({{"Ana", "1234"}})).written("text");
  CHECK(one.ends_with("\n\nAgreement cannot be told: there is only one reviewer.\n"));
  CHECK_FALSE(has(one, "What to look at"));
  CHECK_FALSE(has(one, "How to read this"));
  CHECK(has(one, " No submission has two"));
  CHECK(has(Case(agree::cases::marks({{"Ana", "1234"}})).written("text", {.verbosity = 1}),
            "  all figures: n/a, there is only one reviewer\n"));
}

TEST_CASE("all the same level: kappa is n/a with the reason, AC1 has no interval with the reason") {
  const std::string text =
      Case(agree::cases::marks({{"Ana", "333333333333"}, {"Bo", "333333333333"}})).written("text", {.width = 200});
  CHECK(has(text, "  percent agreement                  100 %  74 to 100 %\n"));
  CHECK(has(text, "Fleiss' kappa, Krippendorff's alpha (nominal)"));
  CHECK(has(text, "Over all criteria: their mean, and its 95 % interval\n"));
  CHECK(has(text, "n/a, all marks that can be compared are the same level, so that chance alone would always agree\n"));
  CHECK(has(text, "1.00   no interval: all submissions bear on it alike, so that nothing"));
  CHECK(has(text, "With 12 submissions the intervals are wide, and still a little too short; from 20 on"));
}

TEST_CASE("quiet leaves what to look at, very quiet the last line, and verbose shows all") {
  const Case made = three_reviewers();
  CHECK(made.written("text", {.verbosity = -1}).starts_with("What to look at\n"));
  CHECK(made.written("text", {.width = 200, .verbosity = -2}).starts_with("Over all: agreement "));
  CHECK_FALSE(has(made.written("text"),
                  "  percent agreement                  50 %   "
                  "40 to 60 %\n  Cohen"));
  const std::string verbose = made.written("text", {.verbosity = 1});
  CHECK(has(verbose, "Each criterion\n  c0:"));
  CHECK(verbose.size() > made.written("text").size());
}

TEST_CASE("many reviewers are shown when asked for") {
  std::vector<std::string> names;
  for (int i = 0; i < 21; ++i) names.push_back("r" + std::to_string(i));
  std::vector<std::pair<std::string_view, std::string_view>> lines;
  for (const std::string& name : names) lines.emplace_back(name, "123412");
  const Case made(agree::cases::marks(lines));
  CHECK(has(made.written("text"), "21 reviewers; `-v` shows each.\n"));
  CHECK(has(made.written("text", {.verbosity = 1}), "  r20: 6 submissions"));
}

TEST_CASE("no report lets through what a terminal obeys") {
  for (const Case& made : all_cases())
    for (const AgreeFormat& format : agree_formats()) {
      const std::string text = made.written(format.id);
      CAPTURE(format.id);
      CHECK_FALSE(has(text, "\x1b"));
      CHECK_FALSE(has(text, "\u202E"));
      CHECK(text.ends_with("\n"));
    }
}

TEST_CASE("JSON holds to its schema, whatever was marked") {
  std::ifstream file(std::string(RUBRICATE_SOURCE_DIR) + "/man/agree.schema.json");
  const auto schema = nlohmann::json::parse(file);
  for (const Case& made : all_cases())
    CHECK(schema_errors(schema, nlohmann::json::parse(made.written("json", {.tool_version = "1"}))) == "");
  const auto json = nlohmann::json::parse(two_reviewers().written("json"));
  CHECK(json["measures"][1]["measure"] == "cohen-kappa");
  CHECK(json["measures"][1]["value"].get<double>() == doctest::Approx(.466667));
  CHECK(json["measures"][1]["criteria"] == 1);
  CHECK(json["measures"][1]["gap"].is_null());
  CHECK(json["counts"]["compared"] == 20);
  CHECK(json["criteria"][0]["levels"][3]["marks"] == 10);
  CHECK(json["reviewers"][0]["agreement"]["value"] == .6);
  const auto findings = nlohmann::json::parse(hostile().written("json"))["findings"];
  CHECK(findings[0]["line"] == 2);
}

TEST_CASE("CSV reads back, and no name is a formula") {
  for (const Case& made : all_cases()) {
    const auto table = read_csv(made.written("csv"));
    REQUIRE(table);
    for (const CsvRow& row : table->rows) CHECK(row.cells.size() == 9);
    CHECK(table->rows.size() >= 1 + measure_count);
  }
  const std::string text = hostile().written("csv");
  CHECK(has(text, "\r\nreviewer,'=cmd<U+001B>[2J,severity,"));
  CHECK(has(two_reviewers().written("csv"), "\r\nall,,cohen-kappa,0.466667,0.1"));
}

}  // namespace rubricate
