// A rubric and a submission, and what they come to.
#include "../checks/samples.hpp"
#include "../submission/samples.hpp"

#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <verdict/prepared.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::Files;
using trial::Trial;

std::string rubric(std::string_view parts, std::string_view rest = "") {
  return fmt::format("rubricate: 1\nid: r\ntitle: Rubric\nparts:\n{}{}", parts, rest);
}

// A part that requires what stands behind "- ", one a line.
std::string part(std::string_view id, std::initializer_list<std::string_view> requirements,
                 std::string_view more = "") {
  std::string yaml = fmt::format("  - id: {0}\n    title: The {0} part\n    from: {0}\n{1}    require:\n", id, more);
  for (const std::string_view requirement : requirements) yaml += fmt::format("      - {}\n", requirement);
  return yaml;
}

std::string statuses(const Trial& trial) {
  std::string text;
  for (const PartReport& part : trial.report().parts) {
    text += fmt::format("{}={}[", part.id, to_string(part.status));
    for (const Result& result : part.results)
      text += fmt::format("{}{}={}", text.ends_with('[') ? "" : " ", result.address, to_string(result.status));
    text += "] ";
  }
  for (const Result& result : trial.report().results)
    text += fmt::format("{}={} ", result.address, to_string(result.status));
  return text + fmt::format("all={}", to_string(trial.report().status));
}

std::string counts(const Trial& trial) {
  const Counts& c = trial.report().requirements;
  return fmt::format("{} passed, {} failed, {} cannot tell, {} inapplicable, {} untested", c.passed, c.failed,
                     c.cannot_tell, c.inapplicable, c.untested);
}

}  // namespace

TEST_CASE("a part comes to the worst of its requirements") {
  const std::string yaml = rubric(part("p", {"words: 1-3", "finished"}));
  CHECK(statuses(Trial(yaml, {{"p.md", "One two."}})) == "p=passed[p.words=passed p.finished=passed] all=passed");
  CHECK(statuses(Trial(yaml, {{"p.md", "It is TBD."}})) ==
        "p=cannot-tell[p.words=passed p.finished=cannot-tell] all=cannot-tell");
  CHECK(statuses(Trial(yaml, {{"p.md", "It is still TBD."}})) ==
        "p=failed[p.words=failed p.finished=cannot-tell] all=failed");
}

TEST_CASE("a missing part is one failure, and its checks are untested") {
  const Trial trial(rubric(part("p", {"words: 1-3", "finished"}) + part("q", {"finished"})), {{"p.md", "One."}});
  CHECK(statuses(trial) == "p=passed[p.words=passed p.finished=passed] q=failed[q.finished=untested] all=failed");
  CHECK(trial.findings() == "error part/missing q\n");
  CHECK(counts(trial) == "2 passed, 1 failed, 0 cannot tell, 0 inapplicable, 1 untested");
  CHECK(trial.finding("part/missing").message == "nothing was handed in for “The q part” (q.md is looked for)");
}

TEST_CASE("a missing part names what comes close") {
  const Trial trial(rubric(part("overview", {"finished"}) + part("plan", {"finished"})),
                    {{"overview.md", ""}, {"plan.md", "Text."}});
  CHECK(trial.finding("part/missing").message.find("overview.md") != std::string::npos);
  CHECK(trial.finding("part/missing").severity == Severity::error);
}

TEST_CASE("what is missing is asked for by its kind") {
  const std::string folder = "  - id: p\n    title: P\n    from: event/\n    require: [files]\n";
  CHECK(Trial(rubric(folder), {}).finding("part/missing").help == "Put a file into the folder event/.");
  CHECK(Trial(rubric(folder), {{"event/event.jpg", ""}}).finding("part/missing").help ==
        "Save or export it again; it has no content.");
  CHECK(Trial(rubric(part("p", {"finished"})), {{"p.md", ""}}).finding("part/missing").help ==
        "Write the text and save the file.");
}

TEST_CASE("where one file was named, that is why others are missing") {
  const Rubric rubric_value = trial::rubric_from(rubric(part("p", {"finished"}) + part("q", {"finished"})));
  Submission named = submission_of("mine/p.md", "One.");
  REQUIRE(assign_parts(rubric_value, {}, named));
  const Report report = evaluate(rubric_value, named);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].help ==
        "Only p.md was named, so nothing else was looked at. To check everything, name the folder that it lies in.");
}

TEST_CASE("a finding in a file of several parts names its part") {
  const Trial trial(rubric(part("alpha", {"words: 1-3"}) + part("beta", {"words: 1-3"})),
                    {{"all.md", "# Alpha\n\nOne two.\n\n# Beta\n\nOne two three four.\n"}});
  CHECK(trial.finding("words/too-many").message.starts_with("The beta part: 4 words; 1–3 wanted"));
}

TEST_CASE("an optional part that is not there drops out") {
  const Trial trial(rubric(part("p", {"finished"}) + part("q", {"finished"}, "    optional: true\n")),
                    {{"p.md", "One."}});
  CHECK(statuses(trial) == "p=passed[p.finished=passed] q=inapplicable[q.finished=inapplicable] all=passed");
  CHECK(trial.findings().empty());
  CHECK(counts(trial) == "1 passed, 0 failed, 0 cannot tell, 1 inapplicable, 0 untested");
}

TEST_CASE("a part that several files could serve cannot be told") {
  const Trial trial(rubric(part("overview", {"finished"}) + part("plan", {"finished"})),
                    {{"The overview part 1.md", "One."}, {"The overview part 2.md", "Two."}, {"plan.md", "Plan."}});
  CHECK(statuses(trial) ==
        "overview=cannot-tell[overview.finished=untested] plan=passed[plan.finished=passed] all=cannot-tell");
  const Finding& finding = trial.finding("part/unclear");
  CHECK(finding.severity == Severity::unsure);
  CHECK(finding.message.find("The overview part 1.md, The overview part 2.md") != std::string::npos);
  CHECK(finding.help == "Name it overview.md, or add this to the command: `--part 'overview=The overview part 1.md'`");
}

TEST_CASE("a file that is not read leaves checks of its text untested, and is told once") {
  const Trial trial(rubric(part("p", {"words: 1-3", "finished", "format: docx"})), {{"p.docx", "x"}});
  CHECK(statuses(trial) == "p=untested[p.words=untested p.finished=untested p.format=passed] all=untested");
  CHECK(trial.findings() == "cannot tell part/not-read p@p.docx:1\n");
}

TEST_CASE("what our own limits hide is not held against the applicant") {
  const std::string yaml =
      rubric(part("p", {"table: {columns: [Name, Role]}", "sections: [Scope]", "words: at least 5"}));
  // One cell more than are read as a table.
  const std::string table = "# Other\n\n| Name | Role |\n|---|---|\n" + trial::repeated("| Ana | cook |\n", 100'000);
  const Trial trial(yaml, {{"p.md", table}});
  CHECK(statuses(trial) == "p=untested[p.table=untested p.sections=untested p.words=passed] all=untested");
  CHECK(trial::entries(trial.result("p.sections")) == "scope=untested");
  for (const Finding& finding : trial.report().findings) CHECK(finding.severity != Severity::error);
}

TEST_CASE("in: only one section is looked at") {
  const std::string yaml = rubric(part("p", {"words: {band: 1-2, in: Scope}"}));
  CHECK(statuses(Trial(yaml, {{"p.md", "A b c d e.\n\n# 2. scope:\n\nOne two.\n\n# End\n\nF g h.\n"}})) ==
        "p=passed[p.words=passed] all=passed");
  const Trial without(yaml, {{"p.md", "One two.\n"}});
  CHECK(statuses(without) == "p=cannot-tell[p.words=cannot-tell] all=cannot-tell");
  CHECK(without.findings() == "cannot tell part/no-section p.words\n");
}

TEST_CASE("in: a section inside one of the same title counts once") {
  const std::string yaml = rubric(part("p", {"words: {band: 4-6, in: Scope}"}));
  CHECK(statuses(Trial(yaml, {{"p.md", "# Scope\n\nOne two.\n\n## Scope\n\nThree four.\n"}})) ==
        "p=passed[p.words=passed] all=passed");
  CHECK_MESSAGE(
      Trial(yaml, {{"p.md", "# Scope\n\nOne two.\n\n# Scope\n\nThree four.\n"}}).result("p.words").found == "4 words",
      "side by side they are two");
}

TEST_CASE("because is told to the applicant") {
  const Trial trial(rubric(part("p", {"words: {band: 1-2, because: Readers have little time.}"})),
                    {{"p.md", "One two three."}});
  CHECK(trial.finding("words/too-many").help == "Take away at least 1 word. (Readers have little time.)");
}

TEST_CASE("advice warns and never fails anything") {
  std::string yaml = rubric(part("p", {"finished"}));
  yaml += "    advise:\n      - words: 1-2\n      - prompts: [{id: why, ask: Why do partnerships matter?}]\n";
  const Trial trial(yaml, {{"p.md", "One two three."}});
  CHECK(trial.report().parts[0].status == Status::passed);
  CHECK(trial.result("p.words").advisory);
  for (const Finding& finding : trial.report().findings) CHECK(finding.severity <= Severity::warning);
  CHECK(trial.report().warnings == trial.report().findings.size());
  CHECK(trial.report().warnings == 2);
  CHECK(counts(trial) == "1 passed, 0 failed, 0 cannot tell, 0 inapplicable, 0 untested");
}

TEST_CASE("requirements on the submission as a whole look at all parts") {
  const std::string yaml = rubric(part("p", {"finished"}) + part("q", {"finished"}), "require:\n  - words: 5-6\n");
  CHECK(statuses(Trial(yaml, {{"p.md", "One two."}, {"q.md", "One two three."}})) ==
        "p=passed[p.finished=passed] q=passed[q.finished=passed] words=passed all=passed");
  CHECK_MESSAGE(statuses(Trial(yaml, {{"p.md", "One two."}, {"q.md", "One."}})) ==
                    "p=passed[p.finished=passed] q=passed[q.finished=passed] words=failed all=failed",
                "too short together");
  CHECK_MESSAGE(statuses(Trial(yaml, {{"p.md", "One two three four five."}})) ==
                    "p=passed[p.finished=passed] q=failed[q.finished=untested] words=untested all=failed",
                "a part is missing");
}

TEST_CASE("a rubric made ready serves one submission after another") {
  const Rubric rubric_value = trial::rubric_from(
      rubric(part("p", {"prompts: [{id: a, ask: Why us?}]", "prompts: {id: more, ask: [{id: b, ask: And how?}]}"})));
  const PreparedRubric ready(rubric_value);
  CHECK(ready.parts.at(0).prompts().size() == 2);
  CHECK(ready.whole.prompts().size() == 2);
  for (const std::string_view text :
       {"## Why us?\n\nWe know.\n\n## And how?\n\nOften.\n", "## Why us?\n", "Nothing."}) {
    Submission submission = samples::submission_with({{"p.md", std::string(text)}});
    REQUIRE(assign_parts(rubric_value, {}, submission));
    const Report once = evaluate(rubric_value, submission), again = evaluate(ready, submission);
    CHECK(once.status == again.status);
    REQUIRE(once.findings.size() == again.findings.size());
    for (std::size_t i = 0; i < once.findings.size(); ++i) CHECK(once.findings[i].message == again.findings[i].message);
  }
}

TEST_CASE("what serves several parts counts once in the whole") {
  const std::string yaml = rubric(part("alpha", {"finished"}) + part("beta", {"finished"}),
                                  "require:\n  - words: 4-5\n  - files: exactly 1\n");
  const Trial sections(yaml, {{"all.md", "# Alpha\n\nOne two.\n\n# Beta\n\nThree four.\n"}});
  CHECK(sections.result("words").found == "4 words");
  CHECK(sections.result("files").found == "1 file");
  const Rubric rubric_value = trial::rubric_from(yaml);
  Submission named = samples::submission_with({{"x.md", "One two three four."}});
  REQUIRE(assign_parts(rubric_value, std::vector<PartOption>{{"alpha", "x.md"}, {"beta", "x.md"}}, named));
  const Report report = evaluate(rubric_value, named);
  CHECK(report.results[0].found == "4 words");
  CHECK(report.results[1].found == "1 file");
}

TEST_CASE("a title alone in one part does not make a file of several parts empty") {
  const std::string yaml = rubric(part("alpha", {"files: at most 9"}) + part("beta", {"files: at most 9"}),
                                  "require:\n  - files: exactly 1\n");
  const Trial trial(yaml, {{"all.md", "# Alpha\n\n## To come\n\nTBD\n\n# Beta\n\nThree four.\n"}});
  CHECK(trial.result("files").status == Status::passed);
}

TEST_CASE("what of the whole cannot be looked into is told once") {
  const std::string yaml = rubric(part("p", {"files: at least 1"}), "require:\n  - words: 4-5\n");
  const Trial trial(yaml, {{"p.pdf", "x"}});
  CHECK(statuses(trial) == "p=passed[p.files=passed] words=untested all=untested");
  CHECK(trial.findings() == "cannot tell part/not-read words@p.pdf:1\n");
  const Trial told(rubric(part("p", {"words: 4-5"}), "require:\n  - words: 4-5\n"), {{"p.pdf", "x"}});
  CHECK(told.findings() == "cannot tell part/not-read p@p.pdf:1\n");
}

TEST_CASE("a picture where a text is wanted is told, too") {
  const Trial trial(rubric(part("p", {"words: 4-5"})), {{"p.png", "x"}});
  CHECK(statuses(trial) == "p=untested[p.words=untested] all=untested");
  CHECK(trial.findings() == "cannot tell part/not-read p@p.png:1\n");
}

TEST_CASE("a text beside a document of the same name is read in its place") {
  const std::string yaml = rubric(part("p", {"words: 1-3", "files: exactly 2"}), "require:\n  - words: 1-3\n");
  const Trial trial(yaml, {{"p.docx", "x"}, {"p.md", "One two."}});
  CHECK(statuses(trial) == "p=passed[p.words=passed p.files=passed] words=passed all=passed");
  CHECK(trial.findings() == "note part/copied p@p.docx:1\n");
  const std::string folder = "  - id: p\n    title: P\n    from: p/\n    require: [finished]\n";
  CHECK(statuses(Trial(rubric(folder), {{"p/a.docx", "x"}, {"p/a.md", "One."}})) ==
        "p=passed[p.finished=passed] all=passed");
  CHECK(statuses(Trial(rubric(folder), {{"p/a.docx", "x"}, {"p/b.md", "One."}})) ==
        "p=untested[p.finished=untested] all=untested");
}

TEST_CASE("an optional part that is missing does not keep the whole from being looked at") {
  const std::string yaml =
      rubric(part("p", {"finished"}) + part("q", {"finished"}, "    optional: true\n"), "require:\n  - words: 5-6\n");
  CHECK(Trial(yaml, {{"p.md", "One two three four five."}}).result("words").status == Status::passed);
}

TEST_CASE("findings come by part, then by place, then the graver first; those of no part come last") {
  const std::string yaml =
      rubric(part("p", {"finished", "words: at most 3"}) + part("q", {"finished"}), "require:\n  - words: at most 2\n");
  const Trial trial(yaml, {{"a/q.md", "TBD"}, {"p.md", "We met.\n\n[insert date]\n\nIt is TBD.\n"}});
  CHECK(trial.findings() ==
        "error words/too-many p.words@1\n"
        "error finished/placeholder p.finished@3\n"
        "cannot tell finished/maybe p.finished@5\n"
        "error finished/placeholder q.finished@a/q.md:1\n"
        "error words/too-many words@1\n");
}

TEST_CASE("what was found about files is told as well") {
  Rubric rubric_value = trial::rubric_from(rubric(part("p", {"finished"})));
  Submission submission;
  submission.parts.resize(1);
  submission.findings.push_back({"files/too-deep", Severity::unsure, "", std::nullopt, "too deep", ""});
  const Report report = evaluate(rubric_value, submission);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].id == "part/missing");
  CHECK(report.findings[1].id == "files/too-deep");
}

TEST_CASE("criteria wait for a reader, with the levels of their scales") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: Rubric\nscales:\n  pass: [Not passing, Passing]\nparts:\n"
      "  - id: p\n    title: P\n    from: p\n    require: [finished]\n    judge:\n      - scale: pass\n        "
      "levels:\n"
      "          Passing: Good.\noutcome:\n  - result: Earned\n    all:\n      - {criteria: [p], reach: Passing}\n"
      "  - result: Not yet\n";
  const Trial open(yaml, {{"p.md", "One."}});
  REQUIRE(open.report().parts[0].criteria.size() == 1);
  CHECK(open.report().parts[0].criteria[0].levels == std::vector<std::string>{"Not passing", "Passing"});
  CHECK(open.report().outcome.state == OutcomeReport::State::open);
  const Trial failed(yaml, {{"p.md", "TBD"}});
  CHECK(failed.report().outcome.state == OutcomeReport::State::decided);
  CHECK(failed.report().outcome.result == "Not yet");
}

TEST_CASE("the same rubric and submission give the same report") {
  const std::string yaml = rubric(part("p", {"finished", "words: at most 3"}) + part("q", {"finished"}));
  const Files files{{"p.md", "A b c d.\n\nTBD\n"}, {"q.md", "It is TBD, [your name]."}};
  const Trial once(yaml, files), again(yaml, {files[1], files[0]});
  CHECK(once.findings() == again.findings());
  CHECK(statuses(once) == statuses(again));
}

}  // namespace rubricate
