// table: a table with these columns.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::verdict;

constexpr std::string_view k_columns = "table:\n  columns: [Name, {title: Role, also: [Job]}]\n";

std::string columns(std::string_view more = "") { return std::string(k_columns) + std::string(more); }

}  // namespace

TEST_CASE("what a table holds and lacks") {
  struct Row {
    std::string_view what, more, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"all columns", "", "| Name | Role |\n|---|---|\n| Ana | nurse |\n", "passed"},
      {"in any order, with others, under another name", "", "| Job | Nr | NAME |\n|---|---|---|\n| nurse | 1 | Ana |\n",
       "passed"},
      {"no table", "", "Ana is a nurse.\n", "failed: error table/missing "},
      {"a table that Markdown does not see", "", "The people:\n| Name | Role |\n|-|-|\n| Ana | nurse |\n",
       "cannot-tell: cannot tell table/not-recognised @3"},
      {"a column is missing", "", "Text.\n\n| Name | Age |\n|---|---|\n| Ana | 7 |\n",
       "failed: error table/missing-column @3"},
      {"an empty cell", "", "| Name | Role |\n|---|---|\n| Ana | nurse |\n| Bo |  |\n",
       "failed: error table/empty-cell @4"},
      {"an empty cell in a column that nobody asked for", "",
       "| Name | Role | Age |\n|---|---|---|\n| Ana | nurse | |\n", "passed"},
      {"a blank row and a total do not count", "  rows: exactly 1\n",
       "| Name | Role |\n|---|---|\n| Ana | nurse |\n|  |  |\n| Total | |\n", "passed"},
      {"too few rows", "  rows: at least 2\n", "| Name | Role |\n|---|---|\n| Ana | nurse |\n",
       "failed: error table/too-few-rows @1"},
      {"too many rows", "  rows: at most 1\n", "| Name | Role |\n|---|---|\n| Ana | nurse |\n| Bo | cook |\n",
       "failed: error table/too-many-rows @1"},
      {"more than a bare number", "  rows: 1\n", "| Name | Role |\n|---|---|\n| Ana | nurse |\n| Bo | cook |\n",
       "passed: warning table/too-many-rows @1"},
      {"as many as a bare number", "  rows: 2\n", "| Name | Role |\n|---|---|\n| Ana | nurse |\n| Bo | cook |\n",
       "passed"},
      {"the best of two tables", "",
       "| A | B |\n|---|---|\n| 1 | |\n\nThen:\n\n| Name | Role |\n|---|---|\n| Ana | cook |\n", "passed"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(columns(row.more), row.text) == row.expected);
  }
}

TEST_CASE("a mark or a picture fills a cell") {
  for (const std::string_view cell : {"✓", "+", "-", "![](ana.jpg)", "<img src='a.jpg'>", "x", "Answer"}) {
    CAPTURE(cell);
    CHECK(verdict(columns(), "| Name | Role |\n|---|---|\n| Ana | " + std::string(cell) + " |\n") == "passed");
  }
  CHECK(verdict(columns("  rows: exactly 1\n"), "| Name | Role |\n|---|---|\n| Response | ✓ |\n") == "passed");
  CHECK(verdict(columns(), "| Name | Role |\n|---|---|\n| Ana | <!-- x --> |\n") ==
        "failed: error table/empty-cell @3");
}

TEST_CASE("a table of which only the head was written") {
  CHECK(verdict(columns(), "| Name | Role |\n|---|---|\n|  |  |\n") == "failed: error table/too-few-rows @1");
}

TEST_CASE("of several tables that fit, one that passes is enough") {
  const std::string head = "| Name | Role |\n|---|---|\n";
  const std::string one = head + "| Ana | nurse |\n\nThen:\n\n";
  const std::string two = head + "| Ana | nurse |\n| Bo | cook |\n\nThen:\n\n";
  const std::string gap = head + "| Ana | |\n| Bo | cook |\n\nThen:\n\n";
  const std::string surplus = head + "| Ana | nurse | more |\n| Bo | cook |\n\nThen:\n\n";
  const std::string rows = "  rows: exactly 2\n";
  CHECK_MESSAGE(verdict(columns(rows), one + two) == "passed", "an example above");
  CHECK_MESSAGE(verdict(columns(rows), two + one) == "passed", "an appendix below");
  CHECK_MESSAGE(verdict(columns("  rows: exactly 3\n"), gap + two).starts_with("failed: error table/too-few-rows @8"),
                "both fail: the better one is told");
  CHECK_MESSAGE(verdict(columns(rows), gap + surplus).starts_with("cannot-tell: "), "one fails, one is unsettled");
  CHECK_MESSAGE(verdict(columns("  rows: at least 3\n"), one + two) == "cannot-tell: cannot tell table/several @1",
                "the rows stand in two tables");
  CHECK_MESSAGE(verdict(columns("  rows: at least 9\n"), one + two) == "failed: error table/too-few-rows @1",
                "too few even together");
}

TEST_CASE("many empty cells are told twenty times, and counted to the end") {
  const trial::Trial trial(trial::requiring(columns()),
                           {{"p.md", "| Name | Role |\n|---|---|\n" + trial::repeated("| Ana | |\n", 1000)}});
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.table").found == "2 of 2 columns, 1000 rows, 1000 empty cells");
}

TEST_CASE("a row with more cells than columns is for a reader to look at") {
  const std::string surplus = "| Name | Role |\n|---|---|\n| Ana | nurse | and more |\n";
  CHECK(verdict(columns(), surplus).starts_with("cannot-tell: "));
  CHECK(verdict(columns(), surplus).find("cannot tell table/surplus-cells @3") != std::string::npos);
}

TEST_CASE("a table's result says how much of it is there") {
  const trial::Trial trial(trial::requiring(columns("  rows: 2\n")),
                           {{"p.md", "| Name | Age |\n|---|---|\n| Ana | 7 |\n"}});
  CHECK(trial.result("p.table").found == "1 of 2 columns, 1 row");
  CHECK(trial.finding("table/missing-column").message == "there is no column “Role”");
  CHECK(trial.finding("table/too-few-rows").help == "Add 1 row.");
}

TEST_CASE("rows that sum up, and rows that only look so") {
  constexpr std::string_view k_goals = "table: {columns: [Goal, Measure], rows: exactly 3}";
  const auto rows = [](std::string_view last) {
    return "| Goal | Measure |\n|---|---|\n| Beds | ten |\n| Paths | two |\n| Sheds | one |\n" + std::string(last);
  };
  CHECK(trial::verdict(k_goals, rows("| **All of it** | |\n")) == "passed");
  CHECK(trial::verdict(k_goals, rows("| Total | 13 |\n")) == "passed");
  CHECK(trial::verdict(k_goals, rows("| Together | 13 |\n")) == "passed");
  CHECK(trial::verdict(k_goals,
                       "| Goal | Measure |\n|---|---|\n| Together | ten |\n| Paths | two |\n| Sheds | one |\n") ==
        "passed");
  CHECK(trial::verdict(k_goals,
                       "| Goal | Measure |\n|---|---|\n| **Beds** | ten |\n| **Paths** | two |\n| **Sheds** | |\n")
            .starts_with("failed: error table/empty-cell"));
}

TEST_CASE("a column that is named a little otherwise") {
  constexpr std::string_view k_cost = "table: {columns: [item, cost]}";
  const auto table = [](std::string_view head) {
    return fmt::format("| Item | {} |\n|---|---|\n| Chairs | 5 |\n", head);
  };
  CHECK(trial::verdict(k_cost, table("Cost (USD)")) == "passed");
  CHECK(trial::verdict(k_cost, table("Costs")) == "passed");
  CHECK(trial::verdict(k_cost, table("Cost in dollars")).starts_with("cannot-tell: cannot tell table/maybe-column"));
  CHECK(trial::verdict(k_cost, table("Price")).starts_with("failed: error table/missing-column"));
}

TEST_CASE("what is no table to Markdown may be one to a reader") {
  constexpr std::string_view k_cost = "table: {columns: [item, cost]}";
  for (const std::string_view text :
       {"<table><tr><td>Item</td></tr></table>\n", "Item\tCost\nChairs\t5\n", "![our table](table.png)\n"}) {
    CAPTURE(text);
    CHECK(trial::verdict(k_cost, text).starts_with("cannot-tell: cannot tell table/elsewhere"));
  }
  CHECK(trial::verdict(k_cost, "Chairs for 5.\n").starts_with("failed: error table/missing"));
}

}  // namespace rubricate
