// Where the words of a PDF stand, as `pdftotext -bbox-layout` says it.
#pragma once

#include <extract/problem.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A rectangle on a page, in points from its upper left corner. Always finite, and never inside out.
struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle() const { return (top + bottom) / 2; }
};

/// What stands in front of an item or a footnote.
struct PdfLabel {
  enum class Kind : std::uint8_t { none, bullet, number, note };
  Kind kind = Kind::none;
  bool is_apart = false;     ///< more than a space lies between it and the text
  std::uint32_t number = 0;  ///< of a number or note: 3 of "3.", "c)" and "iii."
  std::uint32_t other = 0;   ///< the other reading of a letter that is a Roman numeral as well, or 0
  double left = 0;
  std::string text;  ///< as it stands there
};

/// A small raised number in a line, which may lead to a footnote.
struct PdfRaised {
  std::uint32_t offset = 0;  ///< in the line's text
  std::uint32_t size = 0;
  std::uint32_t number = 0;
};

struct PdfLine {
  PdfBox box;
  double height = 0;        ///< of its letters, with the room that their font leaves above and below
  double first_width = 0;   ///< of its first word
  std::uint32_t page = 0;   ///< from 0
  std::uint32_t block = 0;  ///< counted through the whole file
  std::uint32_t words = 0;
  PdfLabel label;  ///< which is no part of the text
  bool is_note = false;
  std::string text;  ///< UTF-8, words with a space between; never empty
  std::vector<PdfRaised> raised;
};

struct PdfLayout {
  std::string author;
  bool is_from_word_processor = false;  ///< by what it says of its maker
  std::vector<double> page_heights;     ///< one for each page
  std::vector<PdfLine> lines;           ///< in reading order
};

/// Reads the account of pdftotext while it comes, in pieces of any size.
class PdfLayoutReader {
 public:
  PdfLayoutReader();
  PdfLayoutReader(const PdfLayoutReader&) = delete;
  PdfLayoutReader& operator=(const PdfLayoutReader&) = delete;
  ~PdfLayoutReader();

  void feed(std::string_view piece);
  /// To be called once, when all has come. What came before a mistake is in `layout`.
  [[nodiscard]] ReadResult<void> finish(PdfLayout& layout);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rubricate
