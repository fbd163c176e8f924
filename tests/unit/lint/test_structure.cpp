// What a rubric is made of, and what it leaves unsaid.
#include "helpers.hpp"

namespace rubricate::test {
namespace {

/// Lines 4 to 8: two scales, and one part of them.
std::string judged(std::string_view criteria, std::string_view rest = "") {
  return fmt::format("scales:\n  pass: [No, Yes]\nparts:\n  - id: a\n    judge:\n{}{}", criteria, rest);
}

std::string points(std::string_view scale, std::string_view rule, std::string_view more = "") {
  return fmt::format(
      "scales:\n  s: {}\nparts:\n  - {{id: a, judge: [{{scale: s}}]}}\n  - {{id: b, judge: [{{scale: "
      "s}}]}}\n{}outcome:\n"
      "  - result: Earned\n    sum: {}\n  - result: Not yet\n",
      scale, more, rule);
}

constexpr std::string_view k_two = "[{level: No, points: 0}, {level: Yes, points: 1}]";

TEST_CASE("what a rubric is made of") {
  check_rules({
      {"rubric/nothing-asked", "parts:\n  - id: a\n", "5:5", "parts:\n  - id: a\n    require: [finished]\n"},
      {"rubric/nothing-asked", "parts:\n  - {id: a}\n  - {id: b}\n", "5:5", "parts:\n  - id: a\nadvise: [finished]\n"},
      {"rubric/unnamed-criterion", judged("      - {id: x, scale: pass}\n      - {id: y, scale: pass}\n"), "10:9",
       judged("      - {id: x, scale: pass}\n      - {id: y, title: Depth, scale: pass}\n")},
      {"rubric/unused-scale",
       "scales:\n  pass: [No, Yes]\n  rest: [No, Yes]\nparts: [{id: a, judge: [{scale: pass}]}]\n", "6:3",
       judged("      - {scale: pass}\n")},
      {"rubric/negative-points",
       points("[{level: No, points: -1}, {level: Yes, points: 1}]", "{weights: {a: 1}, cut: 1}"), "5:8",
       points(k_two, "{weights: {a: 1}, cut: 1}")},
      {"rubric/zero-total", points("[{level: No, points: -1}, {level: Yes, points: 0}]", "{weights: {a: 1}, cut: 0}"),
       "11:5", points(k_two, "{weights: {a: 1}, cut: 1}")},
      {"rubric/weights-total", points(k_two, "{weights: {a: 60, b: 30}, cut: 50}"), "11:5",
       points(k_two, "{weights: {a: 60, b: 40}, cut: 50}")},
      {"rubric/weights-total", points(k_two, "{weights: {a: 0.6, b: 0.3}, cut: 0.5}"), "11:5",
       points(k_two, "{weights: {a: 0.9, b: 0.1}, cut: 0.5}")},
      {"rubric/weights-total",
       judged("      - {id: x, scale: pass, weight: 50}\n      - {id: y, scale: pass, weight: 40}\n"), "9:9",
       judged("      - {id: x, scale: pass, weight: 2}\n      - {id: y, scale: pass}\n")},
      {"rubric/better-is-worse",
       "scales:\n  s: [Proficient, Basic, Developing]\nparts: [{id: a, judge: [{scale: s}]}]\n", "5:3",
       "scales:\n  s: [Developing, Basic, Proficient]\nparts: [{id: a, judge: [{scale: s}]}]\n"},
  });
}

TEST_CASE("where a rubric comes from") {
  const auto from = [](std::string_view source) {
    return fmt::format("source: {}\nparts: [{{id: a, require: [finished]}}]\n", source);
  };
  check_rules({
      {"rubric/no-source", "parts: [{id: a, require: [finished]}]\n", "2:1",
       "version: 1.0.0\nparts: [{id: a, require: [finished]}]\n"},
      {"rubric/no-licence", from("{publisher: P}"), "4:1", from("{publisher: P, licence: not stated}")},
      {"rubric/copied-wording", from("{licence: CC-BY-NC-ND-4.0}"), "4:19",
       from("{licence: CC-BY-NC-ND-4.0, wording: paraphrased}")},
      {"rubric/copied-wording", from("{licence: CC BY-ND 4.0, wording: original}"), "4:19",
       from("{licence: CC-BY-4.0}")},
      {"rubric/plain-http", from("{licence: x, url: \"http://a.org/x\"}"), "4:28",
       from("{licence: x, url: \"https://a.org/x\"}")},
      {"rubric/odd-link", from("{licence: x, url: \"https://a.org/x//y\"}"), "4:28",
       from("{licence: x, url: \"https://a.org/x?y=//z\"}")},
      {"rubric/odd-link", from("{licence: x, url: \"https://aorg/x\"}"), "4:28",
       from("{licence: x, url: \"http://localhost:8/\"}")},
      {"rubric/duplicate-link",
       "note: [See https://a.org/x., And http://a.org/x/]\nparts: [{id: a, require: [finished]}]\n", "4:34",
       "# https://a.org/x\nnote: See https://a.org/x\nparts: [{id: a, require: [finished]}]\n"},
  });
}

TEST_CASE("what is left unsaid") {
  const auto files = [](std::string_view params, std::string_view note = "") {
    return fmt::format("{}parts:\n  - id: a\n    require:\n      - files: {{{}}}\n", note, params);
  };
  const std::string result = "outcome:\n  - result: Earned\n    criteria: [a]\n    reach: Yes\n  - result: Not yet\n";
  check_rules({
      {"rubric/no-counting", "parts: [{id: a, require: [words: 10-20]}]\n", "4:27",
       "counting: {skip: [prompts]}\nparts: [{id: a, require: [words: 10-20]}]\n"},
      {"rubric/no-counting", "parts: [{id: a}]\nadvise:\n  - words: 10-20\n", "6:5",
       "parts: [{id: a}]\nadvise:\n  - words: {band: 10-20, skip: [headings]}\n"},
      {"rubric/no-privacy-rule", files("kinds: [image]"), "7:9", files("kinds: [image]", "note: Ask for consent.\n")},
      {"rubric/no-privacy-rule", files("kinds: [video]"), "7:9", files("kinds: [document]")},
      {"rubric/no-media-limit", files("kinds: [video]"), "7:9", files("kinds: [video], size: at most 20 MB")},
      {"rubric/no-retry-rule", judged("      - scale: pass\n", result), "11:5",
       "note: You may hand in again.\n" + judged("      - scale: pass\n", result)},
  });
}

}  // namespace
}  // namespace rubricate::test
