// A text as its reader sees it: blocks in reading order, each with its place in the source.
#pragma once

#include <rubricate/span.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate {

enum class BlockKind : std::uint8_t {
  document,   ///< always block 0
  heading,    ///< leaf; `level` 1–6
  paragraph,  ///< leaf; also the text of a tight list item
  list,       ///< holds items; `ordered`, `level` is the first number
  item,       ///< holds blocks; `level` is its number in an ordered list
  quote,      ///< holds blocks
  table,      ///< holds rows
  row,        ///< holds cells; `header` for the head row
  cell,       ///< leaf
  code,       ///< leaf
  html,       ///< leaf: a block of HTML, its text without tags
  summary,    ///< leaf: the text of a <summary>
  footnote,   ///< leaf: the text of a footnote's definition
  rule,       ///< leaf without text: a thematic break
};

/// How a piece of text is set; a set of bits.
enum Style : std::uint8_t {
  plain = 0,
  strong = 1,
  emphasis = 2,
  code_span = 4,
  link_text = 8,
  image_alt = 16,  ///< description of a picture: read aloud, not set as text
  struck = 32,
};

/// A piece of `Document::text` that was set in one way and comes from one place.
/// Where both spans have the same size, bytes map one to one; else (an entity) as a whole.
struct Run {
  Span text;
  Span source;
  std::uint8_t style = plain;
};

/// A node of the tree. Blocks stand in reading order (preorder): the descendants of block i are (i, end).
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;    ///< one past the last descendant
  Span source;              ///< from its first byte (markup included) to its last
  Span text;                ///< in Document::text, descendants included
  Span runs;                ///< in Document::runs, descendants included
  std::uint32_t level = 0;  ///< see BlockKind
  bool ordered = false;
  bool header = false;
};

struct Link {
  enum class Kind : std::uint8_t { link, image, autolink };
  Kind kind = Kind::link;
  std::string target;
  Span text;  ///< in Document::text
  Span source;
  bool is_decoration = false;  ///< a picture that is said to need no description (Markdown cannot say so)
};

struct Comment {
  std::string text;  ///< between <!-- and -->, trimmed
  Span source;
};

/// Something odd that the text's format let slip, in words for a person.
struct Oddity {
  enum class Kind : std::uint8_t {
    table_without_blank_line,  ///< a delimiter row right under a paragraph: Markdown shows no table
    surplus_cells,             ///< a row with more cells than the head: Markdown drops them
    limit,                     ///< the text is too large or too odd to be read whole
    other,
  };
  Kind kind = Kind::other;
  Span source;
  std::string message;
  std::string help;
};

struct Document {
  std::string text;  ///< all text that a reader sees; leaves are separated by one newline, soft breaks are newlines too
  std::vector<Block> blocks;
  std::vector<Run> runs;
  std::vector<Link> links;
  std::vector<Comment> comments;
  std::vector<Oddity> oddities;
  std::vector<std::pair<std::string, std::string>> front_matter;  ///< keys with a plain value, in order
  Span front_matter_source;
  bool is_guessed = false;  ///< what is a heading, a list, a note was told from where the words stand: a PDF

  /// The text of a block or of any range.
  [[nodiscard]] std::string_view view(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
  [[nodiscard]] std::string_view view(const Block& block) const { return view(block.text); }

  /// The place in the source of a range of `text`.
  [[nodiscard]] Span source_of(Span in_text) const;

  /// False when a limit kept some of the text from being read, or from being read as it is meant (an oddity of kind
  /// `limit` says which): what is missed then may stand where nobody looked.
  [[nodiscard]] bool is_read_whole() const;

  /// True when all of the block's text (white space aside) has every bit of `style`, and there is some.
  [[nodiscard]] bool wholly(const Block& block, std::uint8_t style) const;
};

/// True for blocks that hold text themselves rather than other blocks.
[[nodiscard]] constexpr bool is_leaf(BlockKind kind) {
  switch (kind) {
    case BlockKind::document:
    case BlockKind::list:
    case BlockKind::item:
    case BlockKind::quote:
    case BlockKind::table:
    case BlockKind::row: return false;
    default: return true;
  }
}

}  // namespace rubricate
