// What a word is, and how many of them stand in which kind of text.
#pragma once

#include <rubricate/document.hpp>
#include <rubricate/rubric.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rubricate {

/// The words in one paragraph of UTF-8 text. Invalid bytes count as letters. Linear time, no allocation.
/// `standard` is the word processor's rule, `whitespace` splits at Unicode White_Space only; both are
/// defined in rubricate-rubric(5), "What is a word".
[[nodiscard]] std::uint32_t count_words(std::string_view paragraph, WordRule rule);

/// Words by Element.
using Tally = std::array<std::uint32_t, element_count>;

/// The index of an element in a Tally.
[[nodiscard]] constexpr std::size_t index(Element element) { return static_cast<std::size_t>(element); }

/// A stretch of Document::text whose words belong to one element.
struct ElementSpan {
  Span text;
  Element element = Element::paragraphs;
};

/// What stands in a heading behind the question that it repeats, where that is long enough to be the answer, typed on
/// the question's line; empty for other blocks and headings. `prompts` as in `element_spans`.
[[nodiscard]] Span answer_in_heading(const Document& document, const Block& block, std::span<const Span> prompts);

/// Splits the leaves of blocks [first, end) into stretches by element, in reading order.
/// An answer on a heading's line (see `answer_in_heading`) counts as paragraph.
/// `prompts`: stretches of Document::text that repeat a question of the rubric, sorted, without overlap.
[[nodiscard]] std::vector<ElementSpan> element_spans(const Document& document, std::uint32_t first, std::uint32_t end,
                                                     std::span<const Span> prompts);

/// The entries of the document's lists of references, in reading order, as block indices: the outermost list items and
/// rows of tables in sections of references, and what else stands there, titles aside.
[[nodiscard]] std::vector<std::uint32_t> reference_entries(const Document& document);

/// The words of blocks [first, end) by element.
[[nodiscard]] Tally tally(const Document& document, std::uint32_t first, std::uint32_t end,
                          std::span<const Span> prompts, WordRule rule);

/// How many words a policy counts: exactly `least` when it leaves nothing open.
struct WordRange {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};

[[nodiscard]] WordRange word_range(const Tally& words, const Counting& counting);

}  // namespace rubricate
