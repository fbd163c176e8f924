// Walks the leaves and the lines of a source side by side.
#include <document/builder.hpp>
#include <document/lines.hpp>
#include <document/locate.hpp>

#include <algorithm>
#include <optional>
#include <ranges>
#include <vector>

namespace rubricate {
namespace {

bool is_rule(std::string_view lines, std::uint32_t at) {
  const char mark = byte_at(lines, at);
  if (mark != '-' && mark != '*' && mark != '_') return false;
  for (; byte_at(lines, at) != '\n'; ++at) {
    if (lines[at] != mark && !is_blank(lines[at])) return false;
  }
  return true;
}

/// A line of nothing but `mark`, at least one of it.
bool is_only(std::string_view lines, std::uint32_t at, char mark) {
  const std::uint32_t begin = at;
  while (byte_at(lines, at) == mark) ++at;
  return at > begin && byte_at(lines, skip_blanks(lines, at)) == '\n';
}

class Locator {
 public:
  Locator(Document& document, std::string_view lines, std::uint32_t begin)
      : blocks_(document.blocks), lines_(lines), line_(begin), last_end_(begin) {}

  void run() {
    limit_searches();
    for (std::uint32_t i = 1; i < blocks_.size(); ++i) {
      enter(i);
      const Block& block = blocks_[i];
      const bool is_table = block.kind == BlockKind::table;
      if (!is_table && block.end > i + 1) continue;  // found with its first descendant
      place(i);
      if (is_table) i = place_cells(i);
    }
    close_containers();
  }

 private:
  /// An untouched leaf is searched for only as far as the next touched one, and no leaf ends behind it.
  void limit_searches() {
    auto limit = static_cast<std::uint32_t>(lines_.size());
    next_text_.resize(blocks_.size());
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      Block& block = blocks_[i];
      next_text_[i] = limit;
      if (is_touched(block)) {
        limit = block.source.begin;
      } else {
        block.source.end = limit;
      }
    }
    blocks_.front().source = {0, static_cast<std::uint32_t>(lines_.size())};
  }

  /// Keeps the quotes and items that block `i` stands in, itself included.
  void enter(std::uint32_t i) {
    while (!outer_.empty() && blocks_[outer_.back()].end <= i) outer_.pop_back();
    const BlockKind kind = blocks_[i].kind;
    if (kind != BlockKind::quote && kind != BlockKind::item) return;
    blocks_[i].source.begin = k_untouched.begin;
    outer_.push_back(i);
  }

  [[nodiscard]] bool has_begun(std::uint32_t i) const { return blocks_[i].source.begin != k_untouched.begin; }

  /// Passes the markers of the outer blocks on the line at `at` and gives where what stands in them begins.
  /// With `begins`, blocks whose marker is met for the first time begin there.
  std::uint32_t pass_markers(std::uint32_t at, bool begins) {
    for (const std::uint32_t i : outer_) {
      at = skip_blanks(lines_, at);
      const bool is_quote = blocks_[i].kind == BlockKind::quote;
      if (!is_quote && has_begun(i)) continue;
      const std::uint32_t size = is_quote ? (byte_at(lines_, at) == '>' ? 1 : 0) : list_marker_size(lines_, at);
      if (size == 0) continue;
      if (begins && !has_begun(i)) blocks_[i].source.begin = at;
      at += size;
    }
    return skip_blanks(lines_, at);
  }

  void place(std::uint32_t i) {
    Block& block = blocks_[i];
    if (block.kind == BlockKind::html || block.kind == BlockKind::summary) {
      place_html(block);
      return;
    }
    const Span touched = block.source;
    const bool is_known = is_touched(block);
    const std::uint32_t target =
        is_known ? line_begin(lines_, touched.begin, std::min(line_, touched.begin)) : touched.end;
    std::optional<std::uint32_t> begin = find_begin(block, target, is_known);
    if (!begin && is_known) begin = pass_markers(target, true);
    if (!begin) {
      for (const std::uint32_t outer : outer_) begin_at(outer, last_end_);
      block.source = {last_end_, last_end_};
      return;
    }
    if (is_known) begin = std::min(*begin, touched.begin);
    for (const std::uint32_t outer : outer_) begin_at(outer, *begin);
    const bool has_marker = block.kind == BlockKind::quote || block.kind == BlockKind::item;
    if (!has_marker) block.source.begin = std::max(*begin, last_end_);
    const std::uint32_t text_end = is_known ? touched.end : *begin;
    block.source.end = std::max({end_of(i, *begin, text_end), text_end, block.source.begin});
    pass(block.source.end);
  }

  /// Rows and cells know their places, but for those of a table that was cut short. Gives the last of them.
  std::uint32_t place_cells(std::uint32_t table) {
    std::uint32_t end = blocks_[table].source.begin;
    for (std::uint32_t i = table + 1; i < blocks_[table].end; ++i) {
      Block& block = blocks_[i];
      if (!is_touched(block)) block.source = {end, end};
      if (is_leaf(block.kind)) end = block.source.end;
    }
    return blocks_[table].end - 1;
  }

  void begin_at(std::uint32_t i, std::uint32_t at) {
    if (!has_begun(i)) blocks_[i].source.begin = at;
  }

  /// Looks from the line that the walk has come to, up to `target`, for a line that begins the block. The markers of
  /// outer blocks may stand on lines above its text, and so may a fence.
  std::optional<std::uint32_t> find_begin(const Block& block, std::uint32_t target, bool is_known) {
    const bool may_be_above = !is_known || block.kind == BlockKind::code ||
                              std::ranges::any_of(outer_, [this](std::uint32_t i) { return !has_begun(i); });
    if (!may_be_above) return std::nullopt;
    // What is not known stands on lines before the text that comes next.
    for (std::uint32_t line = line_; line < target; line = next_line(lines_, line)) {
      if (!is_known && next_line(lines_, line) > target) break;
      const std::uint32_t at = pass_markers(line, true);
      if ((!is_known || block.kind == BlockKind::code) && begins(block, at)) return at;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool begins(const Block& block, std::uint32_t at) const {
    switch (block.kind) {
      case BlockKind::rule: return is_rule(lines_, at);
      case BlockKind::heading: return byte_at(lines_, at) == '#';
      case BlockKind::code: return fence_size(lines_, at) > 0;
      case BlockKind::item:
      case BlockKind::quote: return has_begun(outer_.back());
      default: return byte_at(lines_, at) != '\n';
    }
  }

  /// The end of block `i`, which begins at `begin` and has its last text before `text_end`.
  std::uint32_t end_of(std::uint32_t i, std::uint32_t begin, std::uint32_t text_end) {
    const BlockKind kind = blocks_[i].kind;
    const std::uint32_t last = std::max(begin, text_end > begin ? text_end - 1 : begin);
    std::uint32_t end = line_end(lines_, last);
    if (kind == BlockKind::heading && byte_at(lines_, begin) != '#') {
      const std::uint32_t underline = pass_markers(next_line(lines_, last), false);
      if (is_only(lines_, underline, '=') || is_only(lines_, underline, '-')) end = line_end(lines_, underline);
    } else if (kind == BlockKind::code && fence_size(lines_, begin) > 0) {
      end = end_of_fence(begin, end, next_text_[i]);
    }
    return trimmed_end(lines_, begin, end);
  }

  /// The end of the closing fence behind the line that ends at `end`, or `end` when there is none: what looks like one
  /// may be the text that begins at `next_text`.
  std::uint32_t end_of_fence(std::uint32_t begin, std::uint32_t end, std::uint32_t next_text) {
    for (std::uint32_t line = next_line(lines_, end); line < std::min<std::size_t>(lines_.size(), next_text);
         line = next_line(lines_, line)) {
      const std::uint32_t at = pass_markers(line, false);
      if (byte_at(lines_, at) == '\n') continue;
      if (at >= next_text) return end;
      const bool closes = fence_size(lines_, at) >= fence_size(lines_, begin) && is_only(lines_, at, lines_[begin]);
      return closes ? line_end(lines_, at) : end;
    }
    return end;
  }

  /// Several of these may stand on one line, so they keep the bytes that they were told.
  void place_html(Block& block) {
    if (!is_touched(block)) block.source = {last_end_, last_end_};
    const bool is_line_ahead = block.source.begin >= line_;
    if (is_line_ahead) pass_markers(line_begin(lines_, block.source.begin, line_), true);
    for (const std::uint32_t outer : outer_) begin_at(outer, block.source.begin);
    pass(block.source.end);
  }

  void pass(std::uint32_t end) {
    last_end_ = std::max(last_end_, end);
    if (end > line_) line_ = next_line(lines_, end - 1);
  }

  /// Containers span their blocks.
  void close_containers() {
    for (std::uint32_t i = static_cast<std::uint32_t>(blocks_.size()) - 1; i > 0; --i) {
      Block& block = blocks_[i];
      if (is_leaf(block.kind)) continue;
      if (block.end == i + 1) continue;
      std::uint32_t begin = blocks_[i + 1].source.begin;
      std::uint32_t end = begin;
      for (std::uint32_t child = i + 1; child < block.end; child = blocks_[child].end) {
        begin = std::min(begin, blocks_[child].source.begin);
        end = std::max(end, blocks_[child].source.end);
      }
      // A quote or item knows only its marker's place, a row or table all of it if anything.
      const bool is_row_or_table = block.kind == BlockKind::row || block.kind == BlockKind::table;
      if (is_row_or_table && is_touched(block)) end = std::max(end, block.source.end);
      block.source = {std::min(block.source.begin, begin), end};
    }
  }

  std::vector<Block>& blocks_;
  std::vector<std::uint32_t> next_text_;  ///< of each block, where the first one behind it begins that shows something
  std::string_view lines_;
  std::vector<std::uint32_t> outer_;
  std::uint32_t line_;      ///< the first line behind all blocks so far
  std::uint32_t last_end_;  ///< the end of the last block
};

}  // namespace

void locate(Document& document, std::string_view lines, std::uint32_t begin) { Locator(document, lines, begin).run(); }

}  // namespace rubricate
