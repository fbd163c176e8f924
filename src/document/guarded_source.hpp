// What the Markdown parser is shown: the source, byte for byte at the same offsets, with masks over what it cannot
// bear. A mask only changes what the parser sees: all text is copied from the source itself.
#pragma once

#include <document/footnotes.hpp>
#include <document/markdown.hpp>
#include <rubricate/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct GuardedSource {
  std::string text;  ///< as long as the source, and one newline if that ends without
  std::vector<Footnote> footnotes;
  std::vector<Oddity> oddities;
};

/// A copy of `source` in which only '\n' and "\r\n" end lines, and NULs are masked.
[[nodiscard]] GuardedSource guarded_copy(std::string_view source);

/// Whether definitions of footnotes are looked for: there are none in a footnote.
enum class FootnoteSearch : std::uint8_t { on, off };

/// Masks what stands at `begin` and behind it:
/// - definitions of footnotes, which it would take for definitions of links: each becomes an HTML block `<? ?>`
/// - list and quote markers beyond any sensible depth, and the rows that make tables with too many cells
/// - the markup of paragraphs that have so much of it that the analysis would take seconds
void guard(GuardedSource& source, std::uint32_t begin, const ParseLimits& limits,
           FootnoteSearch footnotes = FootnoteSearch::on);

}  // namespace rubricate
