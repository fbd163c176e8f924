// What holds for every Document, whatever it was read from; shared by the tests and the fuzzer.
#pragma once

#include <rubricate/document.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate::test {

inline bool is_within(Span inner, Span outer) {
  return inner.begin <= inner.end && outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Blocks are a tree in preorder, and each span lies in its parent's.
inline std::optional<std::string> broken_tree(const Document& document) {
  const auto& blocks = document.blocks;
  if (blocks.empty() || blocks[0].kind != BlockKind::document || blocks[0].parent != 0) return "no root";
  if (blocks[0].end != blocks.size()) return "the root does not hold all";
  std::uint32_t leaf_end = 0;
  std::vector<std::uint32_t> sibling_end(blocks.size());  // of each block, where its last child so far ends
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const auto fail = [&](std::string_view what) {
      return fmt::format("block {} (kind {}): {}", i, int(block.kind), what);
    };
    if (block.parent >= i) return fail("stands before its parent");
    const Block& parent = blocks[block.parent];
    if (is_leaf(parent.kind)) return fail("stands in a leaf");
    if (block.end <= i || block.end > parent.end) return fail("reaches beyond its parent");
    if (is_leaf(block.kind) && block.end != i + 1) return fail("is a leaf with children");
    const bool follows = block.parent == i - 1 || sibling_end[block.parent] == i;
    if (!follows) return fail("does not follow the block before it in its parent");
    sibling_end[block.parent] = block.end;
    if (!is_within(block.text, parent.text)) return fail("has text outside of its parent");
    if (!is_within(block.runs, parent.runs)) return fail("has runs outside of its parent");
    if (!is_within(block.source, parent.source)) return fail("has its source outside of its parent");
    const bool is_item = block.kind == BlockKind::item;
    if (is_item != (parent.kind == BlockKind::list)) return fail("items stand in lists, and nothing else does");
    if ((block.kind == BlockKind::row) != (parent.kind == BlockKind::table)) return fail("rows stand in tables");
    if ((block.kind == BlockKind::cell) != (parent.kind == BlockKind::row)) return fail("cells stand in rows");
    if (block.kind == BlockKind::rule && !block.text.empty()) return fail("is a rule with text");
    if (block.kind == BlockKind::heading && (block.level < 1 || block.level > 6)) return fail("has no level");
    if (!is_leaf(block.kind)) continue;
    if (block.source.begin < leaf_end) return fail("begins in the source of the leaf before");
    leaf_end = block.source.end;
  }
  return std::nullopt;
}

/// Leaves' texts are in order with one newline between each two, and nothing else.
inline std::optional<std::string> broken_text(const Document& document) {
  std::uint32_t end = 0;
  bool is_first = true;
  for (const Block& block : document.blocks) {
    if (!is_leaf(block.kind) || block.text.empty()) continue;
    if (block.text.begin != (is_first ? 0 : end + 1)) return fmt::format("a gap in the text at {}", end);
    if (!is_first && document.text[end] != '\n') return fmt::format("no newline at {}", end);
    end = block.text.end;
    is_first = false;
  }
  if (end != document.text.size()) return "text in no leaf";
  return std::nullopt;
}

/// Runs partition the text, map to the source in order, and each leaf's runs are its own.
inline std::optional<std::string> broken_runs(const Document& document, std::string_view source) {
  std::uint32_t text = 0;
  std::uint32_t place = 0;
  for (const Run& run : document.runs) {
    if (run.text.begin != text || run.text.empty()) return fmt::format("runs leave a gap at {}", text);
    text = run.text.end;
    if (!is_within(run.source, {0, static_cast<std::uint32_t>(source.size())})) return "a run outside of the source";
    if (run.source.begin < place) return fmt::format("a run goes back in the source at {}", text);
    place = run.source.end;
    if (run.text.size() != run.source.size()) continue;
    for (std::uint32_t i = 0; i < run.text.size(); ++i) {
      const char shown = document.text[run.text.begin + i];
      const char written = source[run.source.begin + i];
      const bool is_line_end = shown == '\n' && written == '\r';
      if (shown != written && !is_line_end && run.text.size() > 1)
        return fmt::format("bytes differ at {}", run.text.begin);
    }
  }
  if (text != document.text.size()) return "runs do not reach the end";
  for (const Block& block : document.blocks) {
    if (block.text.empty()) {
      if (!block.runs.empty()) return "runs without text";
      continue;
    }
    if (document.runs[block.runs.begin].text.begin != block.text.begin ||
        document.runs[block.runs.end - 1].text.end != block.text.end) {
      return "a block's runs are not its text's";
    }
    if (!is_leaf(block.kind)) continue;
    for (std::uint32_t i = block.runs.begin; i < block.runs.end; ++i) {
      if (!is_within(document.runs[i].source, block.source))
        return fmt::format("run {} outside of its block's source", i);
    }
  }
  return std::nullopt;
}

inline std::optional<std::string> broken_rest(const Document& document, std::string_view source) {
  const Span all{0, static_cast<std::uint32_t>(source.size())};
  const Span text{0, static_cast<std::uint32_t>(document.text.size())};
  for (const Link& link : document.links) {
    if (!is_within(link.source, all) || !is_within(link.text, text)) return "a link outside";
    if (!link.text.empty() && !is_within(document.source_of(link.text), link.source))
      return "a link's text outside of it";
  }
  for (const Comment& comment : document.comments) {
    if (!is_within(comment.source, all) || !source.substr(comment.source.begin).starts_with("<!--"))
      return "no comment";
  }
  for (const Oddity& oddity : document.oddities) {
    if (!is_within(oddity.source, all) || oddity.message.empty() || oddity.help.empty())
      return "an oddity without a place";
  }
  if (!is_within(document.front_matter_source, all)) return "front matter outside";
  return std::nullopt;
}

/// What is broken in a document, in words; nothing when all is well.
inline std::optional<std::string> broken_invariant(const Document& document, std::string_view source) {
  if (auto what = broken_tree(document)) return what;
  if (auto what = broken_text(document)) return what;
  if (auto what = broken_runs(document, source)) return what;
  return broken_rest(document, source);
}

}  // namespace rubricate::test
