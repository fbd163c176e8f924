// Places in a text where the answer to a prompt begins.
#pragma once

#include <checks/asked.hpp>
#include <checks/input.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

enum class AnchorKind : std::uint8_t {
  heading,    ///< "## Why partnerships matter"
  bold_line,  ///< a paragraph or line that is bold or italic throughout
  lead_in,    ///< bold or italic words, with the answer behind them
  line,       ///< a plain or quoted line that is the question, or "Scope:"
  cell,       ///< a table's first cell
  column,     ///< the head of a table's column
  summary,    ///< the <summary> of <details>
  marker,     ///< `<!-- prompt: id -->`
  list,       ///< things listed, each with what is asked of it
};

/// A title and where what it announces begins. All offsets are into Document::text.
struct Anchor {
  AnchorKind kind = AnchorKind::line;
  Span title;               ///< its label ("Q1:") included
  std::uint32_t body = 0;   ///< where the answer begins
  std::uint32_t level = 8;  ///< 1–6 for headings, 7 for bold lines, 8 for everything else
  std::uint32_t block = 0;  ///< the leaf that holds it
  int number = 0;           ///< of a label or an ordered item; 0 when there is none
  TitleMatch match;         ///< empty for a title that stands for no prompt, and for a bare number

  /// What the title itself says behind its mark ("Our topic: clean air"); empty when it only announces.
  Span tail = {};

  /// A title, if only one in bold, that stands for no prompt.
  [[nodiscard]] bool foreign() const {
    return !match && (kind == AnchorKind::heading || kind == AnchorKind::bold_line || kind == AnchorKind::lead_in);
  }
};

/// "by its heading", "by its bold lead-in", …
[[nodiscard]] std::string_view describe(AnchorKind kind);

/// All anchors of the text in reading order: those that stand for a prompt, titles that stand for none
/// (they end answers), and bare numbers.
[[nodiscard]] std::vector<Anchor> find_anchors(const Text& text, const Asked& asked);

}  // namespace rubricate
