// An entry that lost its bullet, its bold name or its heading.
#include <checks/stray_entry.hpp>
#include <document/words.hpp>

#include <algorithm>
#include <vector>

namespace rubricate {
namespace {

constexpr std::uint32_t k_fewest = 5;  // words of an entry; less may be a remark

std::uint32_t words_in(const Document& document, Span text) {
  return count_words(document.view(text), WordRule::standard);
}

std::uint32_t usual_length(const Candidate& candidate) {
  std::vector<std::uint32_t> lengths;
  for (const Item& item : candidate.grouping.items) lengths.push_back(words_in(*candidate.text->document, item.text));
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>((lengths.size() - 1) / 2);
  std::ranges::nth_element(lengths, middle);
  return *middle;
}

// The leaves of the candidate's text, in reading order.
std::vector<const Block*> leaves_of(const Text& text) {
  std::vector<const Block*> leaves;
  for (std::uint32_t i = text.first; i < text.end; ++i)
    if (const Block& block = text.document->blocks[i]; is_leaf(block.kind) && !block.text.empty())
      leaves.push_back(&block);
  return leaves;
}

// A paragraph of some length that announces nothing.
bool may_be_entry(const Document& document, const Block& leaf, std::uint32_t usual) {
  if (leaf.kind != BlockKind::paragraph || document.view(leaf).ends_with(':')) return false;
  const std::uint32_t words = words_in(document, leaf.text);
  return words >= k_fewest && words * 2 >= usual;
}

// Right before the entries or behind them, in the same section.
std::optional<Span> beside(const Candidate& candidate, const std::vector<const Block*>& leaves, std::uint32_t usual) {
  const Document& document = *candidate.text->document;
  const Span covered = candidate.grouping.span();
  const auto behind =
      std::ranges::lower_bound(leaves, covered.end, {}, [](const Block* leaf) { return leaf->text.begin; });
  if (behind != leaves.end() && may_be_entry(document, **behind, usual)) return (*behind)->text;
  const auto first =
      std::ranges::lower_bound(leaves, covered.begin, {}, [](const Block* leaf) { return leaf->text.begin; });
  const bool is_first_text = first == leaves.begin() || std::prev(first) == leaves.begin();  // an introduction
  if (!is_first_text && may_be_entry(document, **std::prev(first), usual) &&
      (*std::prev(first, 2))->kind != BlockKind::heading)
    return (*std::prev(first))->text;
  return std::nullopt;
}

// In one entry that holds more paragraphs than any other.
std::optional<Span> inside(const Candidate& candidate, const std::vector<const Block*>& leaves, std::uint32_t usual) {
  const std::vector<Item>& items = candidate.grouping.items;
  constexpr std::size_t k_fewest_items = 2;
  if (items.size() < k_fewest_items) return std::nullopt;
  std::vector<std::size_t> counts;
  for (const Item& item : items)
    counts.push_back(static_cast<std::size_t>(std::ranges::count_if(leaves, [&](const Block* leaf) {
      return item.text.begin <= leaf->text.begin && leaf->text.begin < item.text.end;
    })));
  const auto most = std::ranges::max_element(counts);
  std::size_t next = 0;
  for (auto count = counts.begin(); count != counts.end(); ++count)
    if (count != most) next = std::max(next, *count);
  if (*most <= next) return std::nullopt;
  const Item& item = items[static_cast<std::size_t>(most - counts.begin())];
  std::size_t passed = 0;
  for (const Block* leaf : leaves) {
    if (leaf->text.begin < item.text.begin || leaf->text.begin >= item.text.end || ++passed <= next) continue;
    const Span rest{leaf->text.begin, item.text.end};
    const std::uint32_t words = words_in(*candidate.text->document, rest);
    return words >= k_fewest && words * 2 >= usual ? std::optional(rest) : std::nullopt;
  }
  return std::nullopt;
}

// The row that every table has at its top, when as much stands in it as in the others.
std::optional<Span> head_row(const Candidate& candidate, std::uint32_t usual) {
  const std::vector<Span>& head = candidate.grouping.header;
  if (head.empty()) return std::nullopt;
  std::uint32_t words = 0;
  for (const Span cell : head) words += words_in(*candidate.text->document, cell);
  if (words < k_fewest * head.size() || words * 2 < usual) return std::nullopt;
  return Span{head.front().begin, head.back().end};
}

}  // namespace

std::optional<Span> find_stray_entry(const Candidate& candidate) {
  const std::vector<const Block*> leaves = leaves_of(*candidate.text);
  const std::uint32_t usual = usual_length(candidate);
  if (const auto head = head_row(candidate, usual)) return head;
  if (const auto stray = beside(candidate, leaves, usual)) return stray;
  return candidate.grouping.kind == GroupingKind::table ? std::nullopt : inside(candidate, leaves, usual);
}

}  // namespace rubricate
