// Every rule of `lint`, sorted by id. Those marked (h) are heuristics: their messages say "may" or "looks as if".
#include <lint/rules.hpp>

#include <array>

namespace rubricate {
namespace {

using enum Severity;

constexpr std::array k_rules = {
    LintRule{"rubric/band-differs", warning, "A length in the text that is not the one that is checked"},
    LintRule{"rubric/band-in-prose", note, "A length that stands in the text and in a check"},
    LintRule{"rubric/band-twice", warning, "Two checks of one length where one would do"},
    LintRule{"rubric/better-is-worse", warning, "A scale that looks turned round (h)"},
    LintRule{"rubric/changing-attribute", warning, "A level that speaks of something else than the others (h)"},
    LintRule{"rubric/copied-wording", warning,
             "A licence that forbids adapted copies, and wording that is no paraphrase"},
    LintRule{"rubric/criterion-without-effect", warning, "A criterion that never changes the result"},
    LintRule{"rubric/duplicate-link", note, "The same link twice"},
    LintRule{"rubric/left-out-of-levels", warning, "Something asked for that the levels leave out (h)"},
    LintRule{"rubric/levels-gap", warning, "Levels between which a text can fall (h)"},
    LintRule{"rubric/levels-overlap", warning, "Two levels that one text can fit (h)"},
    LintRule{"rubric/list-count", warning, "A number in the text that is not the one that is checked"},
    LintRule{"rubric/many-questions", warning, "Three or more questions in one prompt (h)"},
    LintRule{"rubric/maximums-below-total", error, "Parts that together can never be long enough"},
    LintRule{"rubric/minimums-exceed-total", error, "Parts that together are always too long"},
    LintRule{"rubric/more-than-listed", error, "More terms wanted than are listed"},
    LintRule{"rubric/negative-level", warning, "A middle level told only by what is missing (h)"},
    LintRule{"rubric/negative-points", error, "A level with less than 0 points"},
    LintRule{"rubric/no-counting", warning, "Words are counted, and nothing says what counts as one"},
    LintRule{"rubric/no-descriptor", warning, "A level that nothing describes"},
    LintRule{"rubric/no-length-fits", error, "Two lengths that no text can have at once"},
    LintRule{"rubric/no-licence", warning, "A source without a licence"},
    LintRule{"rubric/no-media-limit", note, "Sound or video without a size or duration"},
    LintRule{"rubric/no-privacy-rule", note, "Pictures or videos, and no word on who may be shown"},
    LintRule{"rubric/no-result", warning, "Marks that lead to no result"},
    LintRule{"rubric/no-retry-rule", note, "No word on handing in again"},
    LintRule{"rubric/no-source", note, "Neither a source nor a version"},
    LintRule{"rubric/not-enumerated", note, "An outcome with too many combinations of levels to look through"},
    LintRule{"rubric/nothing-asked", error, "A rubric without a check and without a criterion"},
    LintRule{"rubric/odd-link", warning, "A link that looks mistyped"},
    LintRule{"rubric/plain-http", warning, "A link without encryption"},
    LintRule{"rubric/prompt-count", warning, "A number of questions in the text that is not the number asked"},
    LintRule{"rubric/result-certain", warning, "A result that everybody reaches"},
    LintRule{"rubric/result-unreachable", error, "A result that nobody can reach"},
    LintRule{"rubric/score-gap", warning, "A number that is on no level"},
    LintRule{"rubric/score-overlap", warning, "A number that is on two levels"},
    LintRule{"rubric/stale-allow", warning, "An `allow` that silences nothing"},
    LintRule{"rubric/strictness", warning, "A requirement that its reason calls advice, or the other way round (h)"},
    LintRule{"rubric/two-traits", warning, "Two traits in one criterion (h)"},
    LintRule{"rubric/unasked-evidence", warning, "Evidence that the levels want and nothing asks for (h)"},
    LintRule{"rubric/unnamed-criterion", warning, "Two criteria of one name"},
    LintRule{"rubric/unused-scale", warning, "A scale that no criterion uses"},
    LintRule{"rubric/vague-level", warning, "A level described by praise or blame alone (h)"},
    LintRule{"rubric/weights-total", warning, "Weights that look like shares and do not come to a whole"},
    LintRule{"rubric/zero-total", error, "A sum that never comes to more than 0"},
};

constexpr auto k_ids = [] {
  std::array<std::string_view, k_rules.size()> ids;
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = k_rules[i].id;
  return ids;
}();

}  // namespace

std::span<const LintRule> lint_rules() { return k_rules; }

std::span<const std::string_view> lint_ids() { return k_ids; }

}  // namespace rubricate
