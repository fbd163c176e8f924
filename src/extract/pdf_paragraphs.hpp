// Paragraphs, put together from the lines of a PDF.
#pragma once

#include <extract/pdf_layout.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

struct PdfParagraph {
  std::string text;  ///< a newline between lines; a word that was hyphenated stands on the line where it began
  PdfLabel label;
  double left = 0;          ///< of its first line's text
  double height = 0;        ///< of its letters
  std::uint32_t page = 0;   ///< where it begins, from 0
  double top = 0;           ///< of its first line
  double bottom = 0;        ///< of its last line
  std::uint32_t level = 0;  ///< of a heading; 0: it is none
  std::uint32_t lines = 0;
  std::uint32_t words = 0;
  bool is_short = false;  ///< its only line ends well before the column does
  bool is_note = false;
};

/// Joins lines as a reader does: one that has no room for the next word goes on in the next line; a sentence that has
/// not ended goes on in the next block, column or page. Labels that turn out to be text go back into their lines.
[[nodiscard]] std::vector<PdfParagraph> paragraphs_of(PdfLayout& layout);

}  // namespace rubricate
