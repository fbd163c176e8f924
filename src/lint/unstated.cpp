// What a rubric leaves unsaid: where it comes from, what counts, who may be shown, whether one may try again.
#include <lint/context.hpp>
#include <lint/prose.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Some note of the rubric or of its parts, or a reason, has a word that begins so.
bool speaks_of(const Rubric& rubric, std::span<const std::string_view> beginnings) {
  const auto in = [&](const std::string& text) {
    return std::ranges::any_of(prose_words(text), [&](const ProseWord& word) {
      return std::ranges::any_of(beginnings, [&](std::string_view begin) { return word.text.starts_with(begin); });
    });
  };
  const auto in_checks = [&](const std::vector<Requirement>& requirements) {
    return std::ranges::any_of(requirements, [&](const Requirement& one) { return in(one.because); });
  };
  return std::ranges::any_of(rubric.notes, in) || in_checks(rubric.requirements) ||
         std::ranges::any_of(rubric.parts, [&](const Part& part) {
           return std::ranges::any_of(part.notes, in) || in_checks(part.requirements);
         });
}

bool has_check(const Rubric& rubric, std::string_view id) {
  const auto is_it = [&](const Requirement& requirement) { return is_check(requirement, id); };
  return std::ranges::any_of(rubric.requirements, is_it) || std::ranges::any_of(rubric.parts, [&](const Part& part) {
           return std::ranges::any_of(part.requirements, is_it);
         });
}

void lint_origin(LintContext& context) {
  const Rubric& rubric = context.rubric();
  const Origin& origin = rubric.origin;
  if (origin.span.empty()) {
    if (rubric.version.empty())
      context.add("rubric/no-source", rubric.head,
                  "Neither `source` nor `version` is given; reports cannot say which guidelines were checked.",
                  "Add `version: 1.0.0`, and under `source` the `publisher` and the `licence`.");
    return;
  }
  if (origin.licence.empty())
    context.add("rubric/no-licence", context.first_line(origin.span),
                "The source has no licence, so nobody knows whether its wording may be passed on.",
                "Add `licence:` with its name, or `licence: not stated`.");
  const std::string licence = folded(origin.licence);
  const std::vector<ProseWord> words = prose_words(licence);
  const bool no_derivatives = std::ranges::any_of(words, [](const ProseWord& word) {
    return word.text == "nd" || word.text == "noderivatives" || word.text == "noderivs";
  });
  if (no_derivatives && origin.wording != "paraphrased")
    context.add("rubric/copied-wording", context.place_of(origin.licence, origin.span),
                fmt::format("{} forbids passing on adapted copies, and the wording is {}.", quoted(origin.licence),
                            origin.wording.empty() ? "not said to be a paraphrase" : quoted(origin.wording)),
                "Put the questions and levels into words of your own, and add `wording: paraphrased`; or ask the "
                "publisher.");
}

void lint_counting(LintContext& context) {
  const Rubric& rubric = context.rubric();
  if (rubric.counting_given) return;
  const auto counts_words = [](const Requirement& requirement) {
    return is_check(requirement, "words") && requirement.params.get<std::vector<std::string>>("count") == nullptr &&
           requirement.params.get<std::vector<std::string>>("skip") == nullptr;
  };
  const auto look = [&](const std::vector<Requirement>& requirements) {
    const auto found = std::ranges::find_if(requirements, counts_words);
    if (found == requirements.end()) return false;
    context.add("rubric/no-counting", context.first_line(found->span),
                "Words are counted here, and the rubric does not say what counts as one: headings, captions and "
                "references may make the difference.",
                "Add `counting: {rule: standard, skip: [prompts]}` at the top, and list under `count` and `skip` what "
                "the guidelines say.");
    return true;
  };
  if (look(rubric.requirements)) return;
  for (const Part& part : rubric.parts)
    if (look(part.requirements)) return;
}

void lint_media(LintContext& context) {
  constexpr auto k_privacy = std::to_array<std::string_view>(
      {"anonym", "consent", "faces", "minors", "permission", "pixel", "privacy", "private", "recogni", "release"});
  const Rubric& rubric = context.rubric();
  const bool has_privacy = has_check(rubric, "privacy") || has_check(rubric, "attests") || speaks_of(rubric, k_privacy);
  bool told = has_privacy;
  const auto look = [&](const Requirement& requirement) {
    const auto* kinds = requirement.params.get<std::vector<std::string>>("kinds");
    if (!is_check(requirement, "files") || kinds == nullptr) return;
    const auto takes = [&](std::string_view kind) { return std::ranges::find(*kinds, kind) != kinds->end(); };
    const Span at = context.first_line(requirement.span);
    if (!told && (takes("image") || takes("video"))) {
      told = true;
      context.add("rubric/no-privacy-rule", at,
                  "Pictures or videos may be handed in, and nothing says who may be shown in them.",
                  "Say so under `note` (consent, faces, names), or add a `privacy` or `attests` check.");
    }
    if ((takes("video") || takes("audio")) && requirement.params.get<Band>("size") == nullptr &&
        requirement.params.get<Band>("duration") == nullptr)
      context.add("rubric/no-media-limit", at, "Sound or video may be handed in, however long or large.",
                  "Add `duration: at most 10 minutes` or `size: at most 200 MB`, where the guidelines say so.");
  };
  for (const Requirement& requirement : rubric.requirements) look(requirement);
  for (const Part& part : rubric.parts)
    for (const Requirement& requirement : part.requirements) look(requirement);
}

void lint_retry(LintContext& context) {
  constexpr auto k_retry = std::to_array<std::string_view>({"again", "attempt", "resubmi", "retr", "revis", "second"});
  const Rubric& rubric = context.rubric();
  if (rubric.outcomes.empty() || speaks_of(rubric, k_retry)) return;
  context.add("rubric/no-retry-rule", context.first_line(rubric.outcomes.front().span),
              "There is a result, and no word on whether one may hand in again.",
              "Say it under `note`, even if it is that the guidelines do not.");
}

}  // namespace

void lint_unstated(LintContext& context) {
  lint_origin(context);
  lint_counting(context);
  lint_media(context);
  lint_retry(context);
}

}  // namespace rubricate
