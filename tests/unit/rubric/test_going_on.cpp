// Mistakes of form do not hide the others: the rest of the file is read on as far as it makes sense.
#include "helpers.hpp"

#include <doctest/doctest.h>

namespace rubricate::test {
namespace {

constexpr std::string_view k_not_read = "not read: run it again when";

bool says_what_was_left_out(std::string_view text) {
  int times = 0;
  for (const Finding& finding : load(text).findings)
    if (contains(finding.help, k_not_read)) ++times;
  return times == 1;
}

TEST_CASE("behind a tab") {
  const std::string text =
      "rubricate: 1\nid: t\ntitle: A: b\nparts:\n  - id: plan\n    requires:\n\t- finished\n\t- wrods\n"
      "  - id: B\nnoot: x\n";
  CHECK(places(text) == Lines{"3:8-3:12 rubric/unquoted-colon", "6:5-6:13 rubric/unknown-key",
                              "7:1-7:2 rubric/tab-indentation", "8:1-8:2 rubric/tab-indentation",
                              "9:9-9:10 rubric/bad-id", "10:1-10:5 rubric/unknown-key"});
  CHECK(says_what_was_left_out(text));
}

TEST_CASE("what is missing only because lines were left out is not told") {
  CHECK(places("rubricate: 1\nid: t\n\ttitle: T\nscales:\n\tpass: [No, Yes]\nparts:\n  - id: a\n"
               "    judge: [{scale: pass}]\n") ==
        Lines{"3:1-3:2 rubric/tab-indentation", "5:1-5:2 rubric/tab-indentation"});
  CHECK(places("\trubricate: 1\n") == Lines{"1:1-1:2 rubric/tab-indentation"});
}

TEST_CASE("what may belong to a line with a tab is not taken for anything else's") {
  CHECK(places(rubric("parts:\n  - id: a\n    title: x\n\t- id: b\n    title: y\n    require:\n      - wrods\n"
                      "noot: x\n")) == Lines{"10:1-10:2 rubric/tab-indentation", "14:1-14:5 rubric/unknown-key"});
  CHECK(places(rubric("parts:\n  - id: a\n    require:\n\t- words: 3-4\n    titel: y\n")) ==
        Lines{"10:1-10:2 rubric/tab-indentation", "11:5-11:10 rubric/unknown-key"});
}

TEST_CASE("behind text after a quote, in brackets or not") {
  CHECK(places(rubric("parts:\n  - id: a\n    title: \"x\" y\n    form: z\n")) ==
        Lines{"9:16-9:17 rubric/text-after-quote", "10:5-10:9 rubric/unknown-key"});
  CHECK(places(rubric("parts: [{id: a, title: \"x\" y, form: z}]\n")) ==
        Lines{"7:28-7:29 rubric/text-after-quote", "7:31-7:35 rubric/unknown-key"});
}

TEST_CASE("behind an open quote, an open bracket and a bracket too many") {
  CHECK(places(rubric("note: \"open\nparts:\n  - id: A\n")) ==
        Lines{"7:7-7:12 rubric/unclosed-quote", "9:9-9:10 rubric/bad-id"});
  CHECK(places(rubric("note: [one, two\nparts:\n  - id: A\n")) ==
        Lines{"7:7-7:8 rubric/unclosed-bracket", "9:9-9:10 rubric/bad-id"});
  CHECK(places(rubric("note: [one]]\nparts:\n  - id: A\n")) ==
        Lines{"7:12-7:13 rubric/syntax", "9:9-9:10 rubric/bad-id"});
  CHECK(says_what_was_left_out(rubric("note: \"open\nparts:\n  - id: A\n")));
}

TEST_CASE("behind a line that does not fit, with what stands further in") {
  const std::string text = rubric("parts:\n  - id: a\n   title: x\n    from: *.md\n  - id: B\n   title: y\nnoot: x\n");
  CHECK(places(text) ==
        Lines{"9:4-9:12 rubric/indentation", "11:9-11:10 rubric/bad-id", "13:1-13:5 rubric/unknown-key"});
  CHECK(says_what_was_left_out(text));
}

TEST_CASE("several mistakes of form in one run") {
  CHECK(places("rubricate: 1\nid: t\ntitle: A: b\nnote: *x\nparts:\n  - id: a\n    title: \"x\" y\n    require:\n"
               "      - words: 300\n   - id: B\n") ==
        Lines{"3:8-3:12 rubric/unquoted-colon", "4:7-4:9 rubric/unquoted-glob", "7:16-7:17 rubric/text-after-quote",
              "9:16-9:19 rubric/bare-number", "10:4-10:11 rubric/indentation"});
}

TEST_CASE("a colon or a dash without its space") {
  CHECK(places("rubricate: 1\nid:t\ntitle: T\nparts: [{id: A}]\n") ==
        Lines{"2:1-2:5 rubric/missing-space", "4:14-4:15 rubric/bad-id"});
  CHECK(contains(said("rubricate: 1\nid:t\ntitle: T\nparts: [{id: a}]\n"), "`id: t`"));
  CHECK(contains(said("rubricate: 1\nid:\u00A0t\ntitle: T\nparts: [{id: a}]\n"), "`id: t`"));
  CHECK(places(rubric("parts:\n  - title:x\n    id: a\n")) == Lines{"8:5-8:12 rubric/missing-space"});
  CHECK(places(rubric("parts:\n  - id: a\n    title:x\n")) == Lines{"9:5-9:12 rubric/missing-space"});
  CHECK(places(rubric("parts:\n  -id: a\n")) == Lines{"8:3-8:6 rubric/missing-space"});
  CHECK(places(rubric("parts:\n  - id: a\n  -id: b\n")) == Lines{"9:3-9:9 rubric/missing-space"});
  CHECK(contains(said("rubricate\uFF1A1\nid: t\ntitle: T\nparts: [{id: a}]\n"), "Write it like `rubricate: 1`"));
  CHECK(
      contains(said(rubric("parts:\n  - id: a\n    require:\n      - finished\n        because: x\n")), "`finished:`"));
}

TEST_CASE("spaces that nobody sees are shown") {
  CHECK(contains(said(rubric("parts:\n\u00A0\u00A0- id: a\n")), "`<U+00A0><U+00A0>- id`"));
  CHECK(contains(said("rubricate: 1\nid: t\n\u200Btitle: T\nparts: [{id: a}]\n"), "`<U+200B>title`"));
}

TEST_CASE("a comment that swallows a bracket is named") {
  CHECK(places(requiring("sections: [Aim, Question #2, Scope]")) == Lines{"10:34-10:44 rubric/comment-in-text"});
}

TEST_CASE("line ends of old") {
  CHECK(places("rubricate: 1\rid: t\r") == Lines{"1:13-2:1 rubric/line-ends"});
  CHECK(places("rubricate: 1\nid: t\rtitle: T\n").front().ends_with("rubric/line-ends"));
}

TEST_CASE("an escape between double quotes") {
  CHECK(places(requiring("finished: [\"/\\bfoo/\"]")) == Lines{"10:20-10:29 rubric/control-character"});
  CHECK(contains(said(requiring("finished: [\"/\\bfoo/\"]")), "a backslash is a backslash: '/\\bfoo/'"));
  CHECK(places(requiring("finished: [\"/\\d+/\"]")) == Lines{"10:22-10:24 rubric/syntax"});
  CHECK(contains(said(requiring("finished: [\"/\\d+/\"]")), "single quotes"));
  CHECK(places(rubric("parts: [{id: a, title: \"x\\e[31m\"}]\n")) == Lines{"7:24-7:33 rubric/control-character"});
}

TEST_CASE("a text with a colon in brackets is quoted up to where it ends") {
  const auto help = [](std::string_view prompt) {
    return load(requiring(fmt::format("prompts: [{}]", prompt))).findings.front().help;
  };
  CHECK(help("{id: a, ask: Part 1: why?}").ends_with("\"Part 1: why?\""));
  CHECK(help("{ask: Part 1: why, and how?, id: a}").ends_with("\"Part 1: why, and how?\""));
}

TEST_CASE("tens of thousands of lines with tabs take no quadratic time") {
  std::string text = "parts:\n";
  for (int i = 0; i < 60'000; ++i) text += i % 3 == 0 ? "a: b\n" : "\t- id: a\n";
  CHECK(load(text).findings.size() == 501);
}

}  // namespace
}  // namespace rubricate::test
