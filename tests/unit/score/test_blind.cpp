// A blinded report says nothing that the applicant, a file's name or a reviewer's sentence would give away.
#include "../submission/samples.hpp"
#include "samples.hpp"

#include <guide/format.hpp>
#include <guide/letter.hpp>
#include <report/score.hpp>
#include <score/blind.hpp>
#include <util/ascii.hpp>

#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

using trial::Files;
using trial::Scored;

// Stands in all that the applicant or a reviewer writes.
constexpr std::string_view k_tell = "tattle";

const Rubric& rubric() {
  static const Rubric one = trial::rubric_from(R"(rubricate: 1
id: r
title: Rubric
scales:
  pass: [No, Yes]
parts:
  - id: p
    title: The plan
    from: p
    require:
      - words: exactly 3
      - finished: {terms: [to follow]}
      - sections: {titles: [Methods, Scope, Aim], order: given, words: 2-3}
      - table: {columns: [Name, Role], rows: exactly 5}
      - list: {of: member, items: exactly 3, fields: [name, role], words: 1-2}
      - prompts: {ask: [{id: why, ask: Why do partnerships matter?, words: 1-2}, {id: next, ask: What is next?}]}
      - links
      - references
      - privacy
    advise:
      - format: pdf
    judge: [{scale: pass, levels: {Yes: It can be done.}}]
  - id: q
    title: The question
    from: q
    require: [finished]
    judge: [{scale: pass, levels: {Yes: It is a question.}}]
outcome:
  - result: Earned
    all: [{criteria: [p, q], reach: Yes}]
  - result: Not yet
)");
  return one;
}

constexpr std::string_view k_text = R"(---
author: Tattle
profile: tattle
---
# What is next? Tattle at all, tattle as I said, and tattle more

[insert tattle], TBD tattle, they [your tattle] said tattle to follow. (Tattle, 2019) [tattle](tattle.md)
Write to tattle@example.org or call Tattle Tattleson.

# Why do partnerships matter?

TBD

# Methodstattle

## Scope

| Name | Role | Tattle |
|---|---|---|
| Tattle | | 7 |
| Tattle | Tattle | 8 | 9 |

- Tattle
- Tattle
- **Tattle**, role: TBD

# References

Tattle, T. (2020). Tattle.
)";

Scored telling() {
  Submission submission = samples::submission_with(Files{
      {"p/tattle.md", "Tattle.\n"}, {"p.md", std::string(k_text)}, {"tattle 1.md", "Tattle?\n"}, {"tattle 2.md", "?"}});
  for (SubmittedFile& file : submission.files) file.sha256 = std::string(64, 'b');
  submission.name = "hand-ins/tattle";
  submission.findings.push_back(
      {"document/limit", Severity::unsure, "", Place{0, {0, 3}}, "tattle.md is too long, tattle", "Tattle, mend it."});
  Scored scored(rubric(), std::move(submission));
  scored.of("tattle").mark("ana", "p", 1, "Thank you, Tattle.").mark("ben", "p", 0, "Tattle!");
  scored.rule("ana", "q", Status::failed, "Tattle: left it out").rule("ana", "p.words", Status::passed, "Tattle");
  scored.rule("ana", "q.finished", Status::passed, "Tattle").rule("ben", "q.finished", Status::failed, "Tattle");
  scored.of("tattle's sister").mark("ana", "p", 1);
  scored.marks().remarks.push_back({"tattle", "ana", "Dear Tattle"});
  scored.marks().files = {{"marks/tattle.yaml", "submission: tattle\ntattle\n"}};
  scored.marks().findings.push_back(
      {"marks/double", Severity::error, "", Place{0, {12, 18}}, "tattle is marked twice", "Ask Tattle."});
  return scored;
}

std::string everything(const ScoreReport& report) {
  const ReportOptions options{.width = 1000, .excerpts = true, .tool_version = "1", .verbosity = 1};
  const guide::Guidelines letter = guide::letter_of(report);
  return write_score_text(report, options) + write_score_json(report, options) + guide::write_text(letter, {}) +
         guide::write_markdown(letter, {}) + guide::write_html(letter, {});
}

}  // namespace

TEST_CASE("nothing in a blinded report tells whose it is") {
  const Scored scored = telling();
  for (const ScoreOptions& options :
       {ScoreOptions{}, ScoreOptions{Settling::third, ""}, ScoreOptions{Settling::chair, "ben"}}) {
    const ScoreReport report = scored.report(options);
    REQUIRE(report.checks.findings.size() > 15);
    CHECK(lowered(everything(report)).find(k_tell) != std::string::npos);
    const std::string blind = everything(blinded(report));
    const std::size_t at = lowered(blind).find(k_tell);
    CHECK_MESSAGE(at == std::string::npos, blind.substr(at > 200 ? at - 200 : 0, 300));
  }
}

TEST_CASE("a blinded report keeps what a second reader needs") {
  const Scored scored = telling();
  const ScoreReport open = scored.report();
  const ScoreReport blind = blinded(open);
  const auto json = nlohmann::json::parse(write_score_json(blind, {}));
  CHECK_EQ(json["reviewers"], nlohmann::json({"ana", "ben"}));
  CHECK_EQ(json["criteria"][0]["given"][0]["level"], "Yes");
  CHECK_EQ(json["outcome"]["state"], "open");  // some of its marks could not be taken
  CHECK_EQ(json["checks"]["findings"].size(), open.checks.findings.size());
  CHECK_EQ(json["checks"]["parts"][1]["decided"], "decided by ana");
  CHECK_EQ(blind.checks.status, open.checks.status);
}

TEST_CASE("nor does what was carried from an earlier report") {
  const Scored scored = telling();
  ScoreReport report = scored.report();
  const std::vector<RequirementChange> carried = {{.address = "p.words", .decided = "decided by ana: Tattle"}};
  report.changes = ChangeReport{.parts = {{.id = "p", .decided = "decided by ana: Tattle", .requirements = carried}},
                                .requirements = carried};
  const ScoreReport blind = blinded(std::move(report));
  CHECK_EQ(blind.changes->parts[0].decided, "");
  CHECK_EQ(blind.changes->parts[0].requirements[0].decided, "");
  CHECK_EQ(blind.changes->requirements[0].decided, "");
}

TEST_CASE("who marks their own work is not named by it") {
  Scored scored(rubric(), samples::submission_with(Files{{"p.md", "One two three."}, {"q.md", "Why?"}}));
  scored.called("Tattle").of("Tattle").mark("tattle", "p", 1).mark("ana", "p", 0).mark("Tattle", "q", 1);
  scored.rule("TATTLE", "p.words", Status::passed, "x");
  const std::string blind = everything(blinded(scored.report()));
  CHECK_EQ(lowered(blind).find(k_tell), std::string::npos);
  CHECK(blind.find("the applicant and ana differ (the applicant Yes, ana No)") != std::string::npos);
}

TEST_CASE("a blind letter says why it says so little, and only that") {
  const Scored scored = telling();
  const ScoreReport open = scored.report();
  const std::string blind = guide::write_text(guide::letter_of(blinded(open)), {.width = 1000});
  CHECK(blind.find("This letter is blind") != std::string::npos);
  CHECK_EQ(guide::write_text(guide::letter_of(open), {}).find("blind"), std::string::npos);
}

TEST_CASE("the code of a submission is made of its name and of what was handed in") {
  const auto code = [](const char* name, const char* sha256) {
    Submission submission = samples::submission_with(Files{{"p.md", "One two three."}});
    submission.name = name;
    submission.files[0].sha256 = sha256;
    return blinded(Scored(rubric(), std::move(submission)).report()).submission;
  };
  CHECK_NE(code("maria", "aa"), code("jo", "aa"));
  CHECK_EQ(code("hand-ins/Maria", "aa"), code("maria.zip", "aa"));
  CHECK_NE(code("maria", "aa"), code("maria", "ab"));
  CHECK(code("maria", "aa").starts_with("submission "));
}

}  // namespace rubricate
