// Several files together, and what holds whatever they are written in.
#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unit/marks/helpers.hpp>

namespace rubricate::test {

TEST_CASE("criteria by title, levels by points, capitals and blanks do not matter") {
  struct Row {
    std::string_view line;
    std::uint32_t level;
  };
  const Row rows[] = {
      {"plan: High", 2},   {"PLAN: high", 2},    {"Our plan: HIGH", 2}, {"our  PLAN: High", 2}, {"plan: 3", 2},
      {"plan: 3.0", 2},    {"plan: \"1,5\"", 1}, {"plan: 1.5", 1},      {"plan: +0", 0},        {"plan: \" mid \"", 1},
      {"plan: “High”", 2}, {"“plan”: „Mid“", 1}, {"plan: «low»", 0},    {"plan: '\"Mid\"'", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Marks marks = marks_of(by_ana(fmt::format("      {}\n      people: Low\n", row.line)));
    CHECK_EQ(places(marks), Lines{});
    REQUIRE_EQ(marks.marks.size(), 2);
    CHECK_EQ(marks.marks[0].criterion, "plan");
    CHECK_EQ(marks.marks[0].level, row.level);
  }
}

TEST_CASE("what names two things names neither") {
  const Rubric rubric = load_for_marks(
      "rubricate: 1\nid: r\ntitle: R\nscales: {s: [{level: No, points: 0}, {level: Near, points: 1}, {level: Yes, "
      "points: 1}]}\nparts:\n  - {id: a, title: Same, judge: [{scale: s}]}\n  - id: b\n    title: B\n    judge:\n"
      "      - {id: c, title: Same, scale: s}\n");
  const Marks marks = load_marks(
      rubric, {{"a.csv", "submission,reviewer,criterion,level\nx,y,same,No\nx,y,a,1\nx,y,c,0\nx,y,C,Near\n"}});
  CHECK_EQ(places(marks), Lines{"1:1-1:11 marks/unversioned", "2:5-2:9 marks/unknown-criterion",
                                "3:7-3:8 marks/unknown-level", "5:7-5:11 marks/double"});
  CHECK(marks.marks.empty());
}

TEST_CASE("a reviewer who says something twice, in one file or in two") {
  const std::string head = "submission,reviewer,criterion,level,comment\n";
  const auto two = [&](std::string_view first, std::string_view second) {
    return marks_of({{"a.csv", head + std::string(first)}, {"b.csv", head + std::string(second)}});
  };
  const std::string_view rest = "maria,ana,people,Low,\n";
  {
    const Marks marks = two(fmt::format("maria,ana,plan,Low,\n{}", rest), "Maria,ANA,plan,low,Thin.\n");
    CHECK_EQ(
        said(marks),
        "`ANA` has said the same of `plan` for `Maria` before, in a.csv. | Nothing need be done; one of the two can "
        "go.");
    CHECK_EQ(places(marks), Lines{"b.csv:2:16-2:19 marks/repeated"});
    CHECK_EQ(taken(marks), Lines{"maria ana plan 0 Thin.", "maria ana people 0"});
  }
  {
    const Marks marks = two(fmt::format("maria,ana,plan,Low,Thick.\n{}", rest), "maria,ana,plan,low,Thin.\n");
    CHECK(said(marks).find("in a.csv. The comment here is left out. |") != std::string::npos);
    CHECK_EQ(taken(marks), Lines{"maria ana plan 0 Thick.", "maria ana people 0"});
  }
  {
    const Marks marks = two(fmt::format("maria,ana,plan,Low,\n{}", rest), "maria,ana,plan,High,\n");
    CHECK_EQ(places(marks), Lines{"a.csv:3:18-3:21 marks/missing", "b.csv:2:16-2:20 marks/double"});
    CHECK_EQ(marks.findings.back().message,
             "`ana` has said something else of `plan` for `maria` before, in a.csv; neither is taken.");
    CHECK_EQ(taken(marks), Lines{"maria ana people 0"});
  }
  {
    const Marks marks =
        two(fmt::format("maria,ana,plan,Low,\n{}maria,ana,plan,High,\n", rest), "maria,ana,plan,Low,\n");
    CHECK_EQ(places(marks),
             Lines{"a.csv:3:18-3:21 marks/missing", "a.csv:4:16-4:20 marks/double", "b.csv:2:16-2:19 marks/double"});
    CHECK_EQ(marks.findings.back().message,
             "`ana` has said something else of `plan` for `maria` before, in a.csv; none of it is taken.");
    CHECK_EQ(taken(marks), Lines{"maria ana people 0"});
  }
}

TEST_CASE("two reviewers, and one for two submissions, are no doubles") {
  const Marks marks = marks_of_table(
      "submission,reviewer,criterion,level\nm,a,plan,Low\nm,b,plan,High\nn,a,plan,Mid\nm,a,people,Low\nm,b,people,Low\n"
      "n,a,people,Low\n");
  CHECK_EQ(places(marks), Lines{});
  CHECK_EQ(marks.marks.size(), 6);
}

TEST_CASE("one file that is no good keeps no other from being read") {
  const Marks marks =
      marks_of({{"bad.yaml", "marks: [\n"},
                {"ANA.YAML", by_ana("      plan: Low\n      people: Low\n")},
                {"b.TSV", "submission\treviewer\tcriterion\tlevel\nm\tb\tplan\tLow\nm\tb\tpeople\tLow"}});
  CHECK_EQ(places(marks), Lines{"bad.yaml:1:8-1:9 marks/syntax"});
  CHECK_EQ(marks.marks.size(), 4);
  CHECK_EQ(marks.marks[0].place.source, 1);
}

TEST_CASE("a file of any other name is what stands in it") {
  const Marks marks = marks_of({{"a.csv.txt", "\xEF\xBB\xBFSubmission;Reviewer;Criterion;Level\r\nm;a;plan;Low\r\n"},
                                {"b.txt", by_ana("      plan: Low\n      people: Low\n")},
                                {"c.xlsx", "PK\x03\x04 and more"}});
  CHECK_EQ(marks.marks.size(), 3);
  CHECK_EQ(places(marks), Lines{"a.csv.txt:2:10-2:13 marks/missing", "c.xlsx:1:1-1:5 marks/syntax"});
}

TEST_CASE("nobody handed anything in") {
  const Marks marks = marks_of(std::vector<Source>{});
  CHECK(marks.findings.empty());
  CHECK(marks.marks.empty());
}

TEST_CASE("200 reviewers of 100 submissions each") {
  std::vector<Source> files;
  for (int reviewer = 0; reviewer < 200; ++reviewer) {
    std::string text = fmt::format("marks: 1\nrubric: garden\nreviewer: r{}\nsubmissions:\n", reviewer);
    for (int submission = 0; submission < 100; ++submission)
      text += fmt::format("  - submission: s{}\n    levels: {{plan: Mid, people: 3, photos: No}}\n", submission);
    files.push_back({fmt::format("r{}.yaml", reviewer), std::move(text)});
  }
  const Marks marks = marks_of(std::move(files));
  CHECK(marks.findings.empty());
  CHECK_EQ(marks.marks.size(), 60'000);
}

TEST_CASE("messages stay short, whatever the names are") {
  const std::string name(80'000, 'x');
  const Marks marks = marks_of_table(fmt::format(
      "submission,reviewer,criterion,level\n{0},{0},plan,Low\n{0},{0},plan,High\n{0},{0},{0},{0}\n{0},{0},plan,{0}\n",
      name));
  CHECK_EQ(marks.findings.size(), 3);
  for (const Finding& finding : marks.findings) CHECK(finding.message.size() < 400);
}

TEST_CASE("the table of mistakes is sorted, and holds every finding") {
  std::vector<std::string_view> ids;
  for (const Mistake& mistake : marks_mistakes()) {
    CHECK(!mistake.summary.empty());
    ids.push_back(mistake.id);
  }
  CHECK(std::ranges::is_sorted(ids));
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

}  // namespace rubricate::test
