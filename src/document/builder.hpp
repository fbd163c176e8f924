// Grows a Document: blocks are opened and closed in reading order, text is added piece by piece.
#pragma once

#include <document/markdown.hpp>
#include <rubricate/document.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// While a document grows, the source of a block that has shown no byte of it yet.
inline constexpr Span k_untouched{std::numeric_limits<std::uint32_t>::max(), 0};

[[nodiscard]] constexpr bool is_touched(const Block& block) { return block.source.begin <= block.source.end; }

/// As many remarks on single rows and tables are kept.
inline constexpr std::size_t k_most_oddities = 200;

/// Sources of blocks are only the bytes that were touched, until `locate` completes them.
class DocumentBuilder {
 public:
  DocumentBuilder(Document& document, std::string_view source, const ParseLimits& limits);

  /// Opens a block in the one that is open. False when the document has too many blocks.
  [[nodiscard]] bool open(BlockKind kind, std::uint32_t level = 0, bool ordered = false);
  /// Closes what was opened last.
  void close();
  /// Closes the leaf that was opened last; one that has shown nothing is taken back.
  void close_or_drop();

  /// True when no more blocks can be opened.
  [[nodiscard]] bool is_full() const { return document_.blocks.size() >= limits_.max_blocks; }

  [[nodiscard]] Block& current() { return document_.blocks[open_.back().block]; }
  [[nodiscard]] bool in_leaf() const { return is_leaf(document_.blocks[open_.back().block].kind); }

  /// Adds bytes of the source as they are, a NUL as U+FFFD. Text goes into the leaf that is open.
  void text(Span source);
  /// Adds text that stands for some bytes of the source.
  void text(std::string_view shown, Span source);
  /// Ends the line; a break at the begin or end of a leaf, and a second break, count for nothing.
  void line_break() { breaks_ = 1; }
  /// True when nothing stands yet on the leaf's line.
  [[nodiscard]] bool is_at_line_start() { return breaks_ > 0 || current().text.empty(); }
  /// Ends the line of a code block, where blank lines are kept.
  void code_line_break() { ++breaks_; }
  /// Notes that the open block has these bytes, which are no text.
  void touch(Span source);

  /// Ends that come without a begin, and begins that come without an end in their leaf, do no harm.
  void begin_style(Style style);
  void end_style(Style style);
  /// Many links may share one long target, so their bytes are bounded: false when a link must go without its target,
  /// which has `size` bytes.
  [[nodiscard]] bool takes_target(std::size_t size);
  void begin_link(Link::Kind kind, std::string target);
  /// Notes a picture that is written as HTML, whose target and description are not read.
  void html_picture(Span source);
  /// Notes a link that is written as HTML; its words are text like any other.
  void html_link(Span source, std::string target);
  /// `target` is where the target stands in the source, or `k_untouched`.
  void end_link(Span target);
  /// The same where all of the link is known to stand in `source`.
  void end_link_in(Span source);

  [[nodiscard]] const ParseLimits& limits() const { return limits_; }
  /// The end of the source's last byte that became text.
  [[nodiscard]] std::uint32_t cursor() const { return cursor_; }

  /// Closes what is open and completes what containers know of their descendants.
  void finish();

 private:
  struct Open {
    std::uint32_t block;
    std::uint32_t next_number = 0;  ///< of a list's items
    std::uint32_t first_link = 0;
    bool is_flattened = false;  ///< beyond the greatest depth: `block` is the one that it would have been in
    bool is_nesting = false;    ///< counts for the depth
  };
  struct OpenLink {
    std::uint32_t link;
    std::uint32_t first_run;
  };

  void begin_piece(std::uint32_t source_begin);
  void append(std::string_view shown, Span source, std::uint8_t style);
  void append_breaks(std::uint32_t source_begin);
  void note_limit(std::string message, std::string help);
  /// Takes the link that was begun last, and gives it its text; that text's place, or `k_untouched`.
  Span end_link_text(Link*& link);
  void place_links(const Block& leaf, std::uint32_t first_link);
  [[nodiscard]] bool is_autolink(const Link& link, Span text) const;
  [[nodiscard]] Span source_of_link(const Link& link, Span text, Span target) const;
  [[nodiscard]] std::uint32_t text_size() const { return static_cast<std::uint32_t>(document_.text.size()); }
  [[nodiscard]] std::uint32_t run_count() const { return static_cast<std::uint32_t>(document_.runs.size()); }

  Document& document_;
  std::string_view source_;
  ParseLimits limits_;
  bool has_nul_;  ///< in the source
  std::vector<Open> open_;
  std::vector<OpenLink> links_;
  std::uint32_t depth_ = 0;   ///< of lists and quotes
  std::uint32_t breaks_ = 0;  ///< line breaks to put before the next piece of text
  std::uint32_t cursor_ = 0;
  std::uint32_t markup_end_ = 0;  ///< the end of the last link
  std::uint64_t target_bytes_ = 0;
  std::set<std::string> told_limits_;
  std::uint8_t style_ = plain;
  std::array<std::uint32_t, 8> style_counts_{};
  bool may_join_ = false;  ///< the next piece of text may go into the last run
};

}  // namespace rubricate
