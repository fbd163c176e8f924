#include <checks/anchors.hpp>
#include <checks/copied_prompts.hpp>

#include <algorithm>
#include <cstdint>

namespace rubricate {
namespace {

constexpr std::uint32_t k_longest_copy = 1000;  // bytes of a paragraph that repeats the guidelines

}  // namespace

std::vector<Span> find_copied_prompts(const Text& text, const PromptTitles& titles,
                                      std::span<const std::string> containers) {
  std::vector<Span> copies;
  for (const Anchor& anchor : find_anchors(text, titles, containers))
    if (anchor.match && !anchor.title.empty() && reads_as_question(text.document->view(anchor.title)))
      copies.push_back(anchor.title);
  // Guidelines pasted as a whole paragraph.
  for (std::uint32_t i = text.first; i < text.end; ++i) {
    const Block& block = text.document->blocks[i];
    if (!is_leaf(block.kind) || block.text.size() > k_longest_copy) continue;
    const std::string_view paragraph = text.document->view(block);
    if (is_instruction(paragraph) && titles.match(paragraph)) copies.push_back(block.text);
  }
  std::ranges::sort(copies, {}, [](Span span) { return std::pair(span.begin, ~span.end); });
  const auto inner = std::ranges::unique(copies, [](Span outer, Span span) { return span.begin < outer.end; });
  copies.erase(inner.begin(), inner.end());
  return copies;
}

}  // namespace rubricate
