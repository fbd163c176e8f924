// Lengths and numbers that cannot all be met, or are said twice.
#include <lint/context.hpp>
#include <lint/prose.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr auto k_measures = std::to_array<std::string_view>({"words", "characters", "pages"});
constexpr std::uint64_t k_endless = std::numeric_limits<std::uint64_t>::max();

std::uint64_t sum(std::uint64_t a, std::uint64_t b) { return a > k_endless - b ? k_endless : a + b; }

/// The band that a check of a length allows, tolerance and all.
std::optional<Band> allowed_band(const Requirement& requirement) {
  const Band* band = requirement.params.get<Band>("band");
  if (band == nullptr) return std::nullopt;
  const double* tolerance = requirement.params.get<double>("tolerance");
  return tolerance != nullptr ? widened(*band, *tolerance) : *band;
}

/// The whole part is measured by the rubric's own counting.
bool measures_all(const Requirement& requirement, std::string_view measure) {
  return is_check(requirement, measure) && !requirement.in && !requirement.when && requirement.profiles.empty() &&
         requirement.params.get<std::vector<std::string>>("count") == nullptr &&
         requirement.params.get<std::vector<std::string>>("skip") == nullptr;
}

/// Two checks of one measure in one place.
void lint_twins(LintContext& context, const std::vector<Requirement>& requirements) {
  std::map<std::string, const Requirement*> seen;
  for (const Requirement& requirement : requirements) {
    const auto band = allowed_band(requirement);
    if (!band || std::ranges::find(k_measures, requirement.kind->id) == k_measures.end()) continue;
    if (requirement.in || !measures_all(requirement, requirement.kind->id)) continue;
    const auto [found, is_new] = seen.try_emplace(std::string(requirement.kind->id), &requirement);
    if (is_new) continue;
    const Requirement& first = *found->second;
    const Band other = *allowed_band(first);
    const Span at = context.first_line(requirement.span);
    const bool disjoint = (band->max && *band->max < other.min) || (other.max && *other.max < band->min);
    if (disjoint)
      context.add("rubric/no-length-fits", at,
                  fmt::format("{} asks for {} {}, and {} for {}: no text is both.", quoted(requirement.address),
                              to_string(*band), requirement.kind->id, quoted(first.address), to_string(other)),
                  "Keep the one that the guidelines mean.");
    else if (*band == other || requirement.advisory == first.advisory)
      context.add("rubric/band-twice", at,
                  fmt::format("{} asks for {} {}, and {} for {} already{}.", quoted(requirement.address),
                              to_string(*band), requirement.kind->id, quoted(first.address), to_string(other),
                              requirement.advisory != first.advisory ? ", once as a rule and once as advice" : ""),
                  "Keep one of the two, so that they cannot drift apart.");
  }
}

/// A length in words that a text names.
struct Named {
  Band band;
  Span at;  ///< in the text
};

/// "450–550 words", "at most 300 words": the lengths that a text names.
std::vector<Named> named_lengths(std::string_view text) {
  std::vector<Named> found;
  const std::vector<ProseWord> words = prose_words(text);
  const auto is = [&](std::size_t i, std::string_view word) { return i < words.size() && words[i].text == word; };
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].text != "words") continue;
    const auto last = number_in(words[i - 1].text);
    if (!last || words[i - 1].text.front() > '9') continue;
    const bool range_word = i >= 3 && (is(i - 2, "to") || is(i - 2, "and"));
    const std::size_t before = range_word ? i - 3 : i - 2;
    const auto first = i >= 2 && before < i ? number_in(words[before].text) : std::nullopt;
    const Span at{words[i - 1].at.begin, words[i].at.end};
    if (first && *first <= *last)
      found.push_back({Band{*first, last}, {words[before].at.begin, at.end}});
    else if (i >= 3 && is(i - 3, "at") && is(i - 2, "least"))
      found.push_back({Band{*last, std::nullopt}, at});
    else if (i >= 3 && ((is(i - 3, "at") && is(i - 2, "most")) || (is(i - 3, "up") && is(i - 2, "to"))))
      found.push_back({Band{0, last}, at});
  }
  return found;
}

/// A length that the text of a part names, against the one that is checked.
void lint_prose(LintContext& context, const Part& part) {
  const auto counts = [](const Requirement& requirement) { return measures_all(requirement, "words"); };
  const auto check = std::ranges::find_if(part.requirements, counts);
  if (check == part.requirements.end() || std::ranges::count_if(part.requirements, counts) > 1) return;
  const Band* band = check->params.get<Band>("band");
  if (band == nullptr) return;
  const auto look = [&](const std::string& text, Span entry) {
    for (const Named& named : named_lengths(text)) {
      const std::string_view words = std::string_view(text).substr(named.at.begin, named.at.size());
      const Span at = context.place_of(words, entry);
      if (named.band == *band)
        context.add("rubric/band-in-prose", at,
                    fmt::format("{} stands here and in {}.", quoted(words), quoted(check->address)),
                    "Remember to change both, or leave it out here.");
      else
        context.add(
            "rubric/band-differs", at,
            fmt::format("The text says {}, and {} checks {}.", quoted(words), quoted(check->address), to_string(*band)),
            "Make the two agree.");
    }
  };
  look(part.title, part.span);
  for (const Criterion& criterion : part.criteria)
    for (const Descriptor& descriptor : criterion.descriptors) look(descriptor.text, descriptor.span);
}

/// The parts together, against what the whole may have.
void lint_totals(LintContext& context, std::string_view measure) {
  const Rubric& rubric = context.rubric();
  const auto is_total = [&](const Requirement& one) { return measures_all(one, measure) && !one.advisory; };
  const auto total = std::ranges::find_if(rubric.requirements, is_total);
  if (total == rubric.requirements.end()) return;
  const auto whole = allowed_band(*total);
  if (!whole) return;
  std::uint64_t least = 0, most = 0;
  for (const Part& part : rubric.parts) {
    const auto own = std::ranges::find_if(part.requirements, is_total);
    const auto band = own != part.requirements.end() ? allowed_band(*own) : std::nullopt;
    if (!part.optional && band) least = sum(least, band->min);
    most = sum(most, band && band->max ? *band->max : k_endless);
  }
  const Span at = context.first_line(total->span);
  if (whole->max && least > *whole->max)
    context.add("rubric/minimums-exceed-total", at,
                fmt::format("The parts need {} {} at least, and the whole may have {}.", least, measure, *whole->max),
                "Raise the total, or lower what the parts need.");
  else if (most < whole->min)
    context.add("rubric/maximums-below-total", at,
                fmt::format("The parts may have {} {} at most, and the whole needs {}.", most, measure, whole->min),
                "Lower the total, or raise what the parts may have.");
}

/// The words that the answers of a `prompts` check need at least: of an either/or, the shorter branch.
std::uint64_t least_words(const std::vector<Prompt>& prompts, const Band* each) {
  std::uint64_t least = 0;
  std::map<std::uint32_t, std::map<std::string, std::uint64_t>> branches;
  for (const Prompt& prompt : prompts) {
    const Band* band = prompt.words ? &*prompt.words : each;
    const std::uint64_t words = band != nullptr ? band->min : 0;
    std::uint64_t& into = prompt.branch ? branches[prompt.branch->choice][prompt.branch->name] : least;
    into = sum(into, words);
  }
  for (const auto& [choice, lengths] : branches)
    least = sum(least, std::ranges::min_element(lengths, {}, [](const auto& one) { return one.second; })->second);
  return least;
}

void lint_answers(LintContext& context, const Part& part) {
  const auto total = std::ranges::find_if(
      part.requirements, [](const Requirement& one) { return measures_all(one, "words") && !one.advisory; });
  if (total == part.requirements.end()) return;
  const auto whole = allowed_band(*total);
  for (const Requirement& requirement : part.requirements) {
    const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask");
    if (prompts == nullptr || requirement.advisory || !whole || !whole->max) continue;
    const std::uint64_t least = least_words(*prompts, requirement.params.get<Band>("words"));
    if (least > *whole->max)
      context.add("rubric/minimums-exceed-total", context.first_line(total->span),
                  fmt::format("The answers of {} need {} words at least, and the part may have {}.",
                              quoted(requirement.address), least, *whole->max),
                  "Raise what the part may have, or lower what the answers need.");
  }
}

void lint_mentions(LintContext& context, const std::vector<Requirement>& requirements) {
  for (const Requirement& requirement : requirements) {
    const auto* terms = requirement.params.get<std::vector<Term>>("terms");
    const Band* wanted = requirement.params.get<Band>("at-least");
    if (terms == nullptr || wanted == nullptr || wanted->min <= terms->size()) continue;
    context.add("rubric/more-than-listed", context.first_line(requirement.span),
                fmt::format("{} of the terms are wanted, and {} listed.", wanted->min,
                            terms->size() == 1 ? "1 is" : fmt::format("{} are", terms->size())),
                fmt::format("Lower `at-least` to {} or less, or add terms.", terms->size()));
  }
}

}  // namespace

void lint_lengths(LintContext& context) {
  const Rubric& rubric = context.rubric();
  lint_twins(context, rubric.requirements);
  lint_mentions(context, rubric.requirements);
  for (const Part& part : rubric.parts) {
    lint_twins(context, part.requirements);
    lint_mentions(context, part.requirements);
    lint_prose(context, part);
    lint_answers(context, part);
  }
  for (const std::string_view measure : k_measures) lint_totals(context, measure);
}

}  // namespace rubricate
