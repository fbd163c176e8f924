// Canvas's CSV, read and written.
#include <interop/canvas.hpp>

#include <doctest/doctest.h>
#include <unit/interop/helpers.hpp>

namespace rubricate {
namespace {

constexpr std::string_view k_head =
    "Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating "
    "Points,Rating Name,Rating Description,Rating Points\n";

std::string read(const std::string& text, Remarks& remarks) {
  std::string out;
  for (ExchangeRubric& rubric : read_canvas(text, remarks)) {
    if (!remarks.failed()) settle(rubric, remarks);
    out += test::shown(rubric);
  }
  return out;
}

}  // namespace

TEST_CASE("read_canvas reads what Canvas and spreadsheets write") {
  const std::string wanted =
      "[essay] [Essay] [] [] [] []\n"
      "- [clarity] [Clarity] of [submission] [Essay] ×1 [Is it clear?]\n"
      "  - [Poor] 1.5 [Not clear]\n"
      "  - [Good] 3 [Very, very clear]\n";
  struct Row {
    std::string_view what;
    std::string text;
  };
  const std::string semicolons =
      "\xEF\xBB\xBF"
      "Rubric Name;Criteria Name;Criteria Description;Criteria Enable Range;Rating Name 1;Rating Description 1;Rating "
      "Points 1;RATING NAME 2;RATING DESCRIPTION 2;RATING POINTS 2\r\n"
      "Essay;Clarity;Is it clear?;false;Good;Very, very clear;3;Poor;Not clear;1,5\r\n";
  const Row rows[] = {
      {"as Canvas writes it",
       std::string(k_head) + "Essay,Clarity,Is it clear?,false,Good,\"Very, very clear\",3,Poor,Not clear,1.5\n"},
      {"semicolons, a byte order mark, CRLF, numbered headings, decimal comma", semicolons},
      {"columns in another order",
       "Rating Name,Rating Points,Rating Description,Criteria Name,Rubric Name,Criteria Description,Rating "
       "Description,Rating Name,Rating Points\nGood,3,\"Very, very clear\",Clarity,Essay,Is it clear?,Not "
       "clear,Poor,\"1,5\"\n"},
      {"guards of our own",
       std::string(k_head) + "Essay,Clarity,Is it clear?,,Good,\"Very, very clear\",3,Poor,Not clear,1.5,,,\n,,,\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Remarks remarks;
    CHECK(read(row.text, remarks) == wanted);
    CHECK(test::said(remarks, row.text) == "");
  }
}

TEST_CASE("a rating that a short row begins only is read, and a wide head costs short rows nothing") {
  Remarks remarks;
  CHECK(
      read("Rubric Name,Criteria Name,Rating Points,Rating Name,Rating Points,Rating Name\nR,C,2,Good,1\n", remarks) ==
      "[r] [R] [] [] [] []\n"
      "- [c] [C] of [submission] [R] ×1 []\n"
      "  - [1 point] 1 []\n"
      "  - [Good] 2 []\n");
  std::string wide = "Rubric Name,Criteria Name";
  for (int i = 0; i < 900; ++i) wide += ",Rating Name";
  wide += '\n';
  for (int i = 0; i < 90'000; ++i) wide += "R,C,x\n";
  const std::vector<ExchangeRubric> rubrics = read_canvas(wide, remarks);
  REQUIRE(rubrics.size() == 1);
  CHECK(rubrics[0].criteria.size() == 90'000);
  CHECK(rubrics[0].criteria.back().levels.size() == 1);
}

TEST_CASE("read_canvas says where what is wrong") {
  struct Row {
    std::string_view what;
    std::string text;
    std::string_view said;
  };
  const std::string head(k_head);
  const Row rows[] = {
      {"nothing", "", "1:1 error convert/missing: There is nothing in this file.\n"},
      {"no rows", head, "1:1 error convert/missing: Below the headings there is no row with a criterion.\n"},
      {"no headings", "Essay,Clarity\n",
       "1:1 error convert/missing: There is no column `Rubric Name`; the first row begins with `Essay`.\n"
       "1:1 error convert/missing: There is no column `Criteria Name`; the first row begins with `Essay`.\n"
       "1:1 error convert/missing: There is no column `Rating Name`; the first row begins with `Essay`.\n"},
      {"no names", head + ",,,,Good,,1,Poor,,0\n",
       "2:1 error convert/missing: In this row the cell `Rubric Name` is empty.\n"
       "2:1 error convert/missing: In this row the cell `Criteria Name` is empty.\n"},
      {"points in words", head + "Essay,\"A\nB\",,,Good,,three,Poor,,0\n",
       "3:12 error convert/bad-number: The points are `three`; a number such as `2` or `2.5` is expected.\n"},
      {"an open quote", head + "Essay,\"A,,,Good,,1\n",
       "2:7 error convert/unreadable: The quotation mark that opens this cell is never closed.\n"},
      {"no levels", head + "Essay,A,,,,,,,,\n", "2:1 error convert/missing: The criterion `A` has no level.\n"},
      {"the same points", head + "Essay,A,,,Good,,4,Poor,,4\n",
       "2:11 warning convert/equal-points: The levels `Poor` and `Good` of `A` have the same points, 4.\n"},
      {"levels low to high", head + "Essay,A,,,Poor,,0,Good,,4\n",
       "2:1 warning convert/level-order: The levels of `A` do not stand in the order of their points.\n"},
      {"less than nothing", head + "Essay,A,,,Good,,1,Poor,,-1\n",
       "2:19 warning convert/negative-points: The level `Poor` has -1 points; `rubricate lint` refuses less than 0.\n"},
      {"points missing", head + "Essay,A,,,Good,,1,Poor,,\n",
       "2:1 warning convert/some-points: Of the 2 levels of `A`, only 1 has points.\n"},
      {"two levels of a name", head + "Essay,A,,,Good,,1,good,,0\n",
       "2:11 warning convert/same-name: Two levels are called `Good`.\n"},
      {"ranges and other columns",
       "Mark,Rubric Name,Criteria Name,Criteria Enable Range,Rating Name,Rating Points\n"
       "x,Essay,A,TRUE,Good,1\n",
       "1:1 note convert/left-out: Left out, since there is no place for it: the column `Mark`, which is none of "
       "Canvas; ranges of points (each level has the highest of its range).\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Remarks remarks;
    static_cast<void>(read(row.text, remarks));
    CHECK(test::said(remarks, row.text) == row.said);
  }
}

TEST_CASE("a file with several rubrics gives them all") {
  Remarks remarks;
  const auto rubrics =
      read_canvas(std::string(k_head) + "One,A,,,Yes,,1,No,,0\nTwo,B,,,Yes,,1,No,,0\nOne,C,,,Yes,,1\n", remarks);
  REQUIRE(rubrics.size() == 2);
  CHECK(rubrics[0].title == "One");
  CHECK(rubrics[0].criteria.size() == 2);
  CHECK(rubrics[1].title == "Two");
}

TEST_CASE("write_canvas writes best first, without what a spreadsheet would run, and multiplies weights") {
  ExchangeRubric rubric = test::rubric_with({"=A1", "Plain, and \"quoted\""});
  for (ExchangeCriterion& criterion : rubric.criteria) criterion.part_title = rubric.title;
  rubric.criteria[0].weight = 1.5;
  rubric.criteria[1].levels = {{"-1", std::nullopt, ""}, {"Mid\nname", std::nullopt, "two\nlines"}};
  Remarks remarks;
  CHECK(write_canvas(rubric, remarks) ==
        "Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating "
        "Points,Rating Name,Rating Description,Rating Points\r\n"
        "R,'=A1,,false,Good,Yes.,3,Not yet,No.,0\r\n"
        "R,\"Plain, and \"\"quoted\"\"\",,false,\"Mid\nname\",\"two\nlines\",1,'-1,,0\r\n");
  CHECK(test::said(remarks, "") ==
        "1:1 note convert/left-out: Left out, since there is no place for it: ids (whoever reads it back makes them of "
        "the titles).\n"
        "1:1 note convert/changed-points: Canvas has no place for weights.\n"
        "1:1 note convert/made-up: Canvas wants points on every level, and the rubric has levels without.\n");
}

}  // namespace rubricate
