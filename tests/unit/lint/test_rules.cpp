// The table of rules, the plan that it follows, and `allow`.
#include "helpers.hpp"

#include <algorithm>
#include <set>

namespace rubricate::test {
namespace {

TEST_CASE("rules are sorted, and none is the loader's") {
  CHECK(std::ranges::is_sorted(lint_rules(), {}, &LintRule::id));
  for (const LintRule& rule : lint_rules()) {
    CAPTURE(rule.id);
    CHECK(rule.id.starts_with("rubric/"));
    CHECK_FALSE(rule.summary.empty());
    CHECK(std::ranges::find(rubric_mistakes(), rule.id, &Mistake::id) == rubric_mistakes().end());
  }
  CHECK(lint_ids().size() == lint_rules().size());
}

/// What was planned, and the findings that do it. Number 34 belongs to marks, 35 to conversion. That a better level
/// makes a result worse (17) cannot be written down rule by rule: weights are above 0 and points never fall, so every
/// rule is monotone (see test_results); what remains is a scale that is turned round.
struct Planned {
  int number;
  std::string_view what;
  std::vector<std::string_view> ids;
};

const std::vector<Planned>& plan() {
  static const std::vector<Planned> k_plan{
      {1, "duplicate id", {"rubric/duplicate-id", "rubric/duplicate-key", "rubric/duplicate-level"}},
      {2, "dangling reference", {"rubric/unknown-criterion", "rubric/unknown-level", "rubric/unknown-scale"}},
      {3, "no criteria", {"rubric/nothing-asked"}},
      {4, "fewer than two levels", {"rubric/one-level"}},
      {5, "level lacks descriptor", {"rubric/no-descriptor"}},
      {6, "criterion lacks name", {"rubric/unnamed-criterion"}},
      {7, "equal points", {"rubric/equal-points"}},
      {8, "points not monotone", {"rubric/falling-points"}},
      {9, "mixed scored and unscored", {"rubric/no-points"}},
      {10, "negative or non-number", {"rubric/negative-points", "rubric/bad-number"}},
      {11, "maximum total zero", {"rubric/zero-total"}},
      {12, "weights are not 100", {"rubric/weights-total"}},
      {13, "weight zero", {"rubric/no-weight"}},
      {14, "earned unreachable", {"rubric/unreachable", "rubric/result-unreachable"}},
      {15, "everyone earns", {"rubric/result-certain"}},
      {16, "criterion never changes the outcome", {"rubric/criterion-without-effect"}},
      {17, "better level worsens the outcome", {"rubric/better-is-worse"}},
      {18, "minimum above maximum", {"rubric/bad-band", "rubric/more-than-listed"}},
      {19, "score bands overlap or leave a gap", {"rubric/score-overlap", "rubric/score-gap", "rubric/no-result"}},
      {20, "band stated twice", {"rubric/band-twice", "rubric/band-in-prose", "rubric/band-differs"}},
      {21, "strictness undeclared", {"rubric/strictness"}},
      {22, "counting policy absent", {"rubric/no-counting"}},
      {23,
       "minimums exceed total",
       {"rubric/minimums-exceed-total", "rubric/maximums-below-total", "rubric/no-length-fits"}},
      {24, "prompt count mismatch", {"rubric/prompt-count"}},
      {25, "number against list", {"rubric/list-count"}},
      {26, "unprompted evidence", {"rubric/unasked-evidence"}},
      {27, "prompted element in no descriptor", {"rubric/left-out-of-levels"}},
      {28, "descriptors not exclusive", {"rubric/levels-overlap"}},
      {29, "descriptors not exhaustive", {"rubric/levels-gap"}},
      {30, "attribute changes between levels", {"rubric/changing-attribute"}},
      {31, "double-barrelled", {"rubric/two-traits", "rubric/many-questions"}},
      {32, "vague or only negative", {"rubric/vague-level", "rubric/negative-level"}},
      {33, "source, licence, version, wording", {"rubric/no-source", "rubric/no-licence", "rubric/copied-wording"}},
      {36,
       "gaps and links",
       {"rubric/no-privacy-rule", "rubric/no-media-limit", "rubric/no-retry-rule", "rubric/plain-http",
        "rubric/odd-link", "rubric/duplicate-link"}},
  };
  return k_plan;
}

TEST_CASE("every planned rule has an id that is known, and every id a place in the plan") {
  std::set<std::string_view> planned{"rubric/stale-allow", "rubric/unused-scale", "rubric/not-enumerated"};
  for (const Planned& one : plan()) {
    CAPTURE(one.what);
    for (const std::string_view id : one.ids) {
      CAPTURE(id);
      const bool known = std::ranges::find(lint_ids(), id) != lint_ids().end() ||
                         std::ranges::find(rubric_mistakes(), id, &Mistake::id) != rubric_mistakes().end();
      CHECK(known);
      planned.insert(id);
    }
  }
  for (const std::string_view id : lint_ids()) CHECK_MESSAGE(planned.contains(id), id);
}

TEST_CASE("what is allowed is silent, and an allow that silences nothing is told") {
  const auto text = [](std::string_view at, std::string_view finding = "rubric/vague-level") {
    return rubric_of(
        fmt::format("scales:\n  s: [Low, High]\nparts:\n  - id: a\n    judge:\n      - {{scale: s, levels: "
                    "{{Low: Bad., High: Good.}}}}\n  - id: b\nallow:\n  - {{finding: {}{}, because: x}}\n",
                    finding, at));
  };
  CHECK(places_of("rubric/vague-level", text("")) == "");
  CHECK(places_of("rubric/stale-allow", text("")) == "");
  CHECK(places_of("rubric/vague-level", text(", at: a")) == "");
  CHECK(places_of("rubric/vague-level", text(", at: b")) == "9:34 9:46");
  CHECK(places_of("rubric/stale-allow", text(", at: b")) == "12:5");
  CHECK(places_of("rubric/stale-allow", text("", "rubric/plural")) == "12:5");
  CHECK(places_of("rubric/stale-allow", text("", "rubric/stale-allow")) == "");
}

TEST_CASE("an allow that silences a warning of the loader is not stale") {
  const auto text = [](std::string_view of) {
    return rubric_of(
        fmt::format("parts:\n  - id: a\n    require:\n      - list: {{of: {}, items: 2}}\nallow:\n"
                    "  - {{finding: rubric/plural, because: x}}\n",
                    of));
  };
  CHECK(places_of("rubric/stale-allow", text("members")) == "");
  CHECK(places_of("rubric/stale-allow", text("member")) == "9:5");
}

TEST_CASE("of one rule not more than two hundred findings are told") {
  std::string parts = "parts:\n";
  for (int i = 0; i < 500; ++i)
    parts += fmt::format("  - {{id: p{}, note: \"http://a.org/{}\", require: [finished]}}\n", i, i);
  const auto findings = lint(loaded(rubric_of(parts)));
  CHECK(std::ranges::count(findings, "rubric/plain-http", &Finding::id) == 200);
}

}  // namespace
}  // namespace rubricate::test
