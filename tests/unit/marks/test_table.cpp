// Marks as tables, as spreadsheets write them.
#include <string>
#include <string_view>

#include <doctest/doctest.h>
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
       {"2:18-2:22 marks/cut-short"}},
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
      "`two` stands behind the last column and is left out. | If it belongs to the comment before it, put quotation "
      "marks around the whole.");
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
