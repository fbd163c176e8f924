// Tables as spreadsheets write them (comma-separated values): read with the place of every cell, and written so that no
// spreadsheet takes a text for a formula.
#pragma once

#include <rubricate/span.hpp>

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct CsvCell {
  std::string text;  ///< without the quotes around it, a doubled quote inside them once, line ends as LF
  Span span;         ///< as it stands in the bytes, quotes included
  /// Where it begins, as LineIndex counts; both from 1.
  std::uint32_t line = 1;
  std::uint32_t column = 1;  ///< in characters
};

struct CsvRow {
  std::vector<CsvCell> cells;  ///< one or more
};

struct CsvTable {
  std::vector<CsvRow> rows;  ///< the headings too; rows that hold nothing but blanks are left out
  char separator = ',';      ///< comma, semicolon or tab
};

/// Why a text is no such table.
struct CsvProblem {
  Span span;  ///< what is wrong, in the bytes
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string message;
  std::string help;
};

/// The largest table that is read.
struct CsvLimits {
  std::size_t bytes = 1'000'000;
  std::size_t rows = 100'000;
  std::size_t columns = 1'000;
};

/// Reads a table after RFC 4180 and as spreadsheets write it: UTF-8 with or without a byte order mark; lines that end
/// in LF, CRLF or CR; comma, semicolon or tab between cells, whichever the first row has most of (outside of quotes),
/// or what its line `sep=;` names; blanks around quotes; a quote inside a cell that does not begin with one. Rows may
/// be of different lengths. Linear time. A problem: more than the limits, bytes that are not UTF-8, a NUL, a quote that
/// is never closed, text behind a closed quote.
[[nodiscard]] std::expected<CsvTable, CsvProblem> read_csv(std::string_view bytes, const CsvLimits& limits = {});

/// `text` as it may stand in a cell: in front of `= + - @`, TAB, CR or NUL (ASVS 5.0, 1.2.10) stands an apostrophe. So
/// does it in front of apostrophes with such a sign behind them, so that `without_guard` gives back what there was.
[[nodiscard]] std::string with_guard(std::string_view text);

/// Takes away what `with_guard` has put in front.
[[nodiscard]] std::string_view without_guard(std::string_view text);

/// A number as people and spreadsheets write it: `2`, `2.5`, `2,5`, `-1`, blanks around it. Nothing for all else,
/// thousands separators, exponents and what is not finite included.
[[nodiscard]] std::optional<double> csv_number(std::string_view text);

/// Writes a table after RFC 4180: CRLF, and quotes only where they are needed.
class CsvWriter {
 public:
  explicit CsvWriter(char separator = ',') : separator_(separator) {}

  /// A cell with a text from outside, guarded.
  CsvWriter& text(std::string_view text);

  /// A cell with what is our own and safe: a number, a word of ours.
  CsvWriter& plain(std::string_view text);

  CsvWriter& end_row();

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  char separator_;
  bool row_begun_ = false;
};

}  // namespace rubricate
