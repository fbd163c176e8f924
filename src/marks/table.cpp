#include <marks/load.hpp>
#include <marks/table.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/csv.hpp>
#include <util/rubric_version.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <ranges>
#include <set>
#include <string>

#include <fmt/format.h>

namespace rubricate {
namespace {

enum Column : std::uint8_t { submission, reviewer, criterion, level, comment, rubric };
constexpr auto k_columns =
    std::to_array<std::string_view>({"submission", "reviewer", "criterion", "level", "comment", "rubric"});
constexpr std::size_t k_absent = static_cast<std::size_t>(-1);
constexpr std::string_view k_help =
    "Begin the table with a row of these: submission, reviewer, criterion, level, comment.";

class TableReader {
 public:
  explicit TableReader(MarksCollector& collector) : collector_(collector) {}

  void read(const CsvTable& table) {
    separator_ = table.separator;
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
    if (!unversioned_) return;
    const bool has_column = places_.at(rubric) != k_absent;
    collector_.unversioned(*unversioned_, fmt::format("If they are for this one, {} `{}` into each row.",
                                                      has_column ? "write" : "add a column `rubric`, and write",
                                                      rubric_version(collector_.rubric())));
  }

 private:
  bool find_columns(const CsvRow& head) {
    places_.fill(k_absent);
    head_ = head.cells.front().span;
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      const std::string name = folded(trimmed(head.cells[i].text));
      const auto* const known = std::ranges::find(k_columns, name);
      if (known == k_columns.end()) continue;  // notes of their own
      std::size_t& place = places_.at(static_cast<std::size_t>(known - k_columns.begin()));
      if (place != k_absent) {
        collector_.error("marks/syntax", head.cells[i].span,
                         fmt::format("There are two columns called {}.", quoted(name)), "Rename one of them.");
        return false;
      }
      place = i;
    }
    for (const Column needed : {submission, reviewer, criterion, level}) {
      if (places_.at(needed) != k_absent) continue;
      std::vector<std::string_view> names;
      for (const CsvCell& cell : head.cells) names.push_back(cell.text);
      collector_.error(
          "marks/missing-key", head.cells.front().span,
          fmt::format("There is no column {}; the columns are {}.", quoted(k_columns.at(needed)), listed(names, "and")),
          joined(did_you_mean(k_columns.at(needed), names), k_help));
      return false;
    }
    width_ = head.cells.size();
    while (trimmed(head.cells[width_ - 1].text).empty()) --width_;
    return true;
  }

  // True when the row says something, well or not.
  bool read_row(const CsvRow& row) {
    const auto cell = [&](Column column) {
      const std::size_t at = places_.at(column);
      if (at >= row.cells.size()) return Said{{}, row.cells.back().span};
      return Said{trimmed(without_guard(row.cells[at].text)), row.cells[at].span};
    };
    std::string words(cell(comment).text);
    const bool has_surplus = std::ranges::any_of(row.cells | std::views::drop(width_), says_something);
    const Said said = cell(level);
    if (said.text.empty() && words.empty() && !has_surplus) return false;
    if (has_surplus && !take_surplus(row, words)) return true;
    for (const Column needed : {submission, reviewer, criterion}) {
      if (!cell(needed).text.empty()) continue;
      const bool has_level = !said.text.empty();
      collector_.error(
          "marks/missing-key", (has_level ? said : cell(comment)).span,
          fmt::format("This row has a {}, {}, and no {}.", has_level ? "level" : "comment",
                      quoted(has_level ? said.text : std::string_view(words)), k_columns.at(needed)),
          fmt::format("Fill it in; a {} alone cannot be counted for anybody.", has_level ? "level" : "comment"));
      return true;
    }
    if (!is_for_rubric(cell(rubric)) || !is_signed(cell(reviewer))) return true;
    const MarkedBy by{.submission = std::string(cell(submission).text), .reviewer = std::string(cell(reviewer).text)};
    const Said what = cell(criterion);
    if (said.text.empty())
      collector_.comment(by, what, std::move(words));
    else if (collector_.is_ruling(what.text, said.text))
      collector_.ruling(by, what, said, std::move(words));
    else
      collector_.level(by, what, said, std::move(words));
    return true;
  }

  static bool says_something(const CsvCell& cell) { return !trimmed(cell.text).empty(); }

  // A comma in a comment without quotes makes two cells of it. Where the comment comes last, they are put together
  // again; else all behind it stands in wrong columns, and nobody knows what is meant.
  bool take_surplus(const CsvRow& row, std::string& words) {
    const bool is_last = places_.at(comment) + 1 == width_;
    const auto surplus = row.cells | std::views::drop(width_);
    const auto first = std::ranges::find_if(surplus, says_something);
    const std::string found = fmt::format("This row has {} cells, and the table {} columns: {} stands behind the last.",
                                          row.cells.size(), width_, quoted(trimmed(first->text)));
    const std::string name = separator_ == ';' ? "semicolon" : separator_ == '\t' ? "tab" : "comma";
    const std::string help =
        fmt::format("A {} in a comment does that: put quotation marks around the whole comment.", name);
    if (!is_last) {
      collector_.error("marks/surplus", first->span, found + " The row is not taken.", help);
      return false;
    }
    for (const CsvCell& cell : surplus) words += separator_ + cell.text;
    words = trimmed(words);
    while (words.ends_with(separator_)) words.pop_back();
    collector_.warning("marks/surplus", first->span, found + " It is taken for the end of the comment.", help);
    return true;
  }

  // `id@version`, or `id@` and the beginning of its hash, or the hash alone; each other one is told once.
  bool is_for_rubric(Said said) {
    const Rubric& ours = collector_.rubric();
    const std::string_view text = said.text;
    const std::size_t at = text.find('@');
    const bool is_hash = at == std::string_view::npos && is_hash_of(text, ours);
    const std::string_view id = text.substr(0, at);
    if (!text.empty() && !is_hash && id != ours.id) {
      if (told_.emplace(text).second) collector_.other_rubric({id, said.span});
      return false;
    }
    const std::string_view version = is_hash ? text : at == std::string_view::npos ? "" : text.substr(at + 1);
    if (version.empty()) {
      if (!unversioned_) unversioned_ = places_.at(rubric) == k_absent ? head_ : said.span;
      return true;
    }
    if (version == ours.version || is_hash_of(version, ours)) return true;
    if (told_.emplace(text).second)
      collector_.other_version(said.span, fmt::format(" ({}, now {})", quoted(text), quoted(rubric_version(ours))),
                               rubric_version(ours));
    return false;
  }

  static bool is_hash_of(std::string_view text, const Rubric& rubric) {
    constexpr std::size_t k_enough = 8;  // digits
    return text.size() >= k_enough && rubric.sha256.starts_with(lowered(text));
  }

  bool is_signed(Said reviewer) {
    if (is_unsigned_told_ && folded(reviewer.text) == k_unsigned) return false;
    if (collector_.is_signed(reviewer)) return true;
    is_unsigned_told_ = true;
    return false;
  }

  MarksCollector& collector_;
  std::size_t width_ = 0;  // columns
  std::array<std::size_t, k_columns.size()> places_{};
  char separator_ = ',';
  std::set<std::string, std::less<>> told_;  // rubrics that are others
  bool is_unsigned_told_ = false;
  Span head_;
  std::optional<Span> unversioned_;
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
