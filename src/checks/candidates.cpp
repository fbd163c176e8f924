#include <checks/candidates.hpp>
#include <checks/item_name.hpp>
#include <checks/text_titles.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace rubricate {
namespace {

constexpr std::size_t k_most_items = 500;  // looked into; a longer list is counted, no more

bool bears(FieldState state) { return state != FieldState::doubtful && state != FieldState::missing; }

// Where each content word stands, by the leaves that hold it.
using WordPlaces = std::map<std::string, std::vector<Span>, std::less<>>;

WordPlaces word_places(const Text& text) {
  WordPlaces places;
  for (std::uint32_t i = text.first; i < text.end; ++i) {
    const Block& block = text.document->blocks[i];
    if (!is_leaf(block.kind)) continue;
    for (std::string& word : content_words(text.document->view(block))) places[std::move(word)].push_back(block.text);
  }
  return places;
}

bool stands_in(const WordPlaces& places, std::string_view word, Span stretch) {
  const auto found = places.find(word);
  if (found == places.end()) return false;
  const auto leaf = std::ranges::upper_bound(found->second, stretch.begin, {}, &Span::end);
  return leaf != found->second.end() && leaf->begin < stretch.end;
}

class CandidateFinder {
 public:
  CandidateFinder(const CheckInput& input, const std::string& of, const Fields& fields, std::size_t fewest)
      : in_(input), of_(of), fields_(fields), fewest_(fewest), answers_(answers_in(input)) {}

  [[nodiscard]] std::vector<Candidate> run() {
    std::vector<std::string> names{of_};
    if (!fields_.empty())
      std::ranges::copy_if(fields_[0].also, std::back_inserter(names), [](auto& other) { return other != "name"; });
    std::vector<Candidate> candidates;
    for (const Text& text : in_.texts)
      for (Grouping& grouping : find_groupings(text, names, fields_, in_.titles))
        if (!grouping.elsewhere && grouping.items.size() >= fewest_)
          candidates.push_back(candidate(text, std::move(grouping)));
    drop_titles_of_tables(candidates);
    return candidates;
  }

 private:
  static std::span<const Answer> answers_in(const CheckInput& input) {
    if (input.titles.asked().prompts().empty()) return {};
    return input.titles.answers(input.texts);
  }

  // "School A" above a table of its colleagues lists no colleague.
  static void drop_titles_of_tables(std::vector<Candidate>& candidates) {
    constexpr double k_most = 0.8;
    std::vector<std::pair<const Text*, Span>> tables;
    for (const Candidate& one : candidates)
      if (one.grouping.kind == GroupingKind::table && !one.grouping.header.empty() && one.borne >= k_most)
        tables.emplace_back(one.text, one.grouping.span());
    std::erase_if(candidates, [&](const Candidate& one) {
      return one.grouping.kind == GroupingKind::headings && !one.grouping.named &&
             std::ranges::any_of(tables, [&](const auto& table) {
               return table.first == one.text && std::ranges::any_of(one.grouping.items, [&](const Item& item) {
                        return item.text.begin <= table.second.begin && table.second.end <= item.text.end;
                      });
             });
    });
  }

  [[nodiscard]] Candidate candidate(const Text& text, Grouping grouping) {
    Candidate result{&text, std::move(grouping), {}, 1};
    const std::size_t looked_into = std::min(result.grouping.items.size(), k_most_items);
    double borne = 0;
    for (const Item& item : std::span(result.grouping.items).first(looked_into)) {
      result.fields.push_back(read_fields(*text.document, result.grouping, item, fields_, of_));
      look_elsewhere(text, result.grouping, item, result.fields.back());
      borne += static_cast<double>(std::ranges::count_if(result.fields.back(), bears));
    }
    if (!fields_.empty()) result.borne = borne / static_cast<double>(fields_.size() * looked_into);
    return result;
  }

  // Found when first asked for: where all items bear their fields, nothing is looked for.
  const WordPlaces& places_in(const Text& text) {
    const auto [found, is_new] = places_.try_emplace(&text);
    if (is_new) found->second = word_places(text);
    return found->second;
  }

  // A field that an item may lack can be given elsewhere: surely below the question that asks for it, if that names
  // the item.
  void look_elsewhere(const Text& text, const Grouping& grouping, const Item& item, std::vector<FieldState>& fields) {
    if (std::ranges::all_of(fields, bears)) return;
    std::vector<std::string> name = content_words(item_name(*text.document, item, of_, fields_));
    std::erase_if(name, [](const std::string& word) { return word.size() < 3; });
    if (asked_.empty())
      for (const PromptTitles::Entry& entry : in_.titles.asked().titles().entries())
        asked_.push_back(content_words(entry.prompt->id));
    const WordPlaces& words = places_in(text);
    const auto names_it = [&](Span stretch) {
      return std::ranges::any_of(name, [&](const std::string& word) { return stands_in(words, word, stretch); });
    };
    const auto answered_here = [&](const AnswerBody& body) {
      return in_.texts[body.text].document == text.document && names_it(body.span);
    };
    for (std::size_t f = 0; f < fields.size(); ++f) {
      if (bears(fields[f])) continue;
      for (std::size_t p = 0; p < answers_.size(); ++p)
        if (answers_[p].state == AnswerState::found && asked_[p] == content_words(fields_[f].name) &&
            std::ranges::any_of(answers_[p].bodies, answered_here))
          fields[f] = FieldState::present;
      const Span all = text.span(), listed = grouping.span();
      if (fields[f] == FieldState::missing &&
          (names_it({all.begin, listed.begin}) || names_it({listed.end, std::max(all.end, listed.end)})))
        fields[f] = FieldState::doubtful;
    }
  }

  const CheckInput& in_;
  const std::string& of_;
  const Fields& fields_;
  std::size_t fewest_;
  std::span<const Answer> answers_;              // to what the part asks
  std::vector<std::vector<std::string>> asked_;  // content words of each of these questions' ids, once wanted
  std::map<const Text*, WordPlaces> places_;
};

}  // namespace

std::vector<Candidate> find_candidates(const CheckInput& input, const std::string& of, const Fields& fields,
                                       std::uint64_t fewest) {
  // One item alone is a list only where no more are wanted.
  return CandidateFinder(input, of, fields, fewest > 1 ? 2 : 1).run();
}

double rank(const Candidate& candidate) { return candidate.borne + (candidate.grouping.named ? 1 : 0); }

const Candidate* choose_candidate(std::span<const Candidate> candidates) {
  constexpr double k_half = 0.5;
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates) {
    if (candidate.borne < k_half) continue;
    if (best == nullptr || rank(candidate) > rank(*best) + 0.01) best = &candidate;
  }
  return best;
}

std::size_t items_like(const Candidate& chosen, std::span<const Candidate> candidates) {
  constexpr double k_as_good = 0.8;
  std::vector<const Candidate*> alike;
  for (const Candidate& candidate : candidates)
    if (candidate.borne >= k_as_good * chosen.borne) alike.push_back(&candidate);
  // Those that end first come first, so that inner ones are taken before the outer one that holds them.
  std::ranges::sort(alike, {}, [](const Candidate* c) { return std::pair(c->text, c->grouping.span().end); });
  std::size_t items = 0;
  const Candidate* last = nullptr;
  for (const Candidate* next : alike) {
    const bool overlaps =
        last != nullptr && last->text == next->text && next->grouping.span().begin < last->grouping.span().end;
    if (overlaps) continue;
    items += next->grouping.items.size();
    last = next;
  }
  return items;
}

}  // namespace rubricate
