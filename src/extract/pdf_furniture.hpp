// What stands on the pages of a PDF and is no part of its text: page numbers, running heads and feet.
#pragma once

#include <extract/pdf_layout.hpp>

#include <string_view>

namespace rubricate {

/// True for "3", "- 3 -", "Page 3", "3 / 4", "Page 3 of 4", in a few languages.
[[nodiscard]] bool is_page_number(std::string_view text);

/// Takes them away: a page number that stands alone at the top or bottom of a page, and lines there that say the same,
/// digits aside, at the same height of most pages (at least two). What stands as close to the text as its own lines do
/// stays, and so does what is larger than the text. The head of a table that a page repeats goes as well.
void remove_furniture(PdfLayout& layout);

}  // namespace rubricate
