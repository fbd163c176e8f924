#include <checks/titled.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <limits>

namespace rubricate {

Span TitledSection::body() const {
  const std::vector<Block>& blocks = text->document->blocks;
  return first < end ? Span{blocks[first].text.begin, blocks[end - 1].text.end} : Span{title.end, title.end};
}

Text TitledSection::below() const {
  Text part = *text;
  part.first = first;
  part.end = end;
  return part;
}

Span TitledSection::source_below() const {
  const std::vector<Block>& blocks = text->document->blocks;
  return {blocks[first - 1].source.end,
          end < blocks.size() ? blocks[end].source.begin : std::numeric_limits<std::uint32_t>::max()};
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
      sections.push_back({&text, block.text, title_key(text.document->view(block)), level, i + 1, text.end});
    }
  }
  return sections;
}

std::vector<Text> sections_called(std::span<const Text> texts, const Title& wanted) {
  std::vector<Text> sections;
  for (const TitledSection& section : find_sections(texts)) {
    const Document* document = section.text->document;
    const bool inside =
        !sections.empty() && sections.back().document == document && section.first < sections.back().end;
    if (!inside && is_called(wanted, document->view(section.title))) sections.push_back(section.below());
  }
  return sections;
}

std::vector<std::string> title_keys(const Title& wanted) {
  std::vector<std::string> keys{title_key(wanted.name)};
  for (const std::string& other : wanted.also) keys.push_back(title_key(other));
  return keys;
}

bool is_called(const Title& wanted, std::string_view title) {
  const std::vector<std::string> keys = title_keys(wanted);
  return std::ranges::find(keys, title_key(title)) != keys.end();
}

}  // namespace rubricate
