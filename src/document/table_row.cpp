// Rows of tables, split at their pipes.
#include <document/lines.hpp>
#include <document/table_row.hpp>

#include <algorithm>
#include <ranges>
#include <span>

#include <fmt/format.h>

namespace rubricate {
namespace {

bool is_delimiter_row(std::string_view line) {
  return line.find_first_not_of("|-: \t\r\v\f") == std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find('-') != std::string_view::npos;
}

/// True when a cell of a delimiter row has fewer than the three characters that make one.
bool has_short_cell(std::string_view row) {
  for (const auto cell : row | std::views::split('|')) {
    const auto marks = std::ranges::count_if(cell, [](char c) { return c == '-' || c == ':'; });
    if (marks == 1 || marks == 2) return true;
  }
  return false;
}

}  // namespace

void TableRows::begin_table(std::uint32_t columns) {
  columns_ = columns;
  next_line_ = 0;
  is_head_ = true;
}

bool TableRows::begin_row() {
  if (!builder_.open(BlockKind::row)) return false;
  row_ = static_cast<std::uint32_t>(document_.blocks.size()) - 1;
  builder_.current().header = is_head_;
  return true;
}

bool TableRows::end_row() {
  const auto cells = std::span(document_.blocks).subspan(row_ + 1);
  told_.assign(cells.begin(), cells.end());
  const Span row = place_of_row();
  bool has_room = true;
  if (!row.empty()) {
    document_.blocks.resize(row_ + 1);
    split(row);
    has_room = rebuild(row);
  }
  for (Block& cell : std::span(document_.blocks).subspan(row_ + 1)) cell.header = is_head_;
  if (!row.empty()) {
    document_.blocks[row_].source = row;
    Span& table = document_.blocks[document_.blocks[row_].parent].source;
    table = {std::min(table.begin, row.begin), std::max(table.end, row.end)};
    last_end_ = row.end;
    next_line_ = next_line(lines_, row.end);
    if (is_head_) next_line_ = next_line(lines_, next_line_);
  }
  is_head_ = false;
  builder_.close();
  return has_room;
}

/// The row from its first byte to its last: on the line of its text, or on the line behind the row before.
Span TableRows::place_of_row() {
  std::uint32_t line = next_line_;
  const auto told = std::ranges::find_if(told_, is_touched);
  if (told != told_.end()) {
    const bool is_expected = line > 0 && line <= told->source.begin && told->source.begin <= line_end(lines_, line);
    if (!is_expected) line = line_begin(lines_, told->source.begin, 0);
  } else if (is_head_) {
    return first_head_line();
  }
  if (line == 0 && told == told_.end()) return {};
  std::uint32_t begin = skip_markers(lines_, line, is_head_);
  if (told != told_.end()) begin = std::min(begin, told->source.begin);
  return {begin, trimmed_end(lines_, begin, line_end(lines_, line))};
}

/// The line of a head without text: the one above the first delimiter row behind all text and rows so far.
Span TableRows::first_head_line() const {
  std::uint32_t above = std::max(builder_.cursor(), last_end_);
  for (std::uint32_t at = next_line(lines_, above); at < lines_.size(); at = next_line(lines_, at)) {
    const std::uint32_t begin = skip_markers(lines_, at, false);
    if (is_delimiter_row(lines_.substr(begin, line_end(lines_, begin) - begin))) {
      above = skip_markers(lines_, above, true);
      return {above, trimmed_end(lines_, above, line_end(lines_, above))};
    }
    above = at;
  }
  return {};
}

void TableRows::split(Span row) {
  gaps_.clear();
  const auto add_gap = [this](std::uint32_t begin, std::uint32_t end) {
    begin = std::min(skip_blanks(lines_, begin), end);
    gaps_.push_back({begin, trimmed_end(lines_, begin, end)});
  };
  std::uint32_t begin = row.begin + (lines_[row.begin] == '|' ? 1 : 0);
  auto cell = told_.begin();
  for (std::uint32_t at = begin; at < row.end; ++at) {
    if (lines_[at] == '\\') ++at;
    if (at >= row.end || lines_[at] != '|') continue;
    while (cell != told_.end() && (!is_touched(*cell) || cell->source.end <= at)) ++cell;
    if (cell != told_.end() && cell->source.begin <= at) continue;  // in code or in a link
    add_gap(begin, at);
    begin = at + 1;
  }
  if (begin < row.end) add_gap(begin, row.end);
}

/// One cell for each gap, or as many as the table has columns.
bool TableRows::rebuild(Span row) {
  auto told = told_.begin();
  bool has_surplus = false;
  for (std::uint32_t i = 0; i < gaps_.size(); ++i) {
    const Span gap = gaps_[i];
    while (told != told_.end() && !is_touched(*told)) ++told;
    has_surplus = has_surplus || (i >= columns_ && !gap.empty());
    if (told != told_.end() && told->source.begin <= gap.end) {
      told->source = {std::min(told->source.begin, gap.begin), std::max(told->source.end, gap.end)};
      told->end = static_cast<std::uint32_t>(document_.blocks.size()) + 1;
      document_.blocks.push_back(*told++);
    } else if (i < columns_) {
      add_empty_cell(gap.begin);
      document_.blocks.back().source = gap;
    } else if (!gap.empty()) {
      if (!builder_.open(BlockKind::cell)) return false;
      builder_.text(gap);
      builder_.close();
    }
  }
  while (document_.blocks.size() - row_ - 1 < columns_) add_empty_cell(row.end);
  if (has_surplus && document_.oddities.size() < k_most_oddities) {
    document_.oddities.push_back(
        {Oddity::Kind::surplus_cells, row,
         fmt::format("This row has {} cells, the table has {} columns; Markdown does not show the surplus ones.",
                     gaps_.size(), columns_),
         "Give the head and the line of dashes under it as many cells, or write a \"|\" that is no border as "
         "\"\\|\"."});
  }
  return true;
}

void TableRows::add_empty_cell(std::uint32_t at) {
  const Block& before = document_.blocks.back();
  Block cell;
  cell.kind = BlockKind::cell;
  cell.parent = row_;
  cell.source = {at, at};
  cell.end = static_cast<std::uint32_t>(document_.blocks.size()) + 1;
  cell.text = {before.text.end, before.text.end};
  cell.runs = {before.runs.end, before.runs.end};
  document_.blocks.push_back(cell);
}

void note_unmade_tables(Document& document) {
  for (const Block& block : document.blocks) {
    if (document.oddities.size() >= k_most_oddities) return;
    if (block.kind != BlockKind::paragraph) continue;
    const std::string_view text = document.view(block);
    std::size_t line_before = 0;
    for (std::size_t newline = text.find('\n'); newline != std::string_view::npos;) {
      const std::size_t begin = newline + 1;
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view above = text.substr(line_before, newline - line_before);
      const std::string_view line = text.substr(begin, end - begin);
      if (above.find('|') != std::string_view::npos && is_delimiter_row(line)) {
        const bool is_short = has_short_cell(line);
        if (!is_short && line_before == 0) break;  // kept from being a table for its size
        const auto offset = static_cast<std::uint32_t>(begin) + block.text.begin;
        document.oddities.push_back(
            {Oddity::Kind::table_without_blank_line,
             document.source_of({offset, offset + static_cast<std::uint32_t>(line.size())}),
             is_short ? "This looks like a table, but a cell of the line under its head has fewer than three dashes."
                      : "This looks like a table, but it stands right under a line of text, so it is shown as text.",
             is_short && line_before == 0 ? "Write at least three dashes in each: |---|---|"
             : is_short ? "Put a blank line above the table, and at least three dashes in each: |---|---|"
                        : "Put a blank line above the table."});
        break;
      }
      line_before = begin;
      newline = end == text.size() ? std::string_view::npos : end;
    }
  }
}

}  // namespace rubricate
