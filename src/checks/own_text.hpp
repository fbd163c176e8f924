// What of a text is the applicant's own: its leaves without the questions that were copied into them.
#pragma once

#include <checks/input.hpp>

#include <cstdint>
#include <vector>

namespace rubricate {

/// A leaf, or as much of it as stands between copied questions.
struct OwnText {
  std::uint32_t block = 0;  ///< index of the leaf
  Span text;                ///< in Document::text; never empty
};

/// The applicant's own text in reading order.
[[nodiscard]] std::vector<OwnText> own_text(const Text& text);

/// True where nothing stands but headings, or gaps to be filled in.
[[nodiscard]] bool is_still_to_write(const Text& text);

/// How the text at `offset` (of Document::text) is set.
[[nodiscard]] std::uint8_t style_at(const Document& document, std::uint32_t offset);

/// The part of the source that the text's blocks take, with the comments and pictures between them: from the part's own
/// title on, or from behind the title of the section that the text is the body of.
[[nodiscard]] Span source_of(const Text& text);

/// The links and pictures that stand in the text, in no particular order.
[[nodiscard]] std::vector<const Link*> links_in(const Text& text);

}  // namespace rubricate
