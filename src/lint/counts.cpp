// Numbers in the rubric's own words, against what is asked: "two questions" where six stand.
#include <lint/context.hpp>
#include <lint/prose.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// "five existing groups": a number and, at most two words on, what it counts.
struct Count {
  std::uint64_t number = 0;
  const Requirement* check = nullptr;  ///< that asks for such things
  Span at;                             ///< in the text
};

/// What a check asks for, as a text calls several of them.
using Nouns = std::map<std::string, const Requirement*>;

/// How many of what is asked for a text speaks of; "at least five", "two or three" and the like say nothing for
/// certain.
std::vector<Count> counts_of(std::string_view text, const Nouns& nouns) {
  // Sorted. Before a number, these make it an end of a range, a share or an order.
  constexpr auto k_loose =
      std::to_array<std::string_view>({"about", "and", "around", "first", "from", "last", "least", "most", "only", "or",
                                       "other", "over", "roughly", "some", "than", "to", "under", "up"});
  static_assert(std::ranges::is_sorted(k_loose));
  constexpr std::size_t k_between = 2;
  std::vector<Count> found;
  const std::vector<ProseWord> words = prose_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto number = number_in(words[i].text);
    if (!number || *number < 2) continue;
    if (i > 0 && (std::ranges::binary_search(k_loose, words[i - 1].text) || number_in(words[i - 1].text))) continue;
    for (std::size_t j = i + 1; j < words.size() && j <= i + 1 + k_between && !words[j - 1].ends_clause; ++j) {
      if (const auto noun = nouns.find(words[j].text); noun != nouns.end()) {
        found.push_back({*number, noun->second, {words[i].at.begin, words[j].at.end}});
        break;
      }
      const bool is_both_of = words[i].text == "both" && (words[j].text == "of" || words[j].text == "the");
      if ((is_filler(words[j].text) && !is_both_of) || number_in(words[j].text)) break;
    }
  }
  return found;
}

/// Every number that one may fairly give for the questions of a check.
std::set<std::uint64_t> fair_counts(const std::vector<Prompt>& prompts) {
  std::uint64_t plain = 0, with_parts = 0, leaves = 0, marks = 0;
  std::map<std::uint32_t, std::map<std::string, std::uint64_t>> branches;
  for (const Prompt& prompt : prompts) {
    if (prompt.branch)
      ++branches[prompt.branch->choice][prompt.branch->name];
    else
      ++plain;
    with_parts += 1 + prompt.parts.size();
    leaves += std::max<std::uint64_t>(1, prompt.parts.size());
    marks += static_cast<std::uint64_t>(std::ranges::count(prompt.ask, '?'));
    for (const Prompt& part : prompt.parts) marks += static_cast<std::uint64_t>(std::ranges::count(part.ask, '?'));
  }
  std::uint64_t least = plain, most = plain;
  for (const auto& [choice, sizes] : branches) {
    const auto [small, large] = std::ranges::minmax_element(sizes, {}, [](const auto& one) { return one.second; });
    least += small->second;
    most += large->second;
  }
  return {plain + branches.size(), least, most, prompts.size(), with_parts, leaves, marks};
}

/// Texts of a part that speak of all that is wanted: titles, reasons, and what the best level says.
template <class Look>
void each_text(const LintContext& context, const Part& part, Look look) {
  look(part.title, part.span);
  for (const Requirement& requirement : part.requirements)
    if (!requirement.because.empty()) look(requirement.because, requirement.span);
  for (const Criterion& criterion : part.criteria) {
    if (criterion.title != part.title) look(criterion.title, criterion.span);
    if (const Descriptor* best = context.best_descriptor(criterion)) look(best->text, best->span);
  }
}

/// How questions begin that ask for all of them: "Which five groups …".
template <class Look>
void each_opening(const Part& part, Look look) {
  constexpr auto k_leads = std::to_array<std::string_view>({"Which ", "What ", "Who are ", "Name ", "List "});
  constexpr std::size_t k_opening = 5;
  for (const Requirement& requirement : part.requirements) {
    const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask");
    if (prompts == nullptr) continue;
    for (const Prompt& prompt : *prompts) {
      const auto leads = [&](std::string_view lead) { return prompt.ask.starts_with(lead); };
      if (std::ranges::none_of(k_leads, leads)) continue;
      const std::vector<ProseWord> words = prose_words(prompt.ask);
      look(prompt.ask.substr(0, words[std::min(words.size(), k_opening) - 1].at.end), prompt.span);
    }
  }
}

void lint_prompts(LintContext& context, const Part& part) {
  const auto asks = [](const Requirement& requirement) { return is_check(requirement, "prompts"); };
  if (std::ranges::count_if(part.requirements, asks) != 1) return;  // of two, the text may mean either
  const Requirement& asked = *std::ranges::find_if(part.requirements, asks);
  const auto* prompts = asked.params.get<std::vector<Prompt>>("ask");
  if (prompts == nullptr) return;
  const std::set<std::uint64_t> fair = fair_counts(*prompts);
  const Nouns nouns{{"questions", &asked}, {"prompts", &asked}};
  each_text(context, part, [&](const std::string& text, Span entry) {
    for (const Count& count : counts_of(text, nouns)) {
      if (fair.contains(count.number)) continue;
      const std::string_view words = std::string_view(text).substr(count.at.begin, count.at.size());
      context.add("rubric/prompt-count", context.place_of(words, entry),
                  fmt::format("The text says {}, and {} asks {}.", quoted(words), quoted(asked.address),
                              plural(prompts->size(), "question")),
                  "Make the two agree, or leave the number out here.");
    }
  });
}

/// "members", "companies": how a text may call several of them.
std::vector<std::string> plurals(const std::string& noun) {
  std::vector<std::string> all{noun + "s", noun + "es"};
  if (noun.ends_with('y')) all.push_back(noun.substr(0, noun.size() - 1) + "ies");
  if (noun == "person") all.emplace_back("people");
  return all;
}

void lint_lists(LintContext& context, const Part& part) {
  Nouns nouns;
  for (const Requirement& requirement : part.requirements) {
    const auto* of = requirement.params.get<std::string>("of");
    if (!is_check(requirement, "list") || of == nullptr) continue;
    const std::vector<ProseWord> noun = prose_words(*of);
    if (noun.empty()) continue;
    for (std::string& several : plurals(noun.back().text)) nouns.try_emplace(std::move(several), &requirement);
  }
  if (nouns.empty()) return;
  const auto look = [&](const std::string& text, Span entry) {
    for (const Count& count : counts_of(text, nouns)) {
      const Band* items = count.check->params.get<Band>("items");
      if (items == nullptr || (items->bare ? count.number == items->min : items->contains(count.number))) continue;
      const std::string_view words = std::string_view(text).substr(count.at.begin, count.at.size());
      context.add("rubric/list-count", context.place_of(words, entry),
                  fmt::format("The text says {}, and {} wants {}.", quoted(words), quoted(count.check->address),
                              items->bare ? fmt::format("{}", items->min) : to_string(*items)),
                  "Make the two agree, or leave the number out here.");
    }
  };
  each_text(context, part, look);
  each_opening(part, look);
}

}  // namespace

void lint_counts(LintContext& context) {
  for (const Part& part : context.rubric().parts) {
    lint_prompts(context, part);
    lint_lists(context, part);
  }
}

}  // namespace rubricate
