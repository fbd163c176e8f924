// Every mistake in a readable file: its id, its exact place, and what is said.
#include "helpers.hpp"

#include <set>

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
    if (found.size() == 1) CHECK_MESSAGE(contains(said(text), words), said(text));
    CHECK_FALSE(load(text).rubric);
  }
}

/// In a part's line 9, which begins `    `.
std::string part(std::string_view line) { return rubric(fmt::format("parts:\n  - id: a\n    {}\n", line)); }

TEST_CASE("the head") {
  check_all({
      {"id: r\ntitle: R\nparts: [{id: a}]\n", {"1:1-1:3 rubric/missing-key"}, "`rubricate: 1`"},
      {"rubricate: 2\nid: R\n", {"1:12-1:13 rubric/unsupported-version"}, "reads version 1"},
      {"rubricate: 1.0\nid: R\n", {"1:12-1:15 rubric/unsupported-version"}, "`1.0`"},
      {"rubricate: [1]\nid: R\n", {"1:1-1:10 rubric/unsupported-version"}},
      {"rubricate: 1\nid: r\ntitle: R\n", {"1:1-1:10 rubric/missing-key"}, "`parts`"},
      {"rubricate: 1\ntitle: R\nparts: [{id: a}]\n", {"1:1-1:10 rubric/missing-key"}, "`id`"},
      {"rubricate: 1\nid: R\ntitle: R\nparts: [{id: a}]\n", {"2:5-2:6 rubric/bad-id"}, "Write it like `r`"},
      {"rubricate: 1\nid: 2nd Part\ntitle: R\nparts: [{id: a}]\n",
       {"2:5-2:13 rubric/bad-id"},
       "Write it like `nd-part`"},
      {"rubricate: 1\nid: r\ntitle:\nparts: [{id: a}]\n", {"3:1-3:6 rubric/empty"}, "`title` is empty"},
      {"rubricate: 1\nid: r\ntitle: ''\nparts: [{id: a}]\n", {"3:1-3:6 rubric/empty"}},
      {"rubricate: 1\nid: r\ntitle: [a]\nparts: [{id: a}]\n",
       {"3:1-3:6 rubric/wrong-type"},
       "`title` is a list; a text"},
      {"rubricate: 1\nid: r\ntitel: R\nparts: [{id: a}]\n", {"3:1-3:6 rubric/unknown-key"}, "Did you mean `title`?"},
      {rubric("source: {licence: [x], wording: copied}\nparts: [{id: a}]\n"),
       {"7:10-7:17 rubric/wrong-type", "7:33-7:39 rubric/unknown-value"}},
      {rubric("counting: {rule: standart}\nparts: [{id: a}]\n"),
       {"7:18-7:26 rubric/unknown-value"},
       "Did you mean `standard`?"},
      {rubric("counting: {skip: [heading, code, code]}\nparts: [{id: a}]\n"),
       {"7:19-7:26 rubric/unknown-value", "7:34-7:38 rubric/duplicate-id"}},
      {rubric("counting: {count: [code], skip: [code]}\nparts: [{id: a}]\n"), {"7:27-7:31 rubric/counted-and-skipped"}},
      {rubric("parts: []\n"), {"7:1-7:6 rubric/empty"}},
      {rubric("parts: {id: a}\n"), {"7:1-7:6 rubric/wrong-type"}, "a list of parts"},
  });
}

TEST_CASE("rubricate that is not first is worth a warning") {
  const std::string text = "id: r\nrubricate: 1\ntitle: R\nparts: [{id: a}]\n";
  CHECK(places(text) == Lines{"2:1-2:10 rubric/version-not-first"});
  CHECK(load(text).rubric);
}

TEST_CASE("scales") {
  const auto scales = [](std::string_view lines) {
    return fmt::format("rubricate: 1\nid: r\ntitle: R\nscales:\n{}parts: [{{id: a}}]\n", lines);
  };
  check_all({
      {scales("  s: Low\n"), {"5:6-5:9 rubric/wrong-type"}, "worst first"},
      {scales("  s: [Low, Low]\n"), {"5:12-5:15 rubric/duplicate-level"}},
      {scales("  S t: [Low, High]\n"), {"5:3-5:6 rubric/bad-id"}, "`s-t`"},
      {scales("  s: [{level: Low, points: 01}, {level: High, point: 2}]\n"),
       {"5:28-5:30 rubric/bad-number", "5:47-5:52 rubric/unknown-key"}},
      {scales("  s: [{points: 1, pints: 2}]\n"), {"5:8-5:14 rubric/missing-key", "5:19-5:24 rubric/unknown-key"}},
      {scales("  s: [Low: 1, High]\n"), {"5:7-5:13 rubric/unquoted-colon"}},
      {scales("  s: []\n"), {"5:3-5:4 rubric/empty"}},
  });
}

TEST_CASE("parts") {
  check_all({
      {rubric("parts:\n  - title: A\n"), {"8:5-8:10 rubric/missing-key"}, "`id: overview`"},
      {rubric("parts:\n  - id: a\n  - id: a\n"), {"9:9-9:10 rubric/duplicate-id"}},
      {rubric("parts:\n  - a\n"), {"8:5-8:6 rubric/wrong-type"}},
      {rubric("parts:\n  -\n"), {"8:3-8:4 rubric/empty"}},
      {part("optional: yes"), {"9:15-9:18 rubric/wrong-type"}, "`true` or `false`"},
      {part("named: true"), {"9:12-9:16 rubric/unknown-value"}, "`required`"},
      {part("judge: {scale: pass}"), {"9:5-9:10 rubric/wrong-type"}, "a list of criteria"},
      {part("title: 'Part 1: A'\n    requires: [finished]"),
       {"10:5-10:13 rubric/unknown-key"},
       "Did you mean `require`?"},
  });
}

TEST_CASE("entries of require") {
  check_all({
      {requiring("wrods: 450-550"), {"10:9-10:14 rubric/unknown-check"}, "Did you mean `words`?"},
      {requiring("finish"), {"10:9-10:15 rubric/unknown-check"}, "There are `words`, `prompts`"},
      {requiring("words 450-550"), {"10:9-10:22 rubric/unknown-check"}, "Write `words: 450-550`"},
      {requiring("any: [[finished]]"), {"10:9-10:12 rubric/one-branch"}, "one list only"},
      {requiring("any: [finished, finished]"), {"10:15-10:23 rubric/wrong-type", "10:25-10:33 rubric/wrong-type"}},
      {requiring("any: finished"), {"10:14-10:22 rubric/wrong-type"}},
      {requiring("any: [[finished], [any: [[finished], [finished]]]]"), {"10:28-10:31 rubric/nested-any"}},
      {requiring("any: [[finished, finished], [finished]]"), {"10:26-10:34 rubric/duplicate-id"}},
      {requiring("any: [[finished], [words: 5]]"), {"10:35-10:36 rubric/bare-number"}},
      {requiring("any: [[finished], [finished: {when: a}]]"), {"10:39-10:43 rubric/does-not-apply"}, "beside `any`"},
      {requiring("any: [[finished], [files]]\n        in: Aim"), {"11:9-11:11 rubric/does-not-apply"}, "its options"},
      {requiring("finished:\n        when: a.words"), {"11:15-11:22 rubric/unknown-address"}, "waits for `a.words`"},
      {requiring("finished:\n        when: [a]"), {"11:9-11:13 rubric/wrong-type"}},
      {requiring("finished: {profile: x}"), {"10:29-10:30 rubric/unknown-profile"}, "Name all profiles at the top"},
      {rubric("profiles: [beginner, expert]\nparts:\n  - id: a\n    require:\n      - finished: {profile: [expret]}\n"),
       {"11:30-11:36 rubric/unknown-profile"},
       "Did you mean `expert`?"},
      {rubric("profiles: [a, a]\nparts:\n  - id: a\n"), {"7:15-7:16 rubric/duplicate-id"}},
      {rubric("profiles: beginner\nparts:\n  - id: a\n"), {"7:11-7:19 rubric/wrong-type"}},
      {requiring("words"), {"10:9-10:14 rubric/missing-key"}, "`words` needs `band`"},
      {requiring("words:"), {"10:9-10:14 rubric/missing-key"}},
      {requiring("list: {of: x}"), {"10:9-10:13 rubric/missing-key"}, "`list` needs `items`"},
      {requiring("words: 450"), {"10:16-10:19 rubric/bare-number"}, "at least 450"},
      {requiring("words: {band: 550-450}"), {"10:23-10:30 rubric/bad-band"}, "runs backwards"},
      {requiring("words: {band: 450-550, tolerance: 10}"), {"10:43-10:45 rubric/bad-percent"}, "Write `10%`"},
      {requiring("words: {band: 450-550, tolerance: 101%}"), {"10:43-10:47 rubric/bad-percent"}},
      {requiring("words: {band: at least 1,500}"),
       {"10:34-10:37 rubric/unknown-key"},
       "put quotes around the whole number"},
      {requiring("words: 450-550\n        tolerance: 10%"),
       {"11:9-11:18 rubric/unknown-key"},
       "`words: {band: …, tolerance: …}`"},
      {requiring("words:\n        band: 450-550"), {"10:9-10:14 rubric/missing-key", "11:9-11:13 rubric/unknown-key"}},
      {requiring("words: 450-550\n        becuase: x"), {"11:9-11:16 rubric/unknown-key"}, "Did you mean `because`?"},
      {requiring("words: 450-550\n        finished:"), {"11:9-11:17 rubric/two-checks"}},
      {requiring("words: {band: 450-550, id: x}\n        id: y"), {"10:32-10:34 rubric/duplicate-key"}},
      {requiring("id: x"), {"10:9-10:11 rubric/missing-key"}, "names no check"},
      {requiring("words: 450-550\n      - words: 1-2"), {"11:9-11:14 rubric/duplicate-id"}, "two `words` checks"},
      {requiring("finished: {id: x}\n      - words: {band: 1-2, id: x}"),
       {"11:32-11:33 rubric/duplicate-id"},
       "already taken"},
      {requiring("finished\n    advise: [finished]"), {"11:14-11:22 rubric/duplicate-id"}},
      {requiring("[finished]"), {"10:9-10:19 rubric/wrong-type"}, "a check is expected"},
      {part("require: finished"), {"9:14-9:22 rubric/wrong-type"}, "a list of checks"},
      {rubric("parts: [{id: words}]\nrequire:\n  - words: 1-2\n"), {"9:5-9:15 rubric/duplicate-id"}},
  });
}

TEST_CASE("values of parameters") {
  check_all({
      {requiring("format: p.d.f"), {"10:17-10:22 rubric/unknown-value"}, "file type"},
      {requiring("format: []"), {"10:9-10:15 rubric/empty"}},
      {requiring("links: yes"), {"10:16-10:19 rubric/wrong-type"}, "`true` or `false`"},
      {requiring("links: [true]"), {"10:9-10:14 rubric/wrong-type"}},
      {requiring("files: {kinds: image}"), {"10:24-10:29 rubric/wrong-type"}, "a list"},
      {requiring("files: {kinds: [image, pictures]}"), {"10:32-10:40 rubric/unknown-value"}},
      {requiring("files: {size: 20}"), {"10:23-10:25 rubric/bad-band"}, "kB, MB and GB"},
      {requiring("finished: ['/a(b/']"), {"10:20-10:27 rubric/bad-term"}, "never closed. | Write the `)`"},
      {requiring("finished: [<dtae>, '']"), {"10:20-10:26 rubric/bad-term", "10:28-10:30 rubric/empty"}},
      {requiring("finished: tbd"), {"10:19-10:22 rubric/wrong-type"}, "a list of terms"},
      {requiring("list: {of: x, items: 5, fields: [a: b]}"), {"10:42-10:46 rubric/unquoted-colon"}, "\"a: b\""},
      {requiring("list: {of: x, items: 5, fields: [A, a]}"), {"10:45-10:46 rubric/duplicate-id"}},
      {requiring("list: {of: x, items: 5, fields: [{name: a, alsso: b}]}"), {"10:52-10:57 rubric/unknown-key"}},
      {requiring("list: {of: x, items: 5, fields: [{nmae: a, also: [b]}]}"), {"10:43-10:47 rubric/unknown-key"}},
      {requiring("sections: {titles: [a], order: givn}"),
       {"10:40-10:44 rubric/unknown-value"},
       "Did you mean `given`?"},
  });
}

TEST_CASE("prompts") {
  check_all({
      {requiring("prompts: [Why?]"), {"10:19-10:23 rubric/wrong-type"}, "Its keys are `id`, `ask`"},
      {requiring("prompts: [{id: a}]"), {"10:20-10:22 rubric/missing-key"}, "`ask`"},
      {requiring("prompts: [{ask: A}]"), {"10:20-10:23 rubric/missing-key"}, "`id: why`"},
      {requiring("prompts: [{id: a, ask: A}, {id: a, ask: B}]"), {"10:41-10:42 rubric/duplicate-id"}},
      {requiring("prompts: [{id: a, ask: A, parts: [{id: a, ask: B}]}]"), {"10:48-10:49 rubric/duplicate-id"}},
      {requiring("prompts: [{id: a, ask: A, parts: [{id: b, ask: B, parts: [{id: c, ask: C}]}]}]"),
       {"10:59-10:64 rubric/unknown-key"}},
      {requiring("prompts: [{id: a, ask: A, words: 50}]"), {"10:42-10:44 rubric/bare-number"}},
      {requiring("prompts: [{id: a, ask: A, also: B}]"), {"10:41-10:42 rubric/wrong-type"}, "a list of other names"},
      {requiring("prompts: [one-of: {x: [{id: a, ask: A}]}]"), {"10:19-10:25 rubric/one-branch"}},
      {requiring("prompts: [one-of: [{id: a, ask: A}]]"), {"10:19-10:25 rubric/wrong-type"}, "at least two branches"},
      {requiring("prompts: [{one-of: {x: [{id: a, ask: A}], y: [{id: b, ask: B}]}, id: c}]"),
       {"10:74-10:76 rubric/unknown-key"}},
      {requiring("prompts:\n          - id: a\n            ask: Part 2: why"), {"12:18-12:29 rubric/unquoted-colon"}},
      {requiring("prompts:\n          - id: a\n            ask: A\n            also:\n              - Part 2: why"),
       {"14:17-14:28 rubric/unquoted-colon"}},
  });
}

TEST_CASE("judge") {
  check_all({
      {part("judge: [{title: x}]"), {"9:14-9:19 rubric/missing-key"}, "`scale`"},
      {part("judge: [{scale: pas}]"),
       {"9:21-9:24 rubric/unknown-scale"},
       "Did you mean `pass`? There are `pass` and `skill`."},
      {part("judge: [{scale: pass, levels: {yes: x}}]"), {"9:36-9:39 rubric/unknown-level"}, "Did you mean `Yes`?"},
      {part("judge: [{scale: pass, levels: {Yes: }}]"), {"9:36-9:39 rubric/empty"}},
      {part("judge: [{scale: pass, levels: [x]}]"), {"9:27-9:33 rubric/wrong-type"}},
      {part("judge: [{scale: pass}, {scale: pass}]"), {"9:14-9:19 rubric/missing-key", "9:29-9:34 rubric/missing-key"}},
      {part("judge: [{id: b, scale: pass}, {id: b, scale: pass}]"), {"9:40-9:41 rubric/duplicate-id"}},
      {part("judge: [{scale: pass, weight: heavy}]"), {"9:35-9:40 rubric/bad-number"}},
      {part("judge: [{id: b, scale: pass}]\n  - id: b\n    judge: [{scale: pass}]"),
       {"11:14-11:19 rubric/duplicate-id"}},
  });
}

TEST_CASE("outcome") {
  // The first result's line is line 9.
  const auto outcome = [](std::string_view lines) {
    return rubric(fmt::format(
        "parts: [{{id: a, judge: [{{scale: pass}}]}}, {{id: b, judge: [{{scale: skill}}]}}]\noutcome:\n{}", lines));
  };
  check_all({
      {outcome("  - {criteria: [a], reach: Yes}\n"), {"9:6-9:14 rubric/missing-key"}, "`result`"},
      {outcome("  - result: A\n  - result: B\n"), {"9:5-9:11 rubric/no-rule"}, "never reached"},
      {outcome("  - {result: A, criteria: [a], reach: Yes}\n  - result: A\n"), {"10:13-10:14 rubric/duplicate-id"}},
      {outcome("  - {result: A, criteria: [c, a], reach: Yes}\n"),
       {"9:28-9:29 rubric/unknown-criterion"},
       "There are `a` and `b`."},
      {outcome("  - {result: A, criteria: [a, b], reach: Yes}\n"),
       {"9:42-9:45 rubric/unknown-level"},
       "`b` is judged by the scale `skill`"},
      {outcome("  - {result: A, criteria: [a], reach: yes}\n"),
       {"9:39-9:42 rubric/unknown-level"},
       "Did you mean `Yes`?"},
      {outcome("  - {result: A, criteria: a, reach: Yes}\n"), {"9:27-9:28 rubric/wrong-type"}, "a list of criteria"},
      {outcome("  - {result: A, criteria: [a]}\n"), {"9:6-9:12 rubric/missing-key"}, "`reach`"},
      {outcome("  - {result: A, reach: Yes}\n"), {"9:6-9:12 rubric/missing-key"}, "`criteria`"},
      {outcome("  - {result: A, criteria: [a, a], reach: Yes}\n"), {"9:31-9:32 rubric/duplicate-id"}},
      {outcome("  - {result: A, at-least: 3, criteria: [a], reach: Yes}\n"),
       {"9:27-9:28 rubric/bad-number"},
       "from 1 to 1"},
      {outcome("  - {result: A, at-least: 0, criteria: [a], reach: Yes}\n"), {"9:27-9:28 rubric/bad-number"}},
      {outcome("  - {result: A, all: [], checks: maybe}\n"),
       {"9:17-9:20 rubric/empty", "9:34-9:39 rubric/unknown-value"}},
      {outcome("  - {result: A, all: [{criteria: [a], reach: Yes}], any: [{criteria: [a], reach: No}]}\n"),
       {"9:53-9:56 rubric/two-rules"}},
      {outcome("  - {result: A, all: [{reachh: Yes}]}\n"),
       {"9:24-9:30 rubric/unknown-key", "9:24-9:30 rubric/no-rule"}},
      {outcome("  - {result: A, sum: {weights: {b: 1, c: 2}, cut: x}}\n"),
       {"9:39-9:40 rubric/unknown-criterion", "9:51-9:52 rubric/bad-number"}},
      {outcome("  - {result: A, sum: {weights: {b: 1}}}\n"), {"9:17-9:20 rubric/missing-key"}, "`cut`"},
  });
}

TEST_CASE("allow") {
  check_all({
      {rubric("parts: [{id: a}]\nallow: [{finding: rubric/plural, at: a}]\n"),
       {"8:10-8:17 rubric/missing-key"},
       "`because`"},
      {rubric("parts: [{id: a}]\nallow: [{finding: levels, because: b}]\n"), {"8:19-8:25 rubric/unknown-finding"}},
  });
}

TEST_CASE("all mistakes of a file in one run, in the order of the text, each listed in the table") {
  const std::string text =
      "titel: x\nid: A\nparts:\n  - id: a\n    judge: [{scale: x}]\n    require:\n      - words: 3\n"
      "      - wrods\n  - id: a\noutcome: [{result: A, criteria: [z], reach: B}]\n";
  CHECK(places(text) == Lines{"1:1-1:6 rubric/unknown-key", "1:1-1:6 rubric/missing-key", "2:5-2:6 rubric/bad-id",
                              "5:21-5:22 rubric/unknown-scale", "7:16-7:17 rubric/bare-number",
                              "8:9-8:14 rubric/unknown-check", "9:9-9:10 rubric/duplicate-id",
                              "10:34-10:35 rubric/unknown-criterion"});
  std::set<std::string_view> known;
  for (const Mistake& mistake : rubric_mistakes()) known.insert(mistake.id);
  for (const Finding& finding : load(text).findings) {
    CHECK(known.contains(finding.id));
    CHECK_FALSE(finding.help.empty());
  }
}

TEST_CASE("prose that an unquoted # cuts short is worth a warning, in every place for prose") {
  for (const std::string_view line :
       {"title: A # b", "note: A # b", "note:\n      - A # b", "judge:\n      - scale: pass\n        title: A # b",
        "judge:\n      - scale: pass\n        levels:\n          Yes: A # b",
        "require:\n      - prompts:\n          - id: b\n            ask: A # b",
        "require:\n      - words: 1-2\n        because: A # b"}) {
    CAPTURE(line);
    const auto loaded = load(part(line));
    REQUIRE(loaded.findings.size() == 1);
    CHECK(loaded.findings.front().id == "rubric/comment-in-text");
    CHECK(loaded.findings.front().severity == Severity::warning);
  }
  CHECK(places(part("from: a # b")) == Lines{});
  CHECK(places(part("title: \"A # b\" # c")) == Lines{});
  CHECK(places(part("title: A#b")) == Lines{});
}

}  // namespace
}  // namespace rubricate::test
