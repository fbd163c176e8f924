// Bullets and numbers in front of items, and those of footnotes.
#pragma once

#include <extract/pdf_layout.hpp>

#include <string_view>

namespace rubricate {

/// What label a word is: a bullet, a number ("3.", "(3)", "c)", "iii."), or none.
[[nodiscard]] PdfLabel label_of(std::string_view word);

/// The label of a footnote, from its number.
[[nodiscard]] PdfLabel note_label(std::string_view word);

/// The number of a footnote, 1–999, or 0 when the word is none.
[[nodiscard]] std::uint32_t note_number(std::string_view word);

/// Many programs set a label apart from its text, so that it becomes a line of its own. Gives each to the line at the
/// same height to its right, and takes its own line away; bullets beside which nothing stands go as well.
void join_labels(PdfLayout& layout);

/// Finds the footnotes: lines at the end of a page that begin with a small number, which stands small and raised in the
/// page's text as well. There it is taken away.
void find_notes(PdfLayout& layout);

}  // namespace rubricate
