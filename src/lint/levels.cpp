// The levels of a criterion against one another: does one text fit two of them, or none?
#include <lint/context.hpp>
#include <lint/prose.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// A level that says something, and how.
struct Said {
  const Level* level;
  const Descriptor* descriptor;
  std::vector<ProseWord> words;
};

std::vector<Said> said_by(const LintContext& context, const Criterion& criterion) {
  std::vector<Said> said;
  for (const auto& [level, descriptor] : context.levels_of(criterion))
    if (descriptor != nullptr) said.push_back({level, descriptor, prose_words(descriptor->text)});
  return said;
}

bool holds(std::span<const ProseWord> words, std::initializer_list<std::string_view> phrase) {
  return !std::ranges::search(words, phrase, {}, &ProseWord::text).empty();
}

/// "Some of it is there."
bool says_partly(std::span<const ProseWord> words) {
  constexpr auto k_partly = std::to_array<std::string_view>({"partial", "partially", "partly", "several", "some"});
  return has_any(words, k_partly);
}

/// "It is not complete."
bool says_incomplete(std::span<const ProseWord> words) {
  return holds(words, {"incomplete"}) || holds(words, {"not", "complete"}) || holds(words, {"not", "all"}) ||
         holds(words, {"not", "every"}) || holds(words, {"not", "fully"});
}

bool says_all(std::span<const ProseWord> words) {
  constexpr auto k_all = std::to_array<std::string_view>({"all", "every", "everything", "fully"});
  return has_any(words, k_all) && !says_incomplete(words);
}

bool says_none(std::span<const ProseWord> words) {
  constexpr auto k_none = std::to_array<std::string_view>({"neither", "no", "none", "nothing"});
  return has_any(words, k_none);
}

void add_overlap(LintContext& context, const Said& worse, const Said& better, Span at, std::string_view why) {
  context.add(
      "rubric/levels-overlap", at,
      fmt::format("{} and {} may fit the same text: {}.", quoted(worse.level->name), quoted(better.level->name), why),
      "Word them so that a text fits one only, such as `at most half of …`.");
}

/// What stands on both sides of each "or".
std::vector<std::string> alternatives(std::string_view text) {
  std::vector<std::string> found;
  std::string current;
  bool has_or = false;
  for (const ProseWord& word : prose_words(text)) {
    const bool is_or = word.text == "or";
    has_or = has_or || is_or;
    if (!is_or) current += (current.empty() ? "" : " ") + word.text;
    if ((is_or || word.ends_clause) && !current.empty()) found.push_back(std::exchange(current, ""));
  }
  return has_or ? found : std::vector<std::string>{};
}

void lint_overlaps(LintContext& context, std::span<const Said> levels) {
  std::map<std::string, const Said*> texts;
  std::map<std::string, const Said*> options;
  const Said* partly = nullptr;
  const Said* incomplete = nullptr;
  for (const Said& one : levels) {
    const auto [same, is_new] = texts.try_emplace(folded(collapsed(one.descriptor->text)), &one);
    if (!is_new) {
      add_overlap(context, *same->second, one, context.first_line(one.descriptor->span), "both say the same");
      continue;
    }
    for (const std::string& option : alternatives(one.descriptor->text)) {
      if (option.find(' ') == std::string::npos) continue;
      const auto [first, fresh] = options.try_emplace(option, &one);
      if (!fresh && first->second != &one)
        add_overlap(context, *first->second, one, context.first_line(one.descriptor->span),
                    fmt::format("both take {}", quoted(option)));
    }
    const bool is_partly = says_partly(one.words), is_incomplete = says_incomplete(one.words);
    if (is_partly && !is_incomplete && incomplete != nullptr)
      add_overlap(context, *incomplete, one, context.first_line(one.descriptor->span),
                  "what is there in part is not complete either");
    else if (is_incomplete && !is_partly && partly != nullptr)
      add_overlap(context, *partly, one, context.first_line(one.descriptor->span),
                  "what is not complete may be there in part");
    if (is_partly && !is_incomplete) partly = &one;
    if (is_incomplete && !is_partly) incomplete = &one;
  }
}

/// All on one level and none on the next: where does half of it belong?
void lint_gaps(LintContext& context, std::span<const Said> levels) {
  for (std::size_t i = 1; i < levels.size(); ++i) {
    const Said& worse = levels[i - 1];
    const Said& better = levels[i];
    const auto plain = [](const Said& one) { return !says_partly(one.words) && !says_incomplete(one.words); };
    if (!says_none(worse.words) || says_all(worse.words) || !says_all(better.words) || says_none(better.words))
      continue;
    if (!plain(worse) || !plain(better)) continue;
    context.add("rubric/levels-gap", context.first_line(better.descriptor->span),
                fmt::format("{} has all and {} has none, so a text that has some may fit neither.",
                            quoted(better.level->name), quoted(worse.level->name)),
                fmt::format("Say on which level some of it is, for instance by wording {} as `not all …`.",
                            quoted(worse.level->name)));
  }
}

/// A level that shares no word with the others, while these share some among themselves.
void lint_attributes(LintContext& context, std::span<const Said> levels) {
  constexpr std::size_t k_least_levels = 3, k_least_words = 4, k_least_shared = 2, k_most_levels = 10;
  if (levels.size() < k_least_levels || levels.size() > k_most_levels) return;
  std::vector<std::set<std::string>> stems;
  for (const Said& one : levels) stems.push_back(content_stems(one.words));
  const auto shared = [&](std::size_t a, std::size_t b) {
    return std::ranges::count_if(stems[a], [&](const std::string& one) { return stems[b].contains(one); });
  };
  for (std::size_t odd = 0; odd < levels.size(); ++odd) {
    bool alone = stems[odd].size() >= k_least_words, others_agree = true;
    for (std::size_t a = 0; a < levels.size() && alone && others_agree; ++a) {
      if (a == odd) continue;
      alone = shared(odd, a) == 0;
      for (std::size_t b = a + 1; b < levels.size(); ++b)
        others_agree = others_agree && (b == odd || shared(a, b) >= static_cast<std::ptrdiff_t>(k_least_shared));
    }
    if (!alone || !others_agree) continue;
    context.add(
        "rubric/changing-attribute", context.first_line(levels[odd].descriptor->span),
        fmt::format("{} looks as if it spoke of something else than the other levels: they share no word with it.",
                    quoted(levels[odd].level->name)),
        "Describe the same traits on every level, or make a second criterion of it.");
  }
}

}  // namespace

void lint_levels(LintContext& context) {
  for (const Part& part : context.rubric().parts)
    for (const Criterion& criterion : part.criteria) {
      const std::vector<Said> levels = said_by(context, criterion);
      lint_overlaps(context, levels);
      lint_gaps(context, levels);
      lint_attributes(context, levels);
    }
}

}  // namespace rubricate
