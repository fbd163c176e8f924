#include <interop/canvas.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/csv.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr auto k_headings =
    std::to_array<std::string_view>({"Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range"});
enum Heading : std::uint8_t { rubric_name, criteria_name, criteria_description, enable_range };
constexpr auto k_rating_headings =
    std::to_array<std::string_view>({"Rating Name", "Rating Description", "Rating Points"});
constexpr std::string_view k_compare =
    "Compare it with the file that Canvas offers under Rubrics, Import Rubric, Download Template.";

class CanvasReader {
 public:
  explicit CanvasReader(Remarks& remarks) : remarks_(remarks) {}

  std::vector<ExchangeRubric> read(std::string_view bytes) {
    const auto table = read_csv(bytes);
    if (!table) {
      remarks_.error("convert/unreadable", table.error().span, table.error().message, table.error().help);
    } else if (table->rows.empty()) {
      remarks_.error("convert/missing", {}, "There is nothing in this file.", std::string(k_compare));
    } else if (read_headings(table->rows.front())) {
      for (std::size_t i = 1; i < table->rows.size(); ++i) read_row(table->rows[i]);
      if (table->rows.size() == 1)
        remarks_.error("convert/missing", table->rows.front().cells.front().span,
                       "Below the headings there is no row with a criterion.", std::string(k_compare));
      if (ranges_ > 0) remarks_.left_out("ranges of points (each level has the highest of its range)");
    }
    return std::move(rubrics_);
  }

 private:
  bool read_headings(const CsvRow& row) {
    std::vector<std::string> others;
    columns_.fill(k_none);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string name = collapsed(row.cells[i].text);
      const auto known = std::ranges::find(k_headings, name);
      if (known != k_headings.end())
        columns_[static_cast<std::size_t>(known - k_headings.begin())] = i;
      else if (!note_rating_heading(lowered(name), i) && !name.empty())
        others.push_back(name);
    }
    for (const Heading needed : {rubric_name, criteria_name})
      if (columns_[needed] == k_none) complain_about_missing(row, k_headings[needed]);
    if (ratings_[0].empty()) complain_about_missing(row, k_rating_headings[0]);
    if (remarks_.failed()) return false;
    for (const std::string& name : others)
      remarks_.left_out(fmt::format("the column {}, which is none of Canvas", quoted(name)));
    return true;
  }

  void complain_about_missing(const CsvRow& row, std::string_view heading) {
    remarks_.error("convert/missing", row.cells.front().span,
                   fmt::format("There is no column {}; the first row begins with {}.", quoted(heading),
                               quoted(row.cells.front().text)),
                   std::string(k_compare));
  }

  bool note_rating_heading(const std::string& name, std::size_t column) {
    for (std::size_t which = 0; which < k_rating_headings.size(); ++which) {
      if (name.find(lowered(k_rating_headings[which])) == std::string::npos) continue;
      ratings_[which].push_back(column);
      return true;
    }
    return false;
  }

  /// The text of a cell, without what our own export puts in front of it.
  [[nodiscard]] static std::string_view text(const CsvRow& row, std::size_t column) {
    return column < row.cells.size() ? without_guard(row.cells[column].text) : std::string_view();
  }

  void read_row(const CsvRow& row) {
    ExchangeCriterion criterion;
    criterion.at = row.cells.front().span;
    criterion.title = collapsed(text(row, columns_[criteria_name]));
    criterion.description = text(row, columns_[criteria_description]);
    const std::string name = collapsed(text(row, columns_[rubric_name]));
    for (const auto& [what, is_empty] : {std::pair(k_headings[rubric_name], name.empty()),
                                         std::pair(k_headings[criteria_name], criterion.title.empty())})
      if (is_empty)
        remarks_.error("convert/missing", criterion.at, fmt::format("In this row the cell {} is empty.", quoted(what)),
                       "Canvas wants it in every row. Fill it in.");
    const std::string range = lowered(collapsed(text(row, columns_[enable_range])));
    ranges_ += range == "true" || range == "1" ? 1U : 0U;
    // Columns are in order, so that behind a rating that the row does not reach there is none.
    const auto reaches = [&](std::size_t i) {
      return std::ranges::any_of(
          ratings_, [&](const auto& columns) { return i < columns.size() && columns[i] < row.cells.size(); });
    };
    for (std::size_t i = 0; i < ratings_[0].size() && reaches(i); ++i) read_rating(row, i, criterion);
    std::ranges::reverse(criterion.levels);  // best first in Canvas
    rubric(name, criterion.at).criteria.push_back(std::move(criterion));
  }

  void read_rating(const CsvRow& row, std::size_t index, ExchangeCriterion& criterion) {
    const auto column = [&](std::size_t which) {
      return index < ratings_[which].size() ? ratings_[which][index] : k_none;
    };
    ExchangeLevel level;
    level.name = collapsed(text(row, column(0)));
    level.descriptor = text(row, column(1));
    const std::string points = collapsed(text(row, column(2)));
    if (level.name.empty() && level.descriptor.empty() && points.empty()) return;  // fewer ratings than the others have
    level.at = row.cells[std::min(column(0), row.cells.size() - 1)].span;
    if (!points.empty()) {
      level.points = csv_number(points);
      if (!level.points)
        remarks_.error("convert/bad-number", row.cells[column(2)].span,
                       fmt::format("The points are {}; a number such as `2` or `2.5` is expected.", quoted(points)),
                       "Write the number alone, without words and without signs between thousands.");
    }
    criterion.levels.push_back(std::move(level));
  }

  ExchangeRubric& rubric(const std::string& name, Span at) {
    const auto [known, is_new] = by_name_.try_emplace(name, rubrics_.size());
    if (is_new) {
      rubrics_.emplace_back();
      rubrics_.back().title = name;
      rubrics_.back().at = at;
    }
    return rubrics_[known->second];
  }

  static constexpr std::size_t k_none = static_cast<std::size_t>(-1);

  Remarks& remarks_;
  std::array<std::size_t, k_headings.size()> columns_{};
  std::array<std::vector<std::size_t>, k_rating_headings.size()> ratings_;
  std::vector<ExchangeRubric> rubrics_;
  std::map<std::string, std::size_t> by_name_;
  std::uint64_t ranges_ = 0;
};

bool has_more_than_two_decimals(double number) {
  constexpr double k_hundred = 100, k_rounding = 1e-9;
  return std::abs(std::round(number * k_hundred) / k_hundred - number) > k_rounding;
}

}  // namespace

std::vector<ExchangeRubric> read_canvas(std::string_view bytes, Remarks& remarks) {
  return CanvasReader(remarks).read(bytes);
}

std::string write_canvas(const ExchangeRubric& rubric, Remarks& remarks) {
  tell_losses(rubric, "Canvas", {}, remarks);
  const ExchangeRubric plain = with_plain_points(rubric);
  std::size_t most = 0;
  for (const ExchangeCriterion& criterion : plain.criteria) most = std::max(most, criterion.levels.size());
  CsvWriter writer;
  for (const std::string_view heading : k_headings) writer.plain(heading);
  for (std::size_t i = 0; i < most; ++i)
    for (const std::string_view heading : k_rating_headings) writer.plain(heading);
  writer.end_row();
  bool is_rounded = false;
  for (const ExchangeCriterion& criterion : plain.criteria) {
    writer.text(plain.title).text(criterion.title).text(criterion.description).plain("false");
    for (std::size_t i = criterion.levels.size(); i-- > 0;) {
      const ExchangeLevel& level = criterion.levels[i];
      writer.text(level.name).text(level.descriptor).plain(number_text(*level.points));
      is_rounded = is_rounded || has_more_than_two_decimals(*level.points);
    }
    writer.end_row();
  }
  if (is_rounded)
    remarks.note("convert/changed-points", {}, "Canvas rounds points to two decimals, and some have more.");
  return writer.bytes();
}

}  // namespace rubricate
