// Byte offsets turned into lines and columns, as people and other programs count them.
#pragma once

#include <rubricate/span.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

/// Where an offset stands; everything counts from 1, and a byte order mark does not count.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;        ///< in Unicode characters (code points); a byte that is not UTF-8 is one
  std::uint32_t byte_column = 1;   ///< in UTF-8 bytes
  std::uint32_t utf16_column = 1;  ///< in UTF-16 code units

  friend bool operator==(const Position&, const Position&) = default;
};

/// The lines of one text. LF, CRLF and a lone CR end a line; behind a final line end stands one more, empty line.
class LineIndex {
 public:
  /// One pass over `text`, which must outlive the index and be smaller than 4 GiB.
  explicit LineIndex(std::string_view text);

  /// The position of a byte offset; inside a character that of the character, inside or behind a line end that of
  /// the line's end, behind the text that of its end. Takes O(log lines), however long the line is.
  [[nodiscard]] Position position(std::uint32_t offset) const;

  /// The bytes of a line (from 1; beyond the last, the last), without its end and without a byte order mark.
  [[nodiscard]] Span line(std::uint32_t number) const;

  /// How many lines there are: at least one.
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }

 private:
  /// How long a beginning of the text is; characters and code units without a byte order mark.
  struct Length {
    std::uint32_t bytes = 0;
    std::uint32_t characters = 0;
    std::uint32_t utf16 = 0;
  };

  /// The length of [0, offset), without the character that holds `offset`.
  [[nodiscard]] Length length_before(std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::vector<Length> marks_;  ///< one every few hundred bytes, so that long lines cost no more than short ones
};

}  // namespace rubricate
