// Which paragraphs of a PDF are headings.
#pragma once

#include <extract/pdf_paragraphs.hpp>

#include <span>

namespace rubricate {

/// Those that are larger than the text, whose usual line is `body_height` high: the largest has level 1, each smaller
/// height the next. One that is only slightly larger must be a short line as well.
void find_large_titles(std::span<PdfParagraph> paragraphs, double body_height);

/// Those that are as large as the text (only their font is bold, which nobody tells us): short lines that end no
/// sentence, each right above a paragraph of its own. Their level comes after those of the large ones. A file has none
/// or several.
void find_plain_titles(std::span<PdfParagraph> paragraphs);

}  // namespace rubricate
