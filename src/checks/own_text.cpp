#include <checks/own_text.hpp>
#include <checks/placeholder.hpp>

#include <algorithm>
#include <limits>

namespace rubricate {

std::vector<OwnText> own_text(const Text& text) {
  std::vector<OwnText> own;
  const auto add = [&own](std::uint32_t block, Span span) {
    if (span.begin < span.end) own.push_back({block, span});
  };
  auto copied = text.copied_prompts.begin();
  for (std::uint32_t i = text.first; i < text.end; ++i) {
    const Block& block = text.document->blocks[i];
    if (!is_leaf(block.kind)) continue;
    std::uint32_t at = block.text.begin;
    while (copied != text.copied_prompts.end() && copied->end <= at) ++copied;
    for (auto next = copied; next != text.copied_prompts.end() && next->begin < block.text.end; ++next) {
      add(i, {at, std::max(at, next->begin)});
      at = std::min(std::max(at, next->end), block.text.end);
    }
    add(i, {at, block.text.end});
  }
  return own;
}

bool is_still_to_write(const Text& text) {
  for (std::uint32_t i = text.first; i < text.end; ++i) {
    const Block& block = text.document->blocks[i];
    if (!is_leaf(block.kind) || block.kind == BlockKind::heading) continue;
    const std::string_view words = text.document->view(block);
    if (!is_blank(words) && !is_placeholder(words)) return false;
  }
  return text.document->links.empty();
}

std::uint8_t style_at(const Document& document, std::uint32_t offset) {
  const auto run = std::ranges::upper_bound(document.runs, offset, {}, [](const Run& other) { return other.text.end; });
  return run != document.runs.end() ? run->style : std::uint8_t{plain};
}

Span source_of(const Text& text) {
  const std::vector<Block>& blocks = text.document->blocks;
  Span source{0, std::numeric_limits<std::uint32_t>::max()};
  if (text.end < blocks.size()) source.end = blocks[text.end].source.begin;
  if (text.first <= 1) return source;
  const bool has_own_title = text.first < text.end && blocks[text.first].kind == BlockKind::heading;
  source.begin = has_own_title ? blocks[text.first].source.begin : blocks[text.first - 1].source.end;
  return source;
}

std::vector<const Link*> links_in(const Text& text) {
  const Span source = source_of(text);
  std::vector<const Link*> links;
  for (const Link& link : text.document->links)
    if (source.contains(link.source.begin)) links.push_back(&link);
  return links;
}

}  // namespace rubricate
