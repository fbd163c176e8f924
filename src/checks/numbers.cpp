// Answers that bear only the number of their question.
#include <checks/answers.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

using Order = std::vector<std::uint32_t>;  // entries of PromptTitles in the order in which they are asked

// The orders in which someone may count: all prompts, or one branch of each `one-of`.
std::vector<Order> possible_orders(const PromptTitles& titles) {
  std::vector<std::string> branches;  // of the first choice; more than one choice is counted off as a whole
  Order all;
  for (std::uint32_t i = 0; i < titles.entries().size(); ++i) {
    const PromptTitles::Entry& entry = titles.entries()[i];
    if (entry.parent >= 0) continue;
    all.push_back(i);
    if (entry.prompt->branch && std::ranges::find(branches, entry.prompt->branch->name) == branches.end())
      branches.push_back(entry.prompt->branch->name);
  }
  std::vector<Order> orders{all};
  for (const std::string& branch : branches) {
    Order order;
    for (const std::uint32_t i : all)
      if (const auto& b = titles.entries()[i].prompt->branch; !b || b->name == branch) order.push_back(i);
    orders.push_back(std::move(order));
  }
  return orders;
}

// The list that holds a leaf, or 0 for a paragraph of its own.
std::uint32_t list_of(const Document& document, std::uint32_t leaf) {
  for (std::uint32_t i = document.blocks[leaf].parent; i != 0; i = document.blocks[i].parent)
    if (document.blocks[i].kind == BlockKind::list) return i;
  return 0;
}

// Indices of anchors numbered 1, 2, … N at one level, N at least 2.
std::optional<std::vector<std::size_t>> one_sequence(const Text& text, std::span<const Anchor> anchors,
                                                     std::size_t first, std::size_t last) {
  std::vector<std::size_t> sequence;
  for (std::size_t i = first; i < last; ++i) {
    const Anchor& anchor = anchors[i];
    if (anchor.number == 0) continue;
    if (!sequence.empty()) {
      const Anchor& start = anchors[sequence.front()];
      if (anchor.level != start.level || list_of(*text.document, anchor.block) != list_of(*text.document, start.block))
        continue;
    }
    if (anchor.number != static_cast<int>(sequence.size()) + 1) return std::nullopt;
    sequence.push_back(i);
  }
  if (sequence.size() < 2) return std::nullopt;
  return sequence;
}

// True when the numbers agree with what titles say, and enough of the answers speak of what they are said to answer,
// none of another question instead.
bool fits(const Text& text, const PromptTitles& titles, Numbers numbers, std::span<const Anchor> anchors,
          std::span<const std::size_t> sequence, const Order& order) {
  std::size_t speaking = 0;
  for (std::size_t n = 0; n < sequence.size(); ++n) {
    const Anchor& anchor = anchors[sequence[n]];
    if (anchor.match) {
      if (std::ranges::find(anchor.match.prompts, order[n]) == anchor.match.prompts.end()) return false;
      ++speaking;
      continue;
    }
    if (numbers == Numbers::trusted) continue;
    const std::uint32_t end = n + 1 < sequence.size() ? anchors[sequence[n + 1]].title.begin : text.span().end;
    const std::vector<bool> spoken =
        titles.spoken_of(text.document->view({anchor.title.begin, std::max(anchor.title.begin, end)}));
    if (spoken[order[n]])
      ++speaking;
    else if (std::ranges::any_of(order, [&](std::uint32_t other) { return spoken[other]; }))
      return false;
  }
  // So many numbers are hardly another list that happens to be as long.
  constexpr std::size_t k_many = 6;
  if (sequence.size() >= k_many && speaking > 0) return true;
  return numbers == Numbers::trusted || 2 * speaking >= sequence.size();
}

void assign(std::vector<Anchor>& anchors, std::span<const std::size_t> sequence, const Order& order) {
  for (std::size_t n = 0; n < sequence.size(); ++n)
    if (Anchor& anchor = anchors[sequence[n]]; !anchor.match) anchor.match = {{order[n]}, MatchRule::number};
}

// a) b) c) d) below the question whose sub-questions they are.
void match_parts(const Text& text, const PromptTitles& titles, std::vector<Anchor>& anchors) {
  for (std::size_t a = 0; a < anchors.size(); ++a) {
    if (anchors[a].match.prompts.size() != 1) continue;
    const std::uint32_t parent = anchors[a].match.prompts.front();
    Order parts;
    for (std::uint32_t i = 0; i < titles.entries().size(); ++i)
      if (titles.entries()[i].parent == static_cast<std::int32_t>(parent)) parts.push_back(i);
    if (parts.empty()) continue;
    const auto outside = [&](const Anchor& anchor) {
      if (!anchor.match) return anchor.kind == AnchorKind::heading && anchor.number == 0;
      return std::ranges::find(parts, anchor.match.prompts.front()) == parts.end();
    };
    std::size_t last = a + 1;
    while (last < anchors.size() && !outside(anchors[last])) ++last;
    const auto sequence = one_sequence(text, anchors, a + 1, last);
    if (sequence && sequence->size() == parts.size()) assign(anchors, *sequence, parts);
  }
}

}  // namespace

void match_numbers(const Text& text, const PromptTitles& titles, Numbers numbers, std::vector<Anchor>& anchors) {
  match_parts(text, titles, anchors);
  // A number counts prompts off only where nothing else anchors them.
  const bool only_numbers = std::ranges::all_of(
      anchors, [](const Anchor& a) { return a.number > 0 || !a.match || a.match.rule == MatchRule::number; });
  if (!only_numbers) return;
  const auto sequence = one_sequence(text, anchors, 0, anchors.size());
  if (!sequence) return;
  for (const Order& order : possible_orders(titles))
    if (order.size() == sequence->size() && fits(text, titles, numbers, anchors, *sequence, order)) {
      assign(anchors, *sequence, order);
      return;
    }
}

}  // namespace rubricate
