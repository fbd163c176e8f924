#include <util/csv.hpp>
#include <util/file.hpp>
#include <util/line_index.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_separators = ",;\t";
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view k_formula_signs("=+-@\t\r\0", 7);
constexpr std::string_view k_save_again = "Save it again in your spreadsheet as “CSV UTF-8”.";

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Behind the line end at `at`.
std::size_t behind_line_end(std::string_view bytes, std::size_t at) {
  return at + (bytes.substr(at).starts_with("\r\n") ? 2 : 1);
}

/// Whether an apostrophe has to stand in front: formula signs, or apostrophes with such a sign behind them.
bool wants_guard(std::string_view text) {
  const std::size_t sign = text.find_first_not_of('\'');
  return sign != std::string_view::npos && k_formula_signs.find(text[sign]) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

class CsvReader {
 public:
  CsvReader(std::string_view bytes, const CsvLimits& limits) : bytes_(bytes), limits_(limits), lines_(bytes) {}

  std::expected<CsvTable, CsvProblem> read() {
    if (const auto wrong = utf8_error(bytes_))
      return problem(*wrong, *wrong + 1, "The file is not UTF-8 text.", k_save_again);
    if (const std::size_t nul = bytes_.find('\0'); nul != std::string_view::npos)
      return problem(nul, nul + 1, "The file is no text: it holds a byte of value 0.", k_save_again);
    if (bytes_.starts_with(k_byte_order_mark)) at_ = k_byte_order_mark.size();
    choose_separator();
    while (at_ < bytes_.size())
      if (auto done = read_row(); !done) return std::unexpected(std::move(done.error()));
    return std::move(table_);
  }

 private:
  using Done = std::expected<void, CsvProblem>;

  [[nodiscard]] std::unexpected<CsvProblem> problem(std::size_t begin, std::size_t end, std::string message,
                                                    std::string_view help) const {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const Position position = lines_.position(span.begin);
    return std::unexpected(CsvProblem{span, position.line, position.column, std::move(message), std::string(help)});
  }

  /// `sep=;` in a line of its own, as Excel reads it; else what the first row that is not empty has most of.
  void choose_separator() {
    const std::string_view rest = bytes_.substr(at_);
    constexpr std::size_t k_named = 5;  // `sep=;`
    if (rest.size() >= k_named && (rest.starts_with("sep=") || rest.starts_with("SEP=")) &&
        k_separators.find(rest[k_named - 1]) != std::string_view::npos &&
        (rest.size() == k_named || is_line_end(rest[k_named]))) {
      table_.separator = rest[k_named - 1];
      at_ += k_named;
      if (at_ < bytes_.size()) at_ = behind_line_end(bytes_, at_);
      return;
    }
    std::size_t counts[k_separators.size()] = {};
    bool quoted = false;
    bool is_blank = true;
    for (const char c : rest) {
      if (c == '"') quoted = !quoted;
      if (!quoted && is_line_end(c) && !is_blank) break;
      is_blank = is_blank && (is_line_end(c) || c == ' ');
      if (is_blank) continue;
      if (const std::size_t which = k_separators.find(c); !quoted && which != std::string_view::npos) ++counts[which];
    }
    table_.separator = k_separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts)];
  }

  Done read_row() {
    CsvRow row;
    while (true) {
      auto cell = read_cell();
      if (!cell) return std::unexpected(std::move(cell.error()));
      row.cells.push_back(std::move(*cell));
      if (row.cells.size() > limits_.columns)
        return problem(row.cells.back().span.begin, row.cells.back().span.end,
                       fmt::format("The row has more than {} cells.", limits_.columns),
                       "Is this the right file? Delete the columns that are not wanted.");
      if (at_ == bytes_.size()) break;
      const bool is_end = is_line_end(bytes_[at_]);
      at_ = is_end ? behind_line_end(bytes_, at_) : at_ + 1;
      if (is_end) break;
    }
    if (std::ranges::all_of(row.cells, [](const CsvCell& cell) { return trimmed(cell.text).empty(); })) return {};
    if (table_.rows.size() == limits_.rows)
      return problem(row.cells.front().span.begin, row.cells.front().span.end,
                     fmt::format("The table has more than {} rows.", limits_.rows),
                     "Is this the right file? Split it into several.");
    table_.rows.push_back(std::move(row));
    return {};
  }

  /// Moves to the separator or line end behind the cell, or to the end.
  std::expected<CsvCell, CsvProblem> read_cell() {
    CsvCell cell;
    const Position position = lines_.position(static_cast<std::uint32_t>(at_));
    cell.line = position.line;
    cell.column = position.column;
    const std::size_t begin = at_;
    std::size_t first = at_;
    while (first < bytes_.size() && is_blank(bytes_[first])) ++first;
    if (first < bytes_.size() && bytes_[first] == '"') {
      at_ = first;
      if (auto done = read_quoted(cell.text); !done) return std::unexpected(std::move(done.error()));
    } else {
      while (!at_cell_end()) ++at_;
      cell.text = bytes_.substr(begin, at_ - begin);
    }
    cell.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    return cell;
  }

  Done read_quoted(std::string& text) {
    const std::size_t open = at_++;
    while (true) {
      if (at_ == bytes_.size())
        return problem(open, open + 1, "The quotation mark that opens this cell is never closed.",
                       "Put a quotation mark behind the cell; one inside it is written twice.");
      const char c = bytes_[at_];
      if (c == '"' && !bytes_.substr(at_ + 1).starts_with('"')) break;
      text += c == '\r' ? '\n' : c;
      at_ = c == '\r' ? behind_line_end(bytes_, at_) : at_ + (c == '"' ? 2 : 1);
    }
    ++at_;
    while (!at_cell_end() && is_blank(bytes_[at_])) ++at_;
    if (at_cell_end()) return {};
    std::size_t behind = at_;
    static_cast<void>(next_character(bytes_, behind));
    return problem(at_, behind, "Behind the closing quotation mark of a cell something else follows.",
                   "A quotation mark inside such a cell is written twice: \"so \"\"called\"\" partners\".");
  }

  [[nodiscard]] bool is_blank(char c) const { return c == ' ' || (c == '\t' && table_.separator != '\t'); }

  [[nodiscard]] bool at_cell_end() const {
    return at_ == bytes_.size() || bytes_[at_] == table_.separator || is_line_end(bytes_[at_]);
  }

  std::string_view bytes_;
  CsvLimits limits_;
  LineIndex lines_;
  CsvTable table_;
  std::size_t at_ = 0;
};

}  // namespace

std::expected<CsvTable, CsvProblem> read_csv(std::string_view bytes, const CsvLimits& limits) {
  if (bytes.size() > limits.bytes)
    return std::unexpected(CsvProblem{{0, 0},
                                      1,
                                      1,
                                      fmt::format("The file has {}, and at most {} are read.",
                                                  size_in_words(bytes.size()), size_in_words(limits.bytes)),
                                      "Is this the right file? Split it into several."});
  if (bytes.starts_with("PK\x03\x04"))
    return std::unexpected(CsvProblem{{0, 4},
                                      1,
                                      1,
                                      "This is a spreadsheet as Excel or LibreOffice saves it, and no CSV.",
                                      std::string(k_save_again)});
  return CsvReader(bytes, limits).read();
}

std::string with_guard(std::string_view text) { return (wants_guard(text) ? "'" : "") + std::string(text); }

std::string_view without_guard(std::string_view text) {
  return text.starts_with('\'') && wants_guard(text) ? text.substr(1) : text;
}

std::optional<double> csv_number(std::string_view text) {
  std::string number(trimmed(text));
  if (number.find_first_not_of("+-.,0123456789") != std::string::npos) return std::nullopt;
  if (number.starts_with('+') && !number.starts_with("+-")) number.erase(0, 1);
  if (const std::size_t comma = number.find(','); comma != std::string::npos) {
    constexpr std::size_t k_thousand = 4;  // ",000", which may part thousands
    if (number.size() - comma == k_thousand && comma > 0 && number.find_first_not_of("+-0") < comma)
      return std::nullopt;
    number[comma] = '.';
  }
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  const bool is_whole = error == std::errc() && end == number.data() + number.size();
  return is_whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

CsvWriter& CsvWriter::text(std::string_view text) { return plain(with_guard(text)); }

CsvWriter& CsvWriter::plain(std::string_view text) {
  if (row_begun_) bytes_ += separator_;
  row_begun_ = true;
  const bool has_outer_blanks = text.starts_with(' ') || text.ends_with(' ');
  if (text.find_first_of(",;\t\"\r\n") == std::string_view::npos && !has_outer_blanks) {
    bytes_ += text;
    return *this;
  }
  bytes_ += '"';
  for (const char c : text) bytes_.append(c == '"' ? 2 : 1, c);
  bytes_ += '"';
  return *this;
}

CsvWriter& CsvWriter::end_row() {
  bytes_ += "\r\n";
  row_begun_ = false;
  return *this;
}

}  // namespace rubricate
