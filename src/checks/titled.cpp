#include <checks/titled.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <limits>

namespace rubricate {
namespace {

// What stands before each mark that may end a title, by what titles are compared by.
std::vector<std::string> beginnings(std::string_view title) {
  constexpr std::size_t k_longest = 300, k_most = 8;  // bytes, marks
  std::vector<std::string> keys;
  if (title.size() > k_longest) return keys;
  for (std::size_t at = 1; at < title.size() && keys.size() < k_most; ++at)
    for (const std::string_view mark : {": ", " - ", " – ", " — ", " ("})
      if (title.substr(at).starts_with(mark)) keys.push_back(title_key(title.substr(0, at)));
  return keys;
}

}  // namespace

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
      sections.push_back({&text, block.text, title_key(text.document->view(block)),
                          beginnings(text.document->view(block)), level, i + 1, text.end});
    }
  }
  return sections;
}

std::vector<Text> sections_called(std::span<const Text> texts, const Title& wanted) {
  std::vector<Text> called;
  const std::vector<TitledSection> sections = find_sections(texts);
  for (const std::size_t i : find_called(sections, wanted)) {
    const bool inside = !called.empty() && called.back().document == sections[i].text->document &&
                        sections[i].first < called.back().end;
    if (!inside) called.push_back(sections[i].below());
  }
  return called;
}

std::vector<std::string> title_keys(const Title& wanted) {
  std::vector<std::string> keys{title_key(wanted.name)};
  for (const std::string& other : wanted.also) keys.push_back(title_key(other));
  return keys;
}

std::vector<std::size_t> find_called(std::span<const TitledSection> sections, const Title& wanted) {
  const std::vector<std::string> keys = title_keys(wanted);
  const auto is_key = [&](const std::string& key) { return std::ranges::find(keys, key) != keys.end(); };
  std::vector<std::size_t> called;
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (is_key(sections[i].key)) called.push_back(i);
  if (!called.empty()) return called;
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (std::ranges::any_of(sections[i].beginnings, is_key)) called.push_back(i);
  return called;
}

bool is_called(const Title& wanted, std::string_view title) {
  const std::vector<std::string> keys = title_keys(wanted);
  return std::ranges::find(keys, title_key(title)) != keys.end();
}

}  // namespace rubricate
