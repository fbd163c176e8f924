// Files that are no rubric: each must end in one clear finding at one exact place, and quickly.
#include "helpers.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace rubricate::test {
namespace {

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

TEST_CASE("nothing, and almost nothing") {
  CHECK(places("") == Lines{"1:1-1:1 rubric/empty-file"});
  CHECK(places("\xEF\xBB\xBF") == Lines{"1:1-1:1 rubric/empty-file"});
  CHECK(places(" \n\n") == Lines{"1:1-1:1 rubric/empty-file"});
  CHECK(places("# only\n# comments\n") == Lines{"1:1-1:1 rubric/empty-file"});
  CHECK(places("---\n") == Lines{"1:1-1:1 rubric/empty-file"});
  CHECK(places("- a\n- b\n") == Lines{"1:1-1:1 rubric/not-a-rubric"});
  CHECK(places("just words\n") == Lines{"1:1-1:1 rubric/not-a-rubric"});
  CHECK(places("rubricate:1\n") == Lines{"1:1-1:1 rubric/not-a-rubric"});
}

TEST_CASE("size") {
  std::string text = rubric("") + "# ";
  text.append(1'000'000 - text.size(), 'x');
  CHECK(load(text).rubric.has_value());
  text += 'x';
  CHECK(places(text) == Lines{"1:1-1:1 rubric/too-large"});
  CHECK(contains(said(text), "1000001 bytes"));
}

TEST_CASE("bytes that are no text") {
  CHECK(places("id: a\xFF\n") == Lines{"1:6-1:7 rubric/not-utf8"});
  CHECK(contains(said("id: a\xFF\n"), "Byte 6"));
  CHECK(places("id: \xC0\xAF\n") == Lines{"1:5-1:6 rubric/not-utf8"});
  CHECK(contains(said("\xFF\xFEi\0d\0"), "UTF-16"));
  CHECK(places(std::string("id: \0x", 6)) == Lines{"1:5-1:6 rubric/nul"});
  CHECK(places("é: a\n\x04 b: c\n") == Lines{"2:1-2:2 rubric/control-character"});
  CHECK(places("a: \x1B[31m\n") == Lines{"1:4-1:5 rubric/control-character"});
  CHECK(places(rubric("parts: [{id: a, title: \"b\\0\"}]\n")) == Lines{"7:24-7:29 rubric/control-character"});
}

TEST_CASE("tabs as indentation, every line of them") {
  CHECK(places("parts:\n\t- id: a\n  \t  title: b\n\t\n") ==
        Lines{"2:1-2:2 rubric/tab-indentation", "3:3-3:6 rubric/tab-indentation"});
  CHECK(load(rubric("parts: [{id: a, title: \"tab\there\"}]\n")).rubric);
}

TEST_CASE("aliases, anchors, tags and merge keys") {
  CHECK(places(rubric("note: &a [*a]\nparts: [{id: a}]\n")) == Lines{"7:7-7:9 rubric/alias", "7:11-7:13 rubric/alias"});
  CHECK(places(rubric("note: &a text\nparts: [{id: a, title: *a}]\n")) ==
        Lines{"7:7-7:9 rubric/alias", "8:24-8:26 rubric/alias"});
  CHECK(places(rubric("note: !!str text\nparts: [{id: a}]\n")) == Lines{"7:7-7:12 rubric/tag"});
  CHECK(places(rubric("note: !important\nparts: [{id: a}]\n")) == Lines{"7:1-7:5 rubric/empty", "7:7-7:17 rubric/tag"});
  CHECK(places(rubric("<<: {note: x}\nparts: [{id: a}]\n")) == Lines{"7:1-7:3 rubric/merge-key"});
  CHECK(places(rubric("\"<<\": x\nparts: [{id: a}]\n")) == Lines{"7:1-7:5 rubric/unknown-key"});
}

TEST_CASE("an alias bomb is refused before it grows") {
  std::string text = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 10; ++i) text += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
  const auto loaded = load(text);
  CHECK_FALSE(loaded.rubric);
  CHECK(std::ranges::count(loaded.findings, std::string_view("rubric/alias"), &Finding::id) == 10 + 9 * 5);
}

TEST_CASE("depth") {
  CHECK(places("a: " + repeated("[", 600) + repeated("]", 600)) == Lines{"1:67-1:68 rubric/too-deep"});
  CHECK(places(repeated("- ", 600) + "a") == Lines{"1:129-1:130 rubric/too-deep"});
  CHECK(places(repeated("{a: ", 600)) == Lines{"1:253-1:254 rubric/too-deep"});
  CHECK_FALSE(contains(said("a: " + repeated("[", 60) + repeated("]", 60)), "too-deep"));  // deep, but a tree
}

TEST_CASE("keys that are none, and keys twice") {
  CHECK(places(rubric("[a]: b\nparts: [{id: a}]\n")) == Lines{"7:1-7:4 rubric/bad-key"});
  CHECK(places(rubric("{a: b}: c\nparts: [{id: a}]\n")) == Lines{"7:1-7:7 rubric/bad-key"});
  CHECK(places(rubric("? [a, b]\n: c\nparts: [{id: a}]\n")) == Lines{"7:3-7:9 rubric/bad-key"});
  CHECK(places(rubric("1: 2\nparts: [{id: a}]\n")) == Lines{"7:1-7:2 rubric/unknown-key"});
  CHECK(places(rubric("null: 2\nparts: [{id: a}]\n")) == Lines{"7:1-7:5 rubric/unknown-key"});
  const std::string twice = rubric("title: S\nparts: [{id: a, id: b, id: c}]\n");
  CHECK(places(twice) ==
        Lines{"7:1-7:6 rubric/duplicate-key", "8:17-8:19 rubric/duplicate-key", "8:24-8:26 rubric/duplicate-key"});
  CHECK(contains(load(twice).findings.front().message, "the first is in line 3"));
}

TEST_CASE("more than one document") {
  CHECK(places(rubric("") + "---\nid: b\n") == Lines{"8:1-8:4 rubric/second-document"});
  CHECK(places(rubric("") + "...\n---\nid: b\n") == Lines{"9:1-9:4 rubric/second-document"});
  CHECK(load("---\n" + rubric("") + "...\n").rubric);
  CHECK(places("- a\nb: c\n") == Lines{"2:1-2:5 rubric/indentation"});
  CHECK(places("%YAML 1.2\n---\na: b\n") == Lines{"1:1-1:10 rubric/directive"});
}

TEST_CASE("quotes that are not closed") {
  CHECK(places(rubric("note: \"never closed\nparts: [{id: a}]\n")) == Lines{"7:7-7:20 rubric/unclosed-quote"});
  CHECK(places(rubric("note: 'never closed\nparts: [{id: a}]\n")) == Lines{"7:7-7:20 rubric/unclosed-quote"});
  CHECK(places(rubric("note: \"not closed\nlanguage: \"en\"\nparts: [{id: a}]\n")) ==
        Lines{"7:7-7:18 rubric/unclosed-quote"});
  CHECK(places(rubric("note: \"not\n---\nclosed\"\n")) == Lines{"7:7-7:11 rubric/unclosed-quote"});
  CHECK(places(rubric("note: \"Why\" is the question\nparts: [{id: a}]\n")) ==
        Lines{"7:13-7:28 rubric/text-after-quote"});
}

TEST_CASE("signs that YAML keeps for itself; the rest of the file is still read") {
  const auto found = [](std::string_view title) {
    return places(rubric(fmt::format("parts:\n  - id: a\n    title: {}\n    titel: x\n", title)));
  };
  const std::string rest = "10:5-10:10 rubric/unknown-key";
  CHECK(found("*.md") == Lines{"9:12-9:16 rubric/unquoted-glob", rest});
  CHECK(found("* all") == Lines{"9:12-9:13 rubric/unquoted-glob", rest});
  CHECK(found("@home") == Lines{"9:12-9:17 rubric/unquoted-sign", rest});
  CHECK(found("`code`") == Lines{"9:12-9:18 rubric/unquoted-sign", rest});
  CHECK(found("[a, >b]") == Lines{"9:5-9:10 rubric/wrong-type", "9:16-9:18 rubric/unquoted-sign", rest});
  CHECK(found("[draft] My plan") == Lines{"9:12-9:27 rubric/unquoted-sign", rest});
  CHECK(found("{draft} My plan") == Lines{"9:12-9:27 rubric/unquoted-sign", rest});
  CHECK(found("%5") == Lines{"9:12-9:14 rubric/unquoted-sign", rest});
  CHECK(found("& so on") == Lines{"9:12-9:13 rubric/unquoted-sign", rest});
  CHECK(found("> 5 groups") == Lines{"9:12-9:13 rubric/unquoted-sign", rest});
  CHECK(found("Part 2: why") == Lines{"9:12-9:23 rubric/unquoted-colon", rest});
  CHECK(found("Part 2: why: and how") ==
        Lines{"9:12-9:32 rubric/unquoted-colon", "9:12-9:32 rubric/unquoted-colon", rest});
}

TEST_CASE("several unquoted texts are found in one run") {
  CHECK(places(
            rubric("parts:\n  - id: a\n    title: Part 1: one\n    from: *.md\n  - id: b\n    title: Part 2: two\n")) ==
        Lines{"9:12-9:23 rubric/unquoted-colon", "10:11-10:15 rubric/unquoted-glob",
              "12:12-12:23 rubric/unquoted-colon"});
}

TEST_CASE("brackets and indentation") {
  CHECK(places(rubric("note: [one, two\nparts: [{id: a}]\n")) == Lines{"7:7-7:8 rubric/unclosed-bracket"});
  CHECK(places(rubric("parts: [{id: a}\n")) == Lines{"7:8-7:9 rubric/unclosed-bracket"});
  CHECK(places(rubric("parts: ]\n")) == Lines{"7:8-7:9 rubric/syntax"});
  CHECK(places(rubric("parts: - id: a\n")) == Lines{"7:8-7:15 rubric/syntax"});
  CHECK(places(rubric("parts:\n  - id: a\n   title: b\n")) == Lines{"9:4-9:12 rubric/indentation"});
  CHECK(places(rubric("parts:\n  - id: a\n    require:\n      - finished\n        because: x\n")) ==
        Lines{"10:9-10:17 rubric/missing-colon"});
  CHECK(places(rubric("note: Why # 2\n  goes on\nparts: [{id: a}]\n")) == Lines{"7:11-7:14 rubric/comment-in-text"});
}

TEST_CASE("a key without a colon") {
  CHECK(places(rubric("parts:\n  - id: a\n    title My part\n    from: x\n")) ==
        Lines{"9:5-9:18 rubric/missing-colon"});
  CHECK(contains(said(rubric("parts:\n  - id: a\n    title My part\n    from: x\n")), "`title: My part`"));
  CHECK(places(rubric("parts:\n  - id: a\n    title My part\n")) == Lines{"9:5-9:18 rubric/missing-colon"});
}

TEST_CASE("a thousand parts are fine, more are too many") {
  std::string text = rubric("parts:\n");
  for (int i = 0; i < 1000; ++i)
    text += fmt::format("  - id: p{}\n    require:\n      - words: 450-550\n      - finished\n", i);
  REQUIRE(text.size() < 1'000'000);
  const auto loaded = load(text);
  REQUIRE_MESSAGE(loaded.rubric, said(text));
  CHECK(loaded.rubric->parts.size() == 1000);
  CHECK(places(text + "  - id: q\n") == Lines{"7:1-7:6 rubric/too-many-parts"});
}

TEST_CASE("200 checks of a part are fine, and 5000 in a rubric, more are too many") {
  const auto part = [](int number, int checks) {
    std::string text = fmt::format("  - id: p{}\n    require:\n", number);
    for (int i = 0; i < checks; ++i) text += fmt::format("      - words: 1-2\n        id: c{}\n", i);
    return text;
  };
  const auto said_of = [&](int checks) { return said(rubric("parts:\n" + part(0, checks))); };
  CHECK_FALSE(contains(said_of(200), "too-many"));
  CHECK(contains(said_of(201), "There are more than 200 checks here"));
  std::string text = rubric("parts:\n");
  for (int i = 0; i < 25; ++i) text += part(i, 200);
  REQUIRE(text.size() < 1'000'000);
  CHECK_FALSE(contains(said(text), "too-many"));
  const Lines more = places(text + part(25, 3) + part(26, 3));
  REQUIRE(more.size() == 1);
  CHECK(contains(more.front(), "rubric/too-many-checks"));
  // Mistakes behind it are told as well.
  const std::string both = said(rubric("parts:\n" + part(0, 201) + "  - id: q\n    require: [{wrods: 1-2}]\n"));
  CHECK(contains(both, "rubric/too-many-checks"));
  CHECK(contains(both, "rubric/unknown-check"));
}

TEST_CASE("more entries than anyone writes") {
  CHECK(places("a: [" + repeated("b,", 250'000) + "]\n") == Lines{"1:400003-1:400004 rubric/too-many-entries"});
}

TEST_CASE("thousands of mistakes are cut short") {
  std::string text = rubric("parts:\n");
  for (int i = 0; i < 900; ++i) text += fmt::format("  - {{id: p{}, titel: x}}\n", i);
  const auto loaded = load(text);
  CHECK_FALSE(loaded.rubric);
  REQUIRE(loaded.findings.size() == 501);
  CHECK(loaded.findings.back().id == "rubric/too-many-mistakes");
}

TEST_CASE("names that nothing has, against many that there are, take no quadratic time") {
  std::string text = rubric("outcome:\n  - result: A\n    any:\n");
  for (int i = 0; i < 12'000; ++i) text += fmt::format("      - {{criteria: [x{}], reach: Yes}}\n", i);
  text += "parts:\n";
  for (int i = 0; i < 900; ++i) {
    text += fmt::format("  - id: p{}\n    judge:\n", i);
    for (int j = 0; j < 11; ++j) text += fmt::format("      - {{id: c{}-{}, scale: pass}}\n", i, j);
  }
  REQUIRE(text.size() < 1'000'000);
  CHECK(load(text).findings.size() == 501);
}

TEST_CASE("more terms than can be held") {
  std::string text = requiring("finished: [");
  text.pop_back();
  text += repeated("a b, ", 2000) + "]\n";
  CHECK(load(text).rubric);
  text.insert(text.find("a b"), "c, ");
  CHECK(contains(said(text), "more than 2000 terms"));
}

TEST_CASE("every mistake that is found here is in the table, which is sorted") {
  const auto table = rubric_mistakes();
  CHECK(std::ranges::is_sorted(table, {}, &Mistake::id));
  CHECK(std::ranges::adjacent_find(table, {}, &Mistake::id) == table.end());
  for (const std::string_view text :
       {"", "a: b", "a: *b", "a: [", "- a\nb: c", "a: \"x", "a: b\na: c", "<<: x", "a: !b c"}) {
    for (const Finding& finding : load(text).findings) {
      CAPTURE(finding.id);
      CHECK(std::ranges::find(table, finding.id, &Mistake::id) != table.end());
    }
  }
}

}  // namespace
}  // namespace rubricate::test
