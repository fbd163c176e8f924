// Marks as tables, as spreadsheets write them.
#include <util/rubric_version.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unit/marks/helpers.hpp>

namespace rubricate::test {

TEST_CASE("the same table however it is written") {
  const auto check = [](std::string_view table) {
    CAPTURE(table);
    const Marks marks = marks_of_table(table);
    CHECK_EQ(places(marks), Lines{});
    CHECK_EQ(taken(marks), Lines{"maria ana plan 1 Good, so far", "maria ana people 2"});
  };
  check("submission,reviewer,criterion,level,comment\nmaria,ana,plan,Mid,\"Good, so far\"\nmaria,ana,people,High,\n");
  check(
      "\xEF\xBB\xBFsubmission;reviewer;criterion;level;comment\r\nmaria;ana;plan;Mid;Good, so far\r\n"
      "maria;ana;people;High\r\n");
  check(
      "submission\treviewer\tcriterion\tlevel\tcomment\rmaria\tana\tplan\tMid\tGood, so far\r"
      "maria\tana\tpeople\tHigh");
  check("sep=;\nsubmission;reviewer;criterion;level;comment\nmaria;ana;plan;1,5;Good, so far\nmaria;ana;people;3;\n");
  check(
      "Level,COMMENT,my notes,Reviewer,Criterion, Submission \nmid,\"Good, so far\",,ana,Our plan,maria\n"
      "HIGH,,\"not,for\nyou\",ana,who  helps,maria\n");
  check(
      "submission,reviewer,criterion,level,comment\n\"maria\",\"ana\",\"plan\",\"Mid\",\"Good, so far\"\n"
      ",,,,\nmaria,ana,people,High\nmaria,ana,photos\njo,ana,plan,,\n");
}

TEST_CASE("quotes, line ends and formulas in comments come as they were written") {
  const Marks marks = marks_of_table(
      "submission,reviewer,criterion,level,comment\r\n"
      "maria,ana,plan,Low,\"She said \"\"no\"\".\r\nTwice.\"\r\n"
      "maria,ana,people,Low,\"'=1+1\"\r\n"
      "'=jo,'@ana,plan,Low,=HYPERLINK(1)\r\n"
      "'=jo,'@ana,people,Low,'tis\r\n");
  CHECK_EQ(places(marks), Lines{});
  CHECK_EQ(taken(marks), Lines{"maria ana plan 0 She said \"no\".\nTwice.", "maria ana people 0 =1+1",
                               "=jo @ana plan 0 =HYPERLINK(1)", "=jo @ana people 0 'tis"});
}

TEST_CASE("a row whose level is passed or failed is a ruling") {
  const Marks marks = marks_of_table(
      "submission,reviewer,criterion,level,comment\n"
      "maria,ana,plan.finished,Passed,The brackets are hers.\n"
      "maria,ana,photos,failed,Two are the same.\n"
      "maria,ana,people.finished,failed,\n");
  CHECK_EQ(places(marks), Lines{"3:18-3:24 marks/unknown-level", "4:27-4:33 marks/bad-ruling"});
  CHECK_EQ(taken(marks), Lines{"maria ana plan.finished passed The brackets are hers."});
}

TEST_CASE("each mistake in a table, and its place") {
  struct Row {
    std::string_view table;
    Lines places;
  };
  const Row rows[] = {
      {"", {"1:1-1:1 marks/syntax"}},
      {"\n\n", {"1:1-1:1 marks/syntax"}},
      {"submission,reviewer,criterion,level\n", {"1:1-1:11 marks/none"}},
      {"submission,reviewer,criterion,level\na,b,plan,\n", {"1:1-1:11 marks/none"}},
      {"submission,reviewer,criterion\na,b,plan\n", {"1:1-1:11 marks/missing-key"}},
      {"submission,reviewer,criterion,level,Level\na,b,plan,Low,Low\n", {"1:37-1:42 marks/syntax"}},
      {"submission,reviewer,criterion,level\n,b,plan,Low\n", {"2:9-2:12 marks/missing-key"}},
      {"submission,reviewer,criterion,level\na, ,plan,Low\n", {"2:10-2:13 marks/missing-key"}},
      {"submission,reviewer,criterion,level\na,b,,Low\n", {"2:6-2:9 marks/missing-key"}},
      {"submission,reviewer,criterion,level\na,b,plna,Low\na,b,plan,Lwo\n",
       {"2:5-2:9 marks/unknown-criterion", "3:10-3:13 marks/unknown-level"}},
      {"submission,reviewer,criterion,level,comment\na,b,plan,Low,one, two\na,b,people,Low,,,\n",
       {"2:18-2:22 marks/surplus"}},
      {"submission,reviewer,criterion,comment,level\na,b,plan,one, two,Low\na,b,people,,Low\n",
       {"2:19-2:22 marks/surplus", "3:13-3:16 marks/missing"}},
      {"submission,reviewer,criterion,level\na,b,plan,Low,High\na,b,people,Low\n",
       {"2:14-2:18 marks/surplus", "3:12-3:15 marks/missing"}},
      {"submission,reviewer,criterion,level,comment\n,b,plan,,Why?\na,b,plan.words,,Seen.\n",
       {"2:10-2:14 marks/missing-key", "3:5-3:15 marks/no-level"}},
      {"submission,reviewer,criterion,level\na,Your-Name,plan,Low\nb,your-name,plan,Low\n",
       {"2:3-2:12 marks/unsigned"}},
      {"submission,reviewer,criterion,level\na,b,plan,\"Low\nb,a,plan,Low\n", {"2:10-2:11 marks/syntax"}},
      {"submission,reviewer,criterion,level\na,b,plan,\"Low\"x\n", {"2:15-2:16 marks/syntax"}},
      {"PK\x03\x04 a spreadsheet", {"1:1-1:5 marks/syntax"}},
      {"submission,reviewer\xE9,criterion,level\n", {"1:20-1:21 marks/syntax"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.table);
    CHECK_EQ(places(marks_of_table(row.table)), row.places);
  }
}

TEST_CASE("messages for whoever fills in a table") {
  CHECK_EQ(said(marks_of_table("submission,reviewer,criterion,levels\n")),
           "There is no column `level`; the columns are `submission`, `reviewer`, `criterion` and `levels`. | Did you "
           "mean `levels`? Begin the table with a row of these: submission, reviewer, criterion, level, comment.");
  CHECK_EQ(
      said(marks_of_table("submission,reviewer,criterion,level\n,b,plan,Low\n")),
      "This row has a level, `Low`, and no submission. | Fill it in; a level alone cannot be counted for anybody.");
  CHECK_EQ(
      said(marks_of_table("submission,reviewer,criterion,level,comment\na,b,plan,Low,one, two\na,b,people,Low\n")),
      "This row has 6 cells, and the table 5 columns: `two` stands behind the last. It is taken for the end of the "
      "comment. | A comma in a comment does that: put quotation marks around the whole comment.");
}

TEST_CASE("a comment of which a comma made several cells is put together again") {
  CHECK_EQ(taken(marks_of_table("submission;reviewer;criterion;level;comment;;\na;b;plan;Low;one; two;three;\n"
                                "a;b;people;Low;;;\n")),
           Lines{"a b plan 0 one; two;three", "a b people 0"});
}

TEST_CASE("a comment without a level is kept, and told unless the same reviewer gives the level elsewhere") {
  const std::string head = "submission,reviewer,criterion,level,comment\n";
  const Marks loose = marks_of_table(head + "m,a,plan,,Why?\nm,a,people,Low,\n");
  CHECK_EQ(places(loose), Lines{"2:5-2:9 marks/no-level", "3:12-3:15 marks/missing"});
  CHECK_EQ(loose.findings[0].message, "`a` has commented on `plan` of `m`, and given it no level.");
  REQUIRE_EQ(loose.remarks.size(), 1);
  CHECK_EQ(loose.remarks[0].criterion, "plan");
  CHECK_EQ(loose.remarks[0].text, "Why?");
  const Marks placed = marks_of_table(head + "m,a,plan,,Why?\nM,A,Our plan,Low,So.\nm,a,people,Low,\n");
  CHECK_EQ(places(placed), Lines{});
  CHECK_EQ(taken(placed), Lines{"M A plan 0 So.\n\nWhy?", "m a people 0"});
  CHECK(placed.remarks.empty());
}

TEST_CASE("the column rubric says for which rubric, and which state of it") {
  const auto found = [](std::string_view rubric) {
    const Marks marks = load_marks(garden(), {{"a.csv", fmt::format("submission,reviewer,rubric,criterion,level\n"
                                                                    "m,a,{0},plan,Low\nm,a,{0},people,Low\n",
                                                                    rubric)}});
    std::string all = fmt::format("{}", marks.marks.size());
    for (const Finding& finding : marks.findings) all += fmt::format(" {}", finding.id);
    return all;
  };
  CHECK_EQ(found("garden@2"), "2");
  CHECK_EQ(found(rubric_version(garden())), "2");
  CHECK_EQ(found("garden@AAAAAAAA"), "2");
  CHECK_EQ(found(std::string(64, 'a')), "2");
  CHECK_EQ(found("garden"), "2 marks/unversioned");
  CHECK_EQ(found(""), "2 marks/unversioned");
  CHECK_EQ(found("garden@1"), "0 marks/other-version");
  CHECK_EQ(found("garden@aaaaaaa"), "0 marks/other-version");
  CHECK_EQ(found("orchard@2"), "0 marks/other-rubric");
  CHECK_EQ(found("bbbbbbbb"), "0 marks/other-rubric");
  const Marks none = load_marks(garden(), {{"a.csv", "submission,reviewer,criterion,level\nm,a,plan,\n"}});
  CHECK_EQ(places(none), Lines{"1:1-1:11 marks/none"});  // of marks that are not there no version is wanted
}

TEST_CASE("a table of more than 1 MB is refused, and one of 1 MB is read") {
  std::string table = "submission,reviewer,criterion,level\n";
  while (table.size() < 999'980) table += "maria,ana,plan,x\n";
  const Marks marks = marks_of_table(table);
  CHECK_EQ(marks.findings.size(), 501);
  CHECK_EQ(marks.findings.back().id, "marks/too-many");
  CHECK_EQ(said(marks_of_table(table + table)),
           "The file has 2.0 MB, and at most 1.0 MB are read. | Is this the right file? Split it into several.");
}

}  // namespace rubricate::test
