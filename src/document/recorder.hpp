// A text from a file that is no plain text, written down step by step in reading order, so that it can go through a
// pipe and become the same Document as Markdown.
#pragma once

#include <document/markdown.hpp>
#include <rubricate/document.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Writes the steps down. Their order is for the caller to keep: an item stands in a list, a row in a table, a cell in
/// a row, everything else in the document, an item or a quote; a leaf holds no block. A recording that breaks this is
/// refused by `replay`. Text outside of a leaf is a paragraph of its own.
class DocumentRecorder {
 public:
  /// Opens a block in the one that is open: a list in an item, an item in a list, a leaf anywhere. `level` as in
  /// BlockKind; an ordered list's is its first number. `header` for the head row of a table.
  void open(BlockKind kind, std::uint32_t level = 0, bool ordered = false, bool header = false);
  /// Closes what was opened last.
  void close();
  /// Text of the leaf that is open, as UTF-8; newlines in it are line breaks. Bytes that are no UTF-8 are for the
  /// caller to mend.
  void text(std::string_view text);
  void line_break() { text("\n"); }
  /// Styles may nest; each begin needs an end in the same leaf.
  void begin_style(Style style);
  void end_style(Style style);
  /// A link around what comes until its end, in one leaf.
  void begin_link(std::string_view target);
  void end_link();
  /// A picture in the leaf that is open, with the description that is read aloud instead of it (may be empty).
  /// `target` is its name, as far as it has one; a decoration needs no description.
  void picture(std::string_view description, std::string_view target, bool is_decoration = false);
  /// From here on it is the next page or slide. The first begins by itself.
  void page();

  /// How many bytes have been written so far.
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  void put(char step, std::uint32_t number, std::string_view text = {});
  std::string bytes_;
};

/// What a recording comes to.
struct Replayed {
  std::string source;                ///< the text with a line for each leaf; the document's spans lie in it
  std::vector<std::uint32_t> pages;  ///< where in the source each page or slide begins, sorted; empty: it has none
  Document document;
};

/// Plays a recording. Any bytes may come: they are from a process that a hostile file may have taken over. Nothing when
/// they are no recording, or one whose blocks stand where they cannot. Blocks that are still open at its end are
/// closed, bytes that are not UTF-8 become U+FFFD, and what goes beyond `limits` leaves an oddity.
[[nodiscard]] std::optional<Replayed> replay(std::string_view recording, const ParseLimits& limits = {});

}  // namespace rubricate
