#include <checks/copied_prompts.hpp>
#include <checks/label.hpp>
#include <checks/questions.hpp>

#include <algorithm>
#include <cstdint>

namespace rubricate {
namespace {

constexpr std::uint32_t k_longest_copy = 1000;  // bytes of a paragraph or heading that repeats the guidelines

// The question that a heading begins with, where an answer follows it on the same line.
Span leading_copy(const Document& document, const Block& block, const PromptTitles& titles) {
  const std::string_view heading = document.view(block);
  const std::size_t label = parse_label(heading).size;
  const std::size_t question = leading_questions(heading.substr(label));
  const std::size_t end = label + question;
  if (question == 0 || end == heading.size() || end > k_longest_copy || !titles.match(heading.substr(label, question)))
    return {};
  return {block.text.begin, block.text.begin + static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<Span> find_copied_prompts(const Text& text, const Asked& asked, std::span<const Anchor> anchors) {
  const PromptTitles& titles = asked.titles();
  std::vector<Span> copies;
  if (titles.entries().empty()) return copies;
  for (const Anchor& anchor : anchors) {
    if (!anchor.match || anchor.title.empty() || !reads_as_question(text.document->view(anchor.title))) continue;
    const bool is_followed = anchor.kind == AnchorKind::heading &&
                             !leading_copy(*text.document, text.document->blocks[anchor.block], titles).empty();
    if (!is_followed) copies.push_back(anchor.title);
  }
  for (std::uint32_t i = text.first; i < text.end; ++i) {
    const Block& block = text.document->blocks[i];
    if (!is_leaf(block.kind)) continue;
    if (block.kind == BlockKind::heading)
      if (const Span copy = leading_copy(*text.document, block, titles); !copy.empty()) copies.push_back(copy);
    // Guidelines pasted as a whole paragraph.
    if (block.text.size() > k_longest_copy) continue;
    const std::string_view paragraph = text.document->view(block);
    if (is_instruction(paragraph) && titles.match(paragraph)) copies.push_back(block.text);
  }
  std::ranges::sort(copies, {}, [](Span span) { return std::pair(span.begin, ~span.end); });
  const auto inner = std::ranges::unique(copies, [](Span outer, Span span) { return span.begin < outer.end; });
  copies.erase(inner.begin(), inner.end());
  return copies;
}

}  // namespace rubricate
