// Checks and marks together.
#include "../submission/samples.hpp"
#include "samples.hpp"

#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>
#include <submission/read.hpp>
#include <util/path.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using trial::Files;
using trial::k_enough;
using trial::k_short;
using trial::k_unsure;
using trial::lines_of;
using trial::Scored;
using trial::with_both;
using Lines = std::vector<std::string>;

constexpr std::array<const char*, 5> k_criteria = {"overview", "people", "plan", "event", "reflection"};
using Five = std::array<std::uint32_t, 5>;

Rubric nea() {
  std::ifstream file(std::string(RUBRICATE_SOURCE_DIR) + "/rubrics/nea-meaningful-partnership.rubric.yaml");
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  LoadedRubric loaded = load_rubric({"nea.rubric.yaml", text}, check_kinds(), "abc", lint_ids());
  REQUIRE(loaded.rubric);
  return *std::move(loaded.rubric);
}

Submission passing() {
  auto submission =
      read_submission(std::string(RUBRICATE_SOURCE_DIR) + "/examples/nea-meaningful-partnership/passing/");
  REQUIRE(submission);
  return *std::move(submission);
}

std::string settled(const CriterionScore& score) {
  return (score.level ? std::to_string(*score.level) : "-") + ": " + score.settled;
}

}  // namespace

TEST_CASE("of all 108 levels that the shipped rubric may get, one earns it, and each change leads there") {
  const Rubric rubric = nea();
  Scored scored(rubric, passing());
  const auto report_for = [&](const Five& levels) {
    scored.marks().marks.clear();
    for (std::size_t i = 0; i < levels.size(); ++i) scored.of("passing").mark("ana", k_criteria[i], levels[i]);
    return scored.report();
  };
  constexpr Five k_best = {1, 2, 2, 2, 1};
  int seen = 0, earned = 0;
  Five levels{};
  for (levels[0] = 0; levels[0] < 2; ++levels[0])
    for (levels[1] = 0; levels[1] < 3; ++levels[1])
      for (levels[2] = 0; levels[2] < 3; ++levels[2])
        for (levels[3] = 0; levels[3] < 3; ++levels[3])
          for (levels[4] = 0; levels[4] < 2; ++levels[4]) {
            CAPTURE(levels[0]);
            CAPTURE(levels[1]);
            CAPTURE(levels[2]);
            CAPTURE(levels[3]);
            CAPTURE(levels[4]);
            ++seen;
            const ScoreReport report = report_for(levels);
            REQUIRE(report.outcome.state == OutcomeReport::State::decided);
            CHECK_EQ(report.outcome.result, levels == k_best ? "Earned" : "Not yet");
            CHECK_EQ(report.findings.size(), 0);
            const ResultScore& first = report.results.at(0);
            CHECK_EQ(first.change.empty(), levels == k_best);
            CHECK_EQ(first.is_least_change, levels != k_best);
            if (levels == k_best) {
              ++earned;
              continue;
            }
            Five better = levels;
            for (const Raise& raise : first.change) {
              CHECK_EQ(raise.from, levels.at(raise.criterion));
              better.at(raise.criterion) = raise.to;
            }
            CHECK(better == k_best);
          }
  CHECK_EQ(seen, 108);
  CHECK_EQ(earned, 1);
  CHECK_EQ(report_for(k_best).outcome.result, "Earned");
}

TEST_CASE("checks and marks decide together") {
  CHECK_EQ(with_both(k_enough).mark("ana", "p", 1).mark("ana", "q", 2).outcome(), "decided: Earned");
  CHECK_EQ(with_both(k_enough).mark("ana", "p", 0).mark("ana", "q", 2).outcome(), "decided: Tried");
  CHECK_EQ(with_both(k_enough).mark("ana", "p", 1).mark("ana", "q", 0).outcome(), "decided: Not yet");
  CHECK_EQ(with_both(k_enough).mark("ana", "p", 1).outcome(),
           "open: Earned | Tried | Not yet (1 criterion waits for a reader's mark.)");
  CHECK_EQ(with_both(k_enough).outcome(), "open: Earned | Tried | Not yet (2 criteria wait for a reader's marks.)");
}

TEST_CASE("a failed check bars a result that asks for checks, and no other") {
  CHECK_EQ(with_both(k_short).mark("ana", "p", 1).mark("ana", "q", 2).outcome(),
           "decided: Tried (A required check failed.)");
  CHECK_EQ(with_both(k_short).mark("ana", "p", 1).mark("ana", "q", 0).outcome(),
           "decided: Not yet (A required check failed.)");
  const ScoreReport report = with_both(k_short).mark("ana", "p", 1).mark("ana", "q", 2).report();
  CHECK_EQ(report.results.at(0).checks, Truth::no);
  CHECK_EQ(report.results.at(0).rule.value().truth, Truth::yes);
  CHECK_EQ(report.results.at(0).truth, Truth::no);
  CHECK_EQ(report.results.at(1).checks, Truth::yes);
  CHECK_EQ(report.results.at(1).truth, Truth::yes);
  CHECK_FALSE(report.results.back().rule);
  CHECK_EQ(report.results.back().truth, Truth::yes);
}

TEST_CASE("a chair whom no marks know is told") {
  Scored scored = with_both(k_enough);
  scored.mark("ana", "p", 1).of("jo").mark("Ben", "q", 1);
  CHECK_EQ(lines_of(scored.report({Settling::chair, "ben"}).findings), Lines{});
  const ScoreReport report = scored.report({Settling::chair, "Bem"});
  CHECK_EQ(lines_of(report.findings), Lines{"cannot tell marks/unknown-chair "});
  CHECK_EQ(report.findings[0].message,
           "The chair, `Bem`, has marked nothing in these files; there are marks by `ana` and `Ben`.");
  CHECK_EQ(report.findings[0].help, "Did you mean `Ben`? Where reviewers differ, it stays open until then.");
}

TEST_CASE("reviewers who differ leave a level open, or the third or the chair settles it") {
  Scored scored = with_both(k_enough);
  scored.mark("ana", "p", 1).mark("ana", "q", 2).mark("Ben", "p", 1).mark("Ben", "q", 1);
  const ScoreReport report = scored.report();
  CHECK_EQ(settled(report.criteria.at(0)), "1: ana and Ben agree");
  CHECK_EQ(settled(report.criteria.at(1)), "-: ana and Ben differ");
  CHECK_EQ(lines_of(report.findings), Lines{"cannot tell marks/unsettled q"});
  CHECK_EQ(report.findings[0].message, "Reviewers differ on q: ana High, Ben Mid.");
  CHECK_EQ(report.reviewers, Lines{"ana", "Ben"});
  CHECK_EQ(scored.outcome(), "open: Earned | Tried | Not yet (1 criterion waits for a reader's mark.)");
  CHECK_EQ(scored.outcome({Settling::chair, "ben"}), "decided: Tried");
  scored.mark("cho", "q", 2);
  CHECK_EQ(scored.outcome({Settling::third, ""}), "decided: Earned");
  CHECK_EQ(lines_of(scored.report({Settling::third, ""}).findings), Lines{});
}

TEST_CASE("a part that was left out counts as its worst level and waits for nobody") {
  Scored without = with_both(k_enough);
  without.mark("ana", "p", 0).mark("ana", "q", 0);
  const ScoreReport report = without.report();
  CHECK_FALSE(report.criteria.at(2).is_asked);
  CHECK_EQ(settled(report.criteria.at(2)), "-: its part was left out");
  CHECK_EQ(without.outcome(), "decided: Not yet");
  Scored with(Files{{"p.md", std::string(k_enough)}, {"q.md", "Why is it so?\n"}, {"extra.md", "And more.\n"}});
  with.mark("ana", "p", 0).mark("ana", "q", 0);
  CHECK_EQ(with.outcome(), "open: Liked | Not yet (1 criterion waits for a reader's mark.)");
  CHECK_EQ(with.mark("ana", "extra", 1).outcome(), "decided: Liked");
}

TEST_CASE("a mark for a part that was left out counts for nothing") {
  Scored scored = with_both(k_enough);
  scored.mark("ana", "p", 0).mark("ana", "q", 0).mark("ana", "extra", 1);
  CHECK_EQ(scored.outcome(), "decided: Not yet");
  CHECK_EQ(lines_of(scored.report().findings), Lines{"cannot tell marks/not-asked extra"});
}

TEST_CASE("what could not be taken of the marks leaves the outcome open, but for failed checks") {
  const Finding broken{
      .id = "marks/syntax", .severity = Severity::error, .address = {}, .place = {}, .message = "x", .help = {}};
  Scored scored = with_both(k_enough);
  scored.mark("ana", "p", 1).mark("ana", "q", 2);
  CHECK_EQ(scored.outcome(), "decided: Earned");
  scored.marks().findings.push_back(broken);
  CHECK_EQ(scored.outcome(),
           "open: Earned | Tried | Liked | Not yet (Some of the marks could not be taken; mend them first.)");
  Scored failed = with_both(k_short);
  failed.mark("ana", "p", 1).mark("ana", "q", 2).marks().findings.push_back(broken);
  CHECK_EQ(failed.outcome(), "open: Tried | Not yet (Some of the marks could not be taken; mend them first.)");
}

TEST_CASE("who the third reader is does not depend on the order of one criterion's marks") {
  Scored scored = with_both(k_enough);
  scored.mark("ana", "p", 1).mark("ben", "p", 1).mark("cho", "p", 1);
  scored.mark("cho", "q", 1).mark("ana", "q", 0).mark("ben", "q", 2);
  CHECK_EQ(settled(scored.report({Settling::third, ""}).criteria.at(1)), "-: ana, ben and cho differ");
  Scored other = with_both(k_enough);
  other.mark("ana", "q", 0).mark("ben", "q", 2).mark("cho", "q", 1);
  CHECK_EQ(settled(other.report({Settling::third, ""}).criteria.at(1)), "-: ana, ben and cho differ");
}

TEST_CASE("blanks and capitals in the chair's name do not matter") {
  Scored scored = with_both(k_enough);
  scored.mark("Ana  B", "q", 2).mark("ben", "q", 0);
  CHECK_EQ(settled(scored.report({Settling::chair, "ana b"}).criteria.at(1)), "2: the chair, Ana  B, decides");
}

TEST_CASE("a reviewer who marked one of nearly the same name is asked about it") {
  Scored scored = with_both(k_enough);
  scored.mark("ana", "p", 1).mark("ana", "q", 2).of("mariah").mark("ben", "p", 0);
  const ScoreReport report = scored.report();
  CHECK_EQ(lines_of(report.findings), Lines{"cannot tell marks/unknown-submission "});
  CHECK_EQ(report.findings[0].message, "ben has marked “mariah”, and nothing called “maria”.");
}

TEST_CASE("where all that is judged was left out, the check says so and the score is settled") {
  const Rubric rubric = trial::rubric_from(
      "rubricate: 1\nid: r\ntitle: R\nscales:\n  pass: [No, Yes]\nparts:\n"
      "  - {id: p, title: The plan, from: p, require: [finished]}\n"
      "  - {id: x, title: More, from: x, optional: true, judge: [{scale: pass, levels: {Yes: Good.}}]}\n"
      "outcome:\n  - result: Earned\n    all: [{criteria: [x], reach: Yes}]\n  - result: Not yet\n");
  const Scored scored(rubric, samples::submission_with(Files{{"p.md", "We dig.\n"}}));
  CHECK_EQ(scored.outcome(), "decided: Not yet");
  CHECK_EQ(scored.report().checks.outcome.why, "A part that counts was left out.");
}

TEST_CASE("marks are found by the submission's name") {
  struct Row {
    std::string_view name, marked;
    bool same;
  };
  const Row rows[] = {
      {"maria", "maria", true},
      {"hand-ins/maria", "maria", true},
      {"hand-ins/maria///", "maria", true},
      {"hand-ins/maria.zip", "maria", true},
      {"hand-ins/MARIA.ZIP", "Maria", true},
      {"maria", "hand-ins/maria.zip", true},
      {"María  López", "maría lópez", true},
      {"maria", "marie", false},
      {"maria/jo", "maria", false},
      {"maria.docx", "maria", false},
      {".zip", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Scored scored = with_both(k_enough);
    scored.called(std::string(row.name)).of(std::string(row.marked)).mark("ana", "p", 1).mark("ana", "q", 2);
    CHECK_EQ(scored.outcome() == "decided: Earned", row.same);
    CHECK_EQ(lines_of(scored.report().findings), row.same ? Lines{} : Lines{"cannot tell marks/unknown-submission "});
  }
  CHECK_EQ(submission_name("/"), "");
  CHECK_EQ(submission_name("a/.zip"), ".zip");
  CHECK_EQ(submission_name("a.zip/"), "a");
}

TEST_CASE("who was not marked, though others were, is told so") {
  Scored scored = with_both(k_enough);
  CHECK_EQ(lines_of(scored.report().findings), Lines{});
  for (const char* name : {"mario", "b", "c", "d", "e", "f", "g"}) scored.of(name).mark("ana", "p", 1);
  const std::vector<Finding> findings = scored.report().findings;
  REQUIRE_EQ(findings.size(), 1);
  CHECK_EQ(findings[0].message, "Nobody has marked maria; there are marks for b, c, d, e, f and 2 more.");
  CHECK_EQ(findings[0].help, "Did you mean `mario`? In the marks file, `submission` is the name of the folder.");
  // A ruling is a word on it as well.
  CHECK_EQ(lines_of(scored.of("maria").rule("ana", "p.words", Status::passed).report().findings), Lines{});
}

TEST_CASE("what is wrong with the marks stays in the report") {
  Scored scored = with_both(k_enough);
  scored.marks().findings.push_back({"marks/double", Severity::error, "", Place{0, {0, 1}}, "twice", ""});
  scored.marks().remarks = {{"Maria", "ana", "Thank you."}, {"jo", "ana", "No."}};
  const ScoreReport report = scored.report();
  CHECK_EQ(lines_of(report.findings), Lines{"error marks/double "});
  REQUIRE_EQ(report.remarks.size(), 1);
  CHECK_EQ(report.remarks[0].text, "Thank you.");
}

}  // namespace rubricate
