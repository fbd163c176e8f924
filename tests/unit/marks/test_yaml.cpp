// Marks files in YAML: what is taken, and what is wrong where.
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unit/marks/helpers.hpp>

namespace rubricate::test {

TEST_CASE("a whole marks file is read without a finding") {
  const Marks marks = marks_of(R"(# By hand.
marks: 1
rubric: garden
version: "2"
reviewer: Ana  Lima
submissions:
  - submission: maria
    levels:
      plan: High
      people:
        level: Mid
        comment: |
          Two reasons are the same.

          Who waters it?
      photos:
    rulings:
      plan.finished: {status: passed, because: "The brackets are hers."}
    comment: Thank you.
  - submission: jo
    levels: {plan: low, people: MID}
)");
  CHECK_EQ(places(marks), Lines{});
  CHECK_EQ(taken(marks),
           Lines{"maria Ana Lima plan 2", "maria Ana Lima people 1 Two reasons are the same.\n\nWho waters it?",
                 "jo Ana Lima plan 0", "jo Ana Lima people 1",
                 "maria Ana Lima plan.finished passed The brackets are hers."});
  REQUIRE_EQ(marks.remarks.size(), 1);
  CHECK_EQ(marks.remarks[0].text, "Thank you.");
  CHECK_EQ(marks.remarks[0].submission, "maria");
  CHECK_EQ(marks.files[0].text.substr(marks.marks[0].place.span.begin, marks.marks[0].place.span.size()), "High");
}

TEST_CASE("the sha256 decides where it is there, and else the version") {
  const std::string_view rest = "reviewer: ana\nsubmissions: [{submission: a, levels: {plan: Low, people: Low}}]\n";
  const auto marks = [&](std::string_view head) {
    return marks_of(fmt::format("marks: 1\nrubric: garden\n{}{}", head, rest)).marks.size();
  };
  CHECK_EQ(marks(""), 2);
  CHECK_EQ(marks("version: 2\n"), 2);
  CHECK_EQ(marks("version: 1\n"), 0);
  CHECK_EQ(marks(fmt::format("sha256: {}\n", std::string(64, 'a'))), 2);
  CHECK_EQ(marks(fmt::format("version: 1\nsha256: {}\n", std::string(64, 'A'))), 2);
  CHECK_EQ(marks(fmt::format("version: 2\nsha256: {}\n", std::string(64, 'b'))), 0);
}

TEST_CASE("marks that name no version are told so, once, and taken") {
  const Marks marks = load_marks(garden(), {{"a.yaml", by_ana("      plan: Low\n      people: Low\n")}});
  CHECK_EQ(places(marks), Lines{"2:9-2:15 marks/unversioned"});
  CHECK_EQ(marks.findings[0].severity, Severity::note);
  CHECK_EQ(marks.findings[0].help, "If they are for this one, write `version: \"2\"` below it.");
  CHECK_EQ(marks.marks.size(), 2);
}

TEST_CASE("a comment without a level is a remark on its criterion") {
  const Marks marks = marks_of(by_ana("      plan: {comment: \"Who digs?\"}\n      people: Low\n"));
  CHECK_EQ(places(marks), Lines{"7:7-7:11 marks/no-level", "8:15-8:18 marks/missing"});
  REQUIRE_EQ(marks.remarks.size(), 1);
  CHECK_EQ(marks.remarks[0].criterion, "plan");
}

TEST_CASE("nobody is called your-name") {
  std::string text = by_ana("      plan: Low\n      people: Low\n");
  text.replace(text.find("ana"), 3, "your-name");
  const Marks marks = marks_of(text);
  CHECK_EQ(places(marks), Lines{"3:11-3:20 marks/unsigned"});
  CHECK(marks.marks.empty());
}

TEST_CASE("a key that is doubled is none, however many there are") {
  std::string text = by_ana("");
  for (int i = 0; i < 600; ++i) text += "      pla: Low\n      lan: Low\n";
  const Marks marks = marks_of(text + "      people: Low\n      plan: Low\n      plan: High\n");
  CHECK_EQ(taken(marks), Lines{"maria ana people 0"});
}

TEST_CASE("each mistake in a marks file, and its place") {
  struct Row {
    std::string_view text;
    Lines places;
  };
  const Row rows[] = {
      // The head.
      {"rubric: garden\nreviewer: ana\nsubmissions: [{submission: a, levels: {plan: Low, people: Low}}]",
       {"1:1-1:7 marks/missing-key"}},
      {"marks: 2\nrubric: garden\nreviewer: ana\nsubmissions: []", {"1:8-1:9 marks/syntax"}},
      {"marks: 1\nrubric: forest\nreviewer: ana\nsubmissions: []", {"2:9-2:15 marks/other-rubric"}},
      {"marks: 1\nrubric: garden\nversion: 1\nreviewer: ana\nsubmissions: []", {"3:10-3:11 marks/other-version"}},
      {"marks: 1\nrubric: garden\nsha256: abc\nreviewer: ana\nsubmissions: []", {"3:9-3:12 marks/other-version"}},
      {"marks: 1\nrubric:\nreviewer: ana\nsubmissions: [{submission: a}]", {}},
      {"marks: 1\nrubric: garden\nreviewer:\nsubmissions: [{submission: a}]", {"3:1-3:9 marks/missing-key"}},
      {"marks: 1\nrubric: garden\nreviewer: ana", {"1:1-1:6 marks/missing-key"}},
      {"marks: 1\nrubric: garden\nreviewer: ana\nsubmissions: maria", {"4:14-4:19 marks/syntax"}},
      {"marks: 1\nrubric: garden\nreviewer: ana\nsubmissions:", {"4:1-4:12 marks/missing-key"}},
      {"marks: 1\nrubric: garden\nrevewer: ana\nsubmissions: [{submission: a}]", {"3:1-3:8 marks/unknown-key"}},
      {"", {"1:1-1:1 marks/syntax"}},
      {"# nothing\n", {"1:1-1:1 marks/syntax"}},
      {"- a\n", {"1:1-1:4 marks/syntax"}},
      {"rubricate: 1\nid: garden\ntitle: A garden\n", {"1:1-1:10 marks/syntax"}},
      // One submission.
      {"marks: 1\nrubric: garden\nreviewer: ana\nsubmissions:\n  - levels: {plan: Low, people: Low}",
       {"5:5-5:11 marks/missing-key"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK_EQ(places(marks_of(row.text)), row.places);
  }
}

TEST_CASE("each mistake in a submission's marks, and its place") {
  struct Row {
    std::string_view levels;  // from line 7
    Lines places;
  };
  const Row rows[] = {
      {"      plan: Low\n      people: Low\n", {}},
      {"      plan: Low\n      poeple: Low\n", {"7:13-7:16 marks/missing", "8:7-8:13 marks/unknown-criterion"}},
      {"      plan: Hihg\n      people: Low\n", {"7:13-7:17 marks/unknown-level", "8:15-8:18 marks/missing"}},
      {"      plan: {level: Low, coment: x}\n      people: Low\n", {"7:26-7:32 marks/unknown-key"}},
      {"      plan: {comment: x}\n      people: Low\n", {"7:7-7:11 marks/no-level", "8:15-8:18 marks/missing"}},
      {"      people: Low\n      plan Low\n", {"7:15-7:18 marks/missing", "8:7-8:15 marks/syntax"}},
      {"      people: Low\n      plan Low\n    comment: x\n", {"7:15-7:18 marks/missing", "8:7-8:15 marks/syntax"}},
      {"      people: Low\n      plan Low\n  - submission: x\n", {"7:15-7:18 marks/missing", "8:7-8:15 marks/syntax"}},
      {"      people: Low\n      plan Low\n      photos: Yes\n", {"7:15-7:18 marks/missing", "8:7-8:15 marks/syntax"}},
      {"      people: Low\n      plan: Low\n      nobody:\n", {"9:7-9:13 marks/unknown-criterion"}},
      {"      plan: [Low]\n      people: Low\n", {"7:7-7:11 marks/syntax", "8:15-8:18 marks/missing"}},
      {"      plan: Low\n      plan: Low\n      people: Low\n", {"8:7-8:11 marks/double", "9:15-9:18 marks/missing"}},
      {"      plan: Low\n      Plan: Mid\n      people: Low\n", {"8:13-8:16 marks/double", "9:15-9:18 marks/missing"}},
      {"      plan: Low\n      Our plan: low\n      people: Low\n", {"8:17-8:20 marks/repeated"}},
      {"      plan: {level: Low, comment: Good # 1}\n      people: Low\n", {"7:40-7:44 marks/cut-short"}},
      {"      plan:\n        level: Low\n        comment: Good # 1\n      people: Low\n",
       {"9:23-9:26 marks/cut-short"}},
      {"      plan:\n      people:\n", {"4:1-4:12 marks/none"}},
      {"      plan: Low\n      people: Low\n    rulings: {plan.fnished: {status: passed, because: x}}\n",
       {"9:15-9:27 marks/unknown-address"}},
      {"      plan: Low\n      people: Low\n    rulings: {plan.finished: {status: maybe, because: x}}\n",
       {"9:39-9:44 marks/bad-ruling"}},
      {"      plan: Low\n      people: Low\n    rulings: {plan.finished: {status: passed, because: \" \"}}\n",
       {"9:47-9:54 marks/missing-key"}},
      {"      plan: Low\n      people: Low\n    rulings: {plan.finished: {status: passed}}\n",
       {"9:15-9:28 marks/missing-key"}},
      {"      plan: Low\n      people: Low\n    rulings: {plan.finished: passed}\n", {"9:30-9:36 marks/bad-ruling"}},
      {"      plan: Low\n      people: Low\n    rulings: [plan.finished]\n", {"9:5-9:12 marks/syntax"}},
      {"      plan: Low\n      people: Low\n    rulings:\n      plan.finished: {status: passed, because: a}\n"
       "      Plan.Finished: {status: failed, because: b}\n",
       {"11:31-11:37 marks/double"}},
      {"      plan: Low\n      people: Low\n    rulings:\n      plan.finished: {status: passed, because: a}\n"
       "      Plan.Finished: {status: passed, because: b}\n",
       {"11:31-11:37 marks/repeated"}},
      {"      plan: Low\n      people: Low\n    rulings: {plan: {status: , because: }}\n", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.levels);
    CHECK_EQ(places(marks_of(by_ana(row.levels))), row.places);
  }
}

TEST_CASE("messages for a teacher") {
  struct Row {
    std::string yaml;
    std::string_view said;
  };
  const Row rows[] = {
      {"",
       "The file holds no marks: it is empty, or has comments only. | Let `rubricate new marks` write one to begin "
       "with."},
      {"rubricate: 1\nid: garden\n",
       "This is a rubric, and no marks file. | Name the rubric behind `-r`, and here the file in which a reviewer has "
       "marked."},
      {"marks: 2\nrubric: garden\nreviewer: ana\nsubmissions: []",
       "This program reads marks of version `1`; this file says `2`. | Write `marks: 1`, or use a newer version of the "
       "program."},
      {"marks: 1\nrubric: garden\nversion: 1\nreviewer: a\nsubmissions: []",
       "The rubric has changed since these marks were given (version `1`, now `2`); none of them is taken. | Look "
       "whether they still hold, and then write `version: \"2\"`."},
      {"marks: 1\nrubric: forest\nreviewer: a\nsubmissions: []",
       "These marks are for the rubric `forest`, and `garden` is to be scored; none of them is taken. | Name the "
       "rubric "
       "that they were given for, or leave them out."},
      {by_ana("      plan: Low\n      people Low\n      photos: Yes\n"), "2 findings: marks/missing marks/syntax"},
      {by_ana("      plan: Low\n      people: Low\n      picures: Yes\n"),
       "The rubric has no criterion called `picures`. | There are `plan`, `people` and `photos`."},
      {by_ana("      plan: Low\n      people: Low\n      photo: Yes\n"),
       "The rubric has no criterion called `photo`. | Did you mean `photos`? There are `plan`, `people` and `photos`."},
      {by_ana("      plan: Low\n      people: Low\n      photos: Yess\n"),
       "`photos` is marked `Yess`, which is no level of its scale. | Did you mean `Yes`? Its levels are, worst first, "
       "`No` and `Yes`."},
      {by_ana("      plan: Low\n"),
       "`ana` has marked 1 of 3 criteria for `maria`; `people` is missing. | Mark them as well; until then the outcome "
       "may stay open."},
      {by_ana("      plan:\n"),
       "No level is filled in. | Write a level behind each criterion, in the words of the rubric."},
      {by_ana("      plan: Low\n      people: Low\n    rulings: {plan.finished: passed}\n"),
       "The ruling on `plan.finished` gives no reason. | Say in a few words what you saw: it stands in the report."},
      {by_ana("      plan: Low\n      people: Low\n      People: Mid\n    rulings: {plan.finished: }\n"),
       "2 findings: marks/missing marks/double"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK_EQ(said(marks_of(row.yaml)), row.said);
  }
}

TEST_CASE("mistakes of typing are told as if rubrics did not exist") {
  const std::string_view texts[] = {
      "marks: 1\n\tplan: Low\n",
      "marks: [1\n",
      "marks: \"1\n",
      "marks: 1\nreviewer: a: b\n",
      "marks: 1\n---\nmarks: 1\n",
      "%YAML 1.2\n---\nmarks: 1\n",
      "a: &x 1\nb: *x\n",
      "a: !!str 1\n<<: {b: 1}\n",
      "marks: 1\r\rrubric: garden\r",
      "\xFF\xFEm\0a\0",
      "marks: \xE9\n",
      "marks: 1\x01\n",
      "- a\n",
      "a text\n",
      "marks: 1\nrubric: garden\nreviewer: null\nsubmissions: {a: b}\n",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const Marks marks = marks_of(text);
    CHECK(!marks.findings.empty());
    for (const Finding& finding : marks.findings) {
      CAPTURE(finding.message);
      CHECK(finding.id.starts_with("marks/"));
      CHECK((finding.message + finding.help).find("a rubric") == std::string::npos);
      CHECK((finding.message + finding.help).find("A rubric") == std::string::npos);
    }
  }
}

TEST_CASE("what stands below a line that cannot be read is not said to be missing") {
  const Marks marks = marks_of("marks: 1\nrubric: garden\nreviewer ana\nsubmissions:\n  - submission: maria\n");
  CHECK_EQ(marks.findings.size(), 1);
  CHECK_EQ(marks.findings.front().id, "marks/syntax");
}

TEST_CASE("bombs and towers are refused at once") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i)
    bomb += fmt::format("a{}: &a{} [*a{}, *a{}, *a{}, *a{}, *a{}]\n", i, i, i - 1, i - 1, i - 1, i - 1, i - 1);
  CHECK(!marks_of(bomb).findings.empty());
  std::string tower = "marks: ";
  tower.append(100'000, '[');
  CHECK(!marks_of(tower).findings.empty());
  std::string deep = "marks: 1\nsubmissions:\n";
  for (std::size_t i = 1; i < 200; ++i) deep += std::string(i, ' ') + "a:\n";
  CHECK(!marks_of(deep).findings.empty());
  CHECK_EQ(places(marks_of(by_ana(std::string(1'000'000, '#')))), Lines{"1:1-1:1 marks/syntax"});
}

}  // namespace rubricate::test
