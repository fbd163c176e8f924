#include <marks/table.hpp>
#include <rubric/wording.hpp>
#include <util/csv.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <ranges>

#include <fmt/format.h>

namespace rubricate {
namespace {

enum Column : std::uint8_t { submission, reviewer, criterion, level, comment };
constexpr auto k_columns = std::to_array<std::string_view>({"submission", "reviewer", "criterion", "level", "comment"});
constexpr std::string_view k_help =
    "Begin the table with a row of these: submission, reviewer, criterion, level, comment.";

class TableReader {
 public:
  explicit TableReader(MarksCollector& collector) : collector_(collector) {}

  void read(const CsvTable& table) {
    if (table.rows.empty()) {
      collector_.error("marks/syntax", {}, "The table is empty.", std::string(k_help));
      return;
    }
    if (!find_columns(table.rows.front())) return;
    bool is_any = false;
    for (const CsvRow& row : table.rows | std::views::drop(1)) is_any = read_row(row) || is_any;
    if (!is_any)
      collector_.unsure("marks/none", table.rows.front().cells.front().span, "No level is filled in.",
                        "Write a level into each row, in the words of the rubric.");
  }

 private:
  bool find_columns(const CsvRow& head) {
    places_.fill(head.cells.size());
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      const std::string name = folded(trimmed(head.cells[i].text));
      const auto* const known = std::ranges::find(k_columns, name);
      if (known == k_columns.end()) continue;  // notes of their own
      std::size_t& place = places_.at(static_cast<std::size_t>(known - k_columns.begin()));
      if (place != head.cells.size()) {
        collector_.error("marks/syntax", head.cells[i].span,
                         fmt::format("There are two columns called {}.", quoted(name)), "Rename one of them.");
        return false;
      }
      place = i;
    }
    for (const Column needed : {submission, reviewer, criterion, level}) {
      if (places_.at(needed) != head.cells.size()) continue;
      std::vector<std::string_view> names;
      for (const CsvCell& cell : head.cells) names.push_back(cell.text);
      collector_.error(
          "marks/missing-key", head.cells.front().span,
          fmt::format("There is no column {}; the columns are {}.", quoted(k_columns.at(needed)), listed(names, "and")),
          std::string(k_help));
      return false;
    }
    return true;
  }

  // True when the row says something, well or not.
  bool read_row(const CsvRow& row) {
    const auto cell = [&](Column column) {
      const std::size_t at = places_.at(column);
      if (at >= row.cells.size()) return Said{{}, row.cells.back().span};
      return Said{trimmed(without_guard(row.cells[at].text)), row.cells[at].span};
    };
    const Said said = cell(level);
    if (said.text.empty()) return false;
    for (const Column needed : {submission, reviewer, criterion}) {
      if (!cell(needed).text.empty()) continue;
      collector_.error("marks/missing-key", said.span,
                       fmt::format("This row has a level, {}, and no {}.", quoted(said.text), k_columns.at(needed)),
                       "Fill it in; a level alone cannot be counted for anybody.");
      return true;
    }
    const MarkedBy by{.submission = std::string(cell(submission).text), .reviewer = std::string(cell(reviewer).text)};
    const Said what = cell(criterion);
    const std::string word = folded(said.text);
    const bool is_ruling = (word == "passed" || word == "failed") && !collector_.has_criterion(what.text) &&
                           collector_.has_address(what.text);
    if (is_ruling)
      collector_.ruling(by, what, said, std::string(cell(comment).text));
    else
      collector_.level(by, what, said, std::string(cell(comment).text));
    return true;
  }

  MarksCollector& collector_;
  std::array<std::size_t, k_columns.size()> places_{};  // beyond the head's cells: not there
};

}  // namespace

void read_marks_table(std::string_view text, MarksCollector& collector) {
  const auto table = read_csv(text);
  if (table)
    TableReader(collector).read(*table);
  else
    collector.error("marks/syntax", table.error().span, table.error().message, table.error().help);
}

}  // namespace rubricate
