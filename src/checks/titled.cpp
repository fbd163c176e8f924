#include <checks/titled.hpp>
#include <util/title.hpp>

#include <algorithm>

namespace rubricate {

Span TitledSection::body() const {
  const std::vector<Block>& blocks = text->document->blocks;
  return first < end ? Span{blocks[first].text.begin, blocks[end - 1].text.end} : Span{title.end, title.end};
}

std::vector<TitledSection> find_sections(std::span<const Text> texts) {
  std::vector<TitledSection> sections;
  for (const Text& text : texts) {
    std::vector<std::size_t> open;  // sections that have not ended yet, outermost first
    for (std::uint32_t i = text.first; i < text.end; ++i) {
      const Block& block = text.document->blocks[i];
      const bool heading = block.kind == BlockKind::heading;
      if (!heading && !(block.kind == BlockKind::paragraph && text.document->wholly(block, strong))) continue;
      const std::uint32_t level = heading ? block.level : 7;
      while (!open.empty() && sections[open.back()].level >= level) {
        sections[open.back()].end = i;
        open.pop_back();
      }
      open.push_back(sections.size());
      sections.push_back({&text, block.text, level, i + 1, text.end});
    }
  }
  return sections;
}

bool is_called(const Title& wanted, std::string_view title) {
  const std::string key = title_key(title);
  return title_key(wanted.name) == key ||
         std::ranges::any_of(wanted.also, [&](const std::string& other) { return title_key(other) == key; });
}

}  // namespace rubricate
