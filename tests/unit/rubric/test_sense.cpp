// Mistakes of sense: what can be read, but surely is not meant.
#include "helpers.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace rubricate::test {
namespace {

struct Case {
  std::string text;
  Lines found;
  std::string_view said = "";  // part of the message or help, where there is one finding
};

void check_all(const std::vector<Case>& cases) {
  for (const auto& [text, found, words] : cases) {
    CAPTURE(text);
    CHECK(places(text) == found);
    for (const Finding& finding : load(text).findings)
      CHECK(std::ranges::find(rubric_mistakes(), finding.id, &Mistake::id) != rubric_mistakes().end());
    if (found.size() == 1) CHECK_MESSAGE(contains(said(text), words), said(text));
  }
}

std::string scales(std::string_view line) {
  return fmt::format("rubricate: 1\nid: r\ntitle: R\nscales:\n  s: {}\nparts: [{{id: a}}]\n", line);
}

std::string sum(std::string_view rule) {
  return rubric(
      fmt::format("parts: [{{id: a, judge: [{{scale: pass}}]}}, {{id: b, judge: [{{scale: skill}}]}}]\n"
                  "outcome:\n  - {{result: A, sum: {}}}\n  - result: B\n",
                  rule));
}

TEST_CASE("titles that cannot be told apart") {
  check_all({
      {requiring("sections: [Aim, 1. Aim]"), {"10:25-10:31 rubric/duplicate-id"}, "numbering does not"},
      {requiring("sections: [Aim, {title: Goal, also: [aim]}]"), {"10:46-10:49 rubric/duplicate-id"}},
      {requiring("sections: [Part 1, Part 2]"), {}},
      {requiring("sections: [{title: Aim, also: [AIM, Goal]}]"), {}},
      {requiring("table: ['#', '%']"), {"10:22-10:25 rubric/duplicate-id"}},
      {requiring("table: ['#', name]"), {}},
      {requiring("list: {of: x, items: 5, fields: [name, {name: why, also: [name]}]}"),
       {"10:67-10:71 rubric/duplicate-id"},
       "`name` stands here twice"},
      {requiring("prompts: [{id: a, ask: Why?}, {id: b, ask: why}]"), {"10:52-10:55 rubric/duplicate-id"}},
      {requiring("prompts: [{id: a, ask: Why?, also: [Who]}, {id: b, ask: Who?}]"),
       {"10:65-10:69 rubric/duplicate-id"}},
      {requiring("prompts: [{id: a, ask: Why?, parts: [{id: c, ask: Who?}]}, {id: b, ask: How?, parts: [{id: d, ask: "
                 "Who?}]}]"),
       {}},
      {requiring("prompts:\n          - one-of: {x: [{id: a, ask: Why?}], y: [{id: b, ask: Why?}]}"),
       {"11:64-11:68 rubric/duplicate-id"},
       "stands beside the `one-of`"},
  });
}

TEST_CASE("titles without a letter or digit") {
  check_all({
      {requiring("prompts: [{id: a, ask: '?!'}]"), {"10:32-10:36 rubric/only-signs"}},
      {requiring("words: {band: 1-2, in: '!!!'}"), {"10:32-10:37 rubric/only-signs"}},
      {requiring("sections: ['--']"), {"10:20-10:24 rubric/only-signs"}},
      {requiring("sections: [Ωμέγα, 目的]"), {}},
  });
}

TEST_CASE("fields, columns and prompts with keys that they do not have") {
  check_all({
      {requiring("table: [{name: who, keywords: [a]}]"), {"10:29-10:37 rubric/unknown-key"}, "a column"},
      {requiring("sections: [{title: Aim, keywords: [a]}]"), {"10:33-10:41 rubric/unknown-key"}},
      {requiring("list: {of: x, items: 5, fields: [{title: a, name: b}]}"),
       {"10:53-10:57 rubric/duplicate-key"},
       "the same key in two words"},
      {requiring("list: {of: x, items: 5, fields: [{also: [why]}]}"),
       {"10:43-10:47 rubric/missing-key"},
       "`name` is missing"},
      {requiring("files: {count: 1, in: Aim}"), {"10:27-10:29 rubric/does-not-apply"}, "Take `in` out"},
      {requiring("format: pdf\n        in: Aim"), {"11:9-11:11 rubric/does-not-apply"}},
      {requiring("prompts:\n          - one_of: {x: [{id: a, ask: Why?}], y: [{id: b, ask: How?}]}"),
       {"11:13-11:19 rubric/unknown-key"},
       "Did you mean `one-of`?"},
      {requiring("prompts:\n          - one-of:\n              x: [{one-of: {c: [], d: []}}]\n"
                 "              y: [{id: b, ask: How?}]"),
       {"12:20-12:26 rubric/nested-one-of"}},
      {requiring("prompts:\n          - one-of:\n              x: [{id: a, ask: Why?}]\n"
                 "              x: [{id: b, ask: How?}]"),
       {"13:15-13:16 rubric/duplicate-key"}},
      {requiring("words: {band: 1-2, any: b}"), {"10:28-10:31 rubric/unknown-key"}, "cannot do it yet"},
      {rubric("when: x\nparts: [{id: a}]\n"), {"7:1-7:5 rubric/unknown-key"}, "belongs to a check"},
  });
}

TEST_CASE("what is counted") {
  const std::string all =
      "[paragraphs, headings, lists, quotes, tables, captions, code, footnotes, references, prompts]";
  check_all({
      {requiring("words: {band: 1-2, count: [code], skip: [code]}"), {"10:43-10:47 rubric/counted-and-skipped"}},
      {requiring("words: {band: 1-2, skip: " + all + "}"), {"10:28-10:32 rubric/nothing-counted"}},
      {rubric("counting: {skip: " + all + "}\nparts: [{id: a}]\n"), {"7:12-7:16 rubric/nothing-counted"}},
      {rubric("counting: {skip: [paragraphs, lists, quotes, tables, headings, captions, code]}\nparts:\n  - id: a\n"
              "    require:\n      - words: {band: 1-2, skip: [footnotes, references]}\n"),
       {"11:28-11:32 rubric/nothing-counted"}},
      {requiring("words: {band: 1-2, count: [headings], skip: [code]}"), {}},
  });
}

TEST_CASE("file types that are rare") {
  check_all({
      {requiring("format: [pfd]"), {"10:18-10:21 rubric/unusual-ending"}, "Did you mean `pdf`?"},
      {requiring("format: Word"), {"10:17-10:21 rubric/unusual-ending"}, "`docx`"},
      {requiring("format: [image]"), {"10:18-10:23 rubric/unusual-ending"}, "`files: {kinds: [image]}`"},
      {requiring("format: [3]"), {"10:18-10:19 rubric/unusual-ending"}},
      {requiring("format: [7z, mp3, tex, JPG]"), {}},
      {requiring("format: 'pdf, docx'"), {"10:17-10:28 rubric/unknown-value"}, "`[pdf, docx]`"},
      {requiring("format: '*.pdf'"), {"10:17-10:24 rubric/unknown-value"}, "Write `pdf`"},
  });
  CHECK(load(requiring("format: [pfd]")).rubric);
}

TEST_CASE("words that are no text, or not the one that is meant") {
  check_all({
      {rubric("parts:\n  - id: a\n    title: ~\n"), {"9:12-9:13 rubric/empty"}, "`~`, which is nothing to YAML"},
      {rubric("parts:\n  - id: a\n    title: null\n"), {"9:12-9:16 rubric/empty"}},
      {rubric("parts:\n  - id: a\n    title: 'null'\n"), {}},
      {requiring("prompts: [{id: a, ask: ~}]"), {"10:32-10:33 rubric/empty"}},
      {requiring("finished: ~"), {}},
      {requiring("words: ~"), {"10:9-10:14 rubric/missing-key"}},
      {requiring("list: {of: members, items: 5}"), {"10:20-10:27 rubric/plural"}, "`member`"},
      {requiring("list: {of: class, items: 5}"), {}},
      {requiring("list: {of: very important person, items: 5}"), {}},
      {requiring("finished: true"), {"10:19-10:23 rubric/wrong-type"}, "Write `- finished` alone."},
      {requiring("finished: no"), {"10:19-10:21 rubric/wrong-type"}, "Take the line out"},
      {requiring("words: {band: 1-2, tolerance: 0.1}"), {"10:39-10:42 rubric/bad-percent"}, "Write `10%`; or `0.1%`"},
      {requiring("words: {band: 1-2, tolerance: 10}"), {"10:39-10:41 rubric/bad-percent"}, "Write `10%`."},
      {requiring("finished: [<date]"), {"10:20-10:25 rubric/bad-term"}, "Write `<date>`"},
      {requiring("files: 0"), {"10:16-10:17 rubric/always-holds"}, "`exactly 0`"},
      {requiring("list: {of: x, items: 0}"), {"10:30-10:31 rubric/always-holds"}},
      {requiring("words: at least 0"), {"10:16-10:26 rubric/always-holds"}},
      {requiring("sections: {titles: [a], level: 7}"), {"10:40-10:41 rubric/bad-band"}, "1 to 6"},
      {requiring("sections: {titles: [a], level: h2}"), {"10:40-10:42 rubric/bad-band"}, "Write `2`."},
  });
}

TEST_CASE("scales whose points make no sense") {
  check_all({
      {scales("[{level: Good, points: 3}, {level: Bad, points: 0}]"),
       {"5:34-5:39 rubric/falling-points"},
       "`Bad` (0) has fewer points than `Good` (3)"},
      {scales("[{level: Bad, points: 3}, {level: Good, points: 3}]"), {"5:33-5:38 rubric/equal-points"}},
      {scales("[{level: Bad, points: 1}, Good]"), {"5:32-5:36 rubric/no-points"}},
      {scales("[{level: Bad, points: few}, {level: Good, points: 1}]"), {"5:28-5:31 rubric/bad-number"}},
      {scales("[Only]"), {"5:3-5:12 rubric/one-level"}},
      {scales("[Good, good]"), {"5:13-5:17 rubric/duplicate-level"}},
      {scales("[{level: Bad, points: -1}, {level: Good, points: 1.5}]"), {}},
      {scales("[{points: 1}, Good]"), {"5:8-5:14 rubric/missing-key"}, "`level`"},
      {rubric("parts: [{id: a, judge: [{scale: pass, weight: -1}]}]\n"), {"7:47-7:49 rubric/bad-number"}},
      {rubric("parts: [{id: a, judge: [{scale: pass, weight: 0}]}]\n"), {"7:47-7:48 rubric/no-weight"}},
  });
  CHECK(load(scales("[{level: Bad, points: 3}, {level: Good, points: 3}]")).rubric);
}

TEST_CASE("sums that no marks can reach") {
  check_all({
      {sum("{weights: {b: 2}, cut: 4}"), {}},
      {sum("{weights: {b: 2}, cut: 4.5}"),
       {"9:45-9:48 rubric/unreachable"},
       "The best levels come to 4 points; `cut` is `4.5`"},
      {sum("{weights: {b: 0.1}, cut: 0.2}"), {}},
      {sum("{weights: {b: 1}, cut: 1, minimums: {b: 3}}"),
       {"9:62-9:63 rubric/unreachable"},
       "The best level of `b` has 2 points; its minimum is `3`"},
      {sum("{weights: {b: 1}, cut: 1, minimums: {a: 1}}"), {"9:59-9:60 rubric/not-in-sum"}},
      {sum("{weights: {a: 1}, cut: 1}"), {"9:33-9:34 rubric/no-points"}, "the scale `pass`"},
      {sum("{weights: {b: 0}, cut: 1}"), {"9:36-9:37 rubric/bad-number"}, "must be more than 0"},
      {sum("{weights: {b: -1}, cut: 1}"), {"9:36-9:38 rubric/bad-number"}, "without the minus"},
      {sum("{weights: {}, cut: 1}"), {"9:23-9:30 rubric/empty"}},
  });
}

}  // namespace
}  // namespace rubricate::test
