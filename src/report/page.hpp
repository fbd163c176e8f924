// A page of text for a terminal: the one sink through which everything goes, escaped, wrapped and maybe coloured. Where
// it is shown as the log of a CI system, no line is a command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace rubricate {

/// How a piece of text is meant; only colour shows it, so the words must say it too.
enum class Tone : std::uint8_t { plain, strong, faint, good, bad, doubtful };

/// Some text from anywhere; the page escapes it.
struct Piece {
  std::string_view text;
  Tone tone = Tone::plain;
  std::size_t column = 0;  ///< when the text takes fewer columns, it is filled up with blanks to so many
};

/// Columns on the left: of a paragraph's first line, and of its others.
struct Indent {
  std::size_t first = 0;
  std::size_t rest = 0;
};

class Page {
 public:
  /// `width` in columns, taken as at least 40 and at most 1000.
  Page(std::size_t width, bool colour);

  /// Pieces with a blank between them, wrapped. What cannot be broken (a path, a command in backticks) may stick out.
  void paragraph(std::initializer_list<Piece> pieces, Indent indent = {});
  void paragraph(std::span<const Piece> pieces, Indent indent = {});

  /// The same, wrapped left of a column at the right, in which `status` stands on the first line.
  void row(std::span<const Piece> pieces, Indent indent, Piece status);

  /// One line that is escaped and cut already, its end coloured.
  void line(std::string_view plain, std::string_view coloured = {}, Tone tone = Tone::plain);

  /// An empty line, unless there is one or the page is empty.
  void gap();

  [[nodiscard]] std::size_t width() const { return width_; }

  /// Everything so far.
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void wrap(std::span<const Piece> pieces, Indent indent, std::size_t width, const Piece* status);
  void paint(std::string_view text, Tone tone);
  void end_line();

  std::string text_;
  std::size_t width_;
  bool colour_;
  Tone tone_ = Tone::plain;  ///< of what was painted last
};

}  // namespace rubricate
