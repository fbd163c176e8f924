// Words that readers will read differently: two traits in one criterion, praise alone, advice that is required.
#include <lint/context.hpp>
#include <lint/prose.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

// Sorted, as are all lists of words here: traits that rubrics judge apart.
constexpr auto k_traits = std::to_array<std::string_view>(
    {"accuracy",     "analysis",    "argument",     "audience",     "clarity",     "completeness",
     "content",      "creativity",  "delivery",     "depth",        "design",      "evidence",
     "focus",        "format",      "formatting",   "grammar",      "ideas",       "language",
     "layout",       "mechanics",   "organisation", "organization", "originality", "participation",
     "presentation", "punctuality", "punctuation",  "reasoning",    "research",    "sources",
     "spelling",     "structure",   "style",        "teamwork",     "tone",        "voice"});
static_assert(std::ranges::is_sorted(k_traits));

bool is_trait(const ProseWord& word) { return std::ranges::binary_search(k_traits, word.text); }

/// "Content and grammar", "Spelling/layout": nothing else in the title.
void lint_traits(LintContext& context, const Criterion& criterion) {
  std::vector<ProseWord> words = prose_words(criterion.title);
  std::erase_if(words, [](const ProseWord& word) { return word.text == "and"; });
  if (words.size() < 2 || !std::ranges::all_of(words, is_trait)) return;
  const bool parted =
      criterion.title.find_first_of("/&+,") != std::string::npos || criterion.title.find(" and ") != std::string::npos;
  if (!parted) return;
  context.add("rubric/two-traits", context.place_of(criterion.title, criterion.span),
              fmt::format("{} looks as if it judged {} traits with one mark; a text can be good at one only.",
                          quoted(criterion.title), words.size()),
              "Make a criterion of each.");
}

void lint_questions(LintContext& context, const std::vector<Prompt>& prompts) {
  constexpr auto k_least = 3;
  for (const Prompt& prompt : prompts) {
    const auto marks = std::ranges::count(prompt.ask, '?');
    if (marks < k_least || !prompt.parts.empty()) continue;
    context.add("rubric/many-questions", context.first_line(prompt.span),
                fmt::format("{} asks {} questions in one, so it may be overlooked that one has no answer.",
                            quoted(prompt.id), marks),
                "Give each a prompt of its own, or list them under `parts`.");
  }
}

/// "Good work." says no more than the level's name.
void lint_praise(LintContext& context, const Criterion& criterion) {
  constexpr auto k_vague = std::to_array<std::string_view>(
      {"acceptable", "adequate",       "adequately",   "appropriate", "average", "bad",        "basic",
       "decent",     "effective",      "excellent",    "fair",        "fine",    "good",       "great",
       "inadequate", "limited",        "mediocre",     "nice",        "ok",      "okay",       "outstanding",
       "poor",       "reasonable",     "satisfactory", "solid",       "strong",  "sufficient", "suitable",
       "superb",     "unsatisfactory", "weak"});
  constexpr auto k_empty =
      std::to_array<std::string_view>({"answer", "answers", "effort", "job", "level", "performance", "piece", "quality",
                                       "response", "result", "text", "work"});
  static_assert(std::ranges::is_sorted(k_vague) && std::ranges::is_sorted(k_empty));
  for (const Descriptor& descriptor : criterion.descriptors) {
    std::vector<ProseWord> words = prose_words(descriptor.text);
    const bool praises = has_any(words, k_vague);
    std::erase_if(words, [&](const ProseWord& word) {
      return is_filler(word.text) || std::ranges::binary_search(k_vague, word.text) ||
             std::ranges::binary_search(k_empty, word.text);
    });
    if (!praises || !words.empty()) continue;
    context.add("rubric/vague-level", context.first_line(descriptor.span),
                fmt::format("{} may say no more than its name, and two readers will take it differently.",
                            quoted(descriptor.text)),
                "Say what can be seen in such a text: what is there, how much, how well linked.");
  }
}

/// Each clause begins with what is missing, and none goes on to what is there after all.
bool is_negative(std::span<const ProseWord> words) {
  constexpr auto k_negative = std::to_array<std::string_view>(
      {"aren't", "cannot", "doesn't", "isn't", "lacks", "neither", "no", "none", "not", "nothing"});
  constexpr auto k_turns = std::to_array<std::string_view>({"although", "and", "but", "or", "though", "yet"});
  static_assert(std::ranges::is_sorted(k_negative) && std::ranges::is_sorted(k_turns));
  constexpr std::size_t k_early = 3;
  if (words.empty() || has_any(words, k_turns)) return false;
  while (!words.empty()) {
    const auto end = std::ranges::find_if(words, &ProseWord::ends_clause);
    const auto length = static_cast<std::size_t>(end - words.begin()) + 1;
    if (!has_any(words.first(std::min(length, k_early)), k_negative)) return false;
    words = words.subspan(std::min(length, words.size()));
  }
  return true;
}

/// A middle level of which nothing is told but what it lacks.
void lint_negative(LintContext& context, const Criterion& criterion) {
  const std::vector<DescribedLevel> levels = context.levels_of(criterion);
  for (std::size_t i = 1; i + 1 < levels.size(); ++i) {
    if (levels[i].descriptor == nullptr || !is_negative(prose_words(levels[i].descriptor->text))) continue;
    context.add("rubric/negative-level", context.first_line(levels[i].descriptor->span),
                fmt::format("{} lies between two levels and may be told only by what is missing.",
                            quoted(levels[i].level->name)),
                "Say what such a text has as well; readers agree better on what they can see.");
  }
}

/// `require` with "suggested" in its reason, `advise` with "must".
void lint_strictness(LintContext& context, const std::vector<Requirement>& requirements) {
  constexpr auto k_soft =
      std::to_array<std::string_view>({"optional", "preferably", "preferred", "prefers", "recommend", "recommended",
                                       "recommends", "suggest", "suggested", "suggests"});
  constexpr auto k_hard =
      std::to_array<std::string_view>({"compulsory", "mandatory", "must", "obligatory", "required"});
  static_assert(std::ranges::is_sorted(k_soft) && std::ranges::is_sorted(k_hard));
  constexpr auto k_not = std::to_array<std::string_view>({"no", "not"});
  for (const Requirement& requirement : requirements) {
    const std::vector<ProseWord> words = prose_words(requirement.because);
    const std::span<const std::string_view> hard = k_hard, soft = k_soft;
    const std::span<const std::string_view> telling = requirement.advisory ? hard : soft;
    if (has_any(words, k_not) || !has_any(words, telling)) continue;
    const auto word = std::ranges::find_if(
        words, [&](const ProseWord& one) { return std::ranges::binary_search(telling, one.text); });
    const std::string_view written = std::string_view(requirement.because).substr(word->at.begin, word->at.size());
    context.add("rubric/strictness", context.place_of(written, requirement.span),
                requirement.advisory
                    ? fmt::format("{} is advice here, and its reason says {}: it may be meant as a rule.",
                                  quoted(requirement.address), quoted(written))
                    : fmt::format("{} fails a submission, and its reason says {}: it may be meant as advice.",
                                  quoted(requirement.address), quoted(written)),
                fmt::format("Move it to `{}`, or mend the reason.", requirement.advisory ? "require" : "advise"));
  }
}

}  // namespace

void lint_wording(LintContext& context) {
  const Rubric& rubric = context.rubric();
  lint_strictness(context, rubric.requirements);
  for (const Part& part : rubric.parts) {
    lint_strictness(context, part.requirements);
    for (const Requirement& requirement : part.requirements)
      if (const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask")) lint_questions(context, *prompts);
    for (const Criterion& criterion : part.criteria) {
      lint_traits(context, criterion);
      lint_praise(context, criterion);
      lint_negative(context, criterion);
    }
  }
}

}  // namespace rubricate
