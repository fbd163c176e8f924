// Findings with their excerpts.
#include <report/findings.hpp>
#include <util/unicode.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

/// One error on the bytes [begin, end) of `text`, without its first line.
std::string excerpt(const std::string& text, std::size_t begin, std::size_t end, std::size_t width = 80) {
  const Source source{.path = "a.md", .text = text};
  const Source* const sources[] = {&source};
  const Finding finding{
      .id = "",
      .severity = Severity::error,
      .address = "",
      .place = Place{.source = 0, .span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}},
      .message = "x",
      .help = ""};
  const Finding findings[] = {finding};
  const std::string out = write_findings(findings, sources, {.width = width});
  return out.substr(out.find('\n') + 1);
}

std::string excerpt_of(const std::string& text, std::string_view words, std::size_t width = 80) {
  const std::size_t begin = text.find(words);
  return excerpt(text, begin, begin + words.size(), width);
}

}  // namespace

TEST_CASE("a finding says where, how bad, what and what to do") {
  const Source source{.path = "overview.md", .text = "# Overview\n\nTBD is here.\n"};
  const Source* const sources[] = {&source, nullptr};
  const std::vector<Finding> findings = {
      {.id = "finished/placeholder",
       .severity = Severity::error,
       .address = "overview.finished",
       .place = Place{.source = 0, .span = {12, 15}},
       .message = "“TBD” is left to fill in; nothing of that kind wanted",
       .help = "Write what belongs there."},
      {.id = "words/unclear",
       .severity = Severity::unsure,
       .address = "overview.words",
       .place = {},
       .message = "448–455 words",
       .help = ""},
      {.id = "file/odd", .severity = Severity::note, .address = "", .place = {}, .message = "odd", .help = ""},
      {.id = "file/gone",
       .severity = Severity::warning,
       .address = "",
       .place = Place{.source = 1, .span = {}},
       .message = "a source that is not known",
       .help = ""}};
  const std::string_view expected = R"(
overview.md:3:1: error: “TBD” is left to fill in; nothing of that kind wanted
    [finished/placeholder]
  3 | TBD is here.
    | ^^^
  help: Write what belongs there.

overview.words: cannot tell: 448–455 words [words/unclear]

submission: note: odd [file/odd]

submission: warning: a source that is not known [file/gone]
)";
  CHECK_EQ(write_findings(findings, sources, {}), expected.substr(1));
}

TEST_CASE("no findings, no text") { CHECK_EQ(write_findings({}, {}, {}), ""); }

TEST_CASE("carets stand under what is meant") {
  SUBCASE("wide characters take two columns") {
    CHECK_EQ(excerpt_of("我喜欢 TBD", "TBD"), "  1 | 我喜欢 TBD\n    |        ^^^\n");
    CHECK_EQ(excerpt_of("我喜欢 TBD", "喜欢"), "  1 | 我喜欢 TBD\n    |   ^^^^\n");
  }
  SUBCASE("combining characters take none") {
    CHECK_EQ(excerpt_of("e\u0301te\u0301 TBD", "TBD"), "  1 | e\u0301te\u0301 TBD\n    |     ^^^\n");
    CHECK_EQ(excerpt_of("ae\u0301b", "e\u0301"), "  1 | ae\u0301b\n    |  ^\n");
  }
  SUBCASE("a tab is one blank") { CHECK_EQ(excerpt_of("\ta\tTBD", "TBD"), "  1 |  a TBD\n    |    ^^^\n"); }
  SUBCASE("escapes take their own width") {
    CHECK_EQ(excerpt_of("\x1b[2JTBD\u202E", "TBD\u202E"),
             "  1 | <U+001B>[2JTBD<U+202E>\n    |            ^^^^^^^^^^^\n");
  }
  SUBCASE("a byte order mark is not shown") { CHECK_EQ(excerpt("\uFEFFab", 0, 4), "  1 | ab\n    | ^\n"); }
  SUBCASE("line ends of all kinds") {
    CHECK_EQ(excerpt_of("a\r\nTBD\r\nb", "TBD"), "  2 | TBD\n    | ^^^\n");
    CHECK_EQ(excerpt_of("a\rTBD\rb", "TBD"), "  2 | TBD\n    | ^^^\n");
  }
  SUBCASE("an empty span is one caret") {
    CHECK_EQ(excerpt("abc", 1, 1), "  1 | abc\n    |  ^\n");
    CHECK_EQ(excerpt("abc", 3, 3), "  1 | abc\n    |    ^\n");
    CHECK_EQ(excerpt("a\n\nb", 2, 2), "  2 |\n    | ^\n");
  }
  SUBCASE("a span beyond the text is its end") { CHECK_EQ(excerpt("abc", 90, 80), "  1 | abc\n    |    ^\n"); }
  SUBCASE("several lines: the first, and the number of the last") {
    CHECK_EQ(excerpt("one\ntwo\nthree\n", 1, 9), "  1 | one\n    |  ^^ … to line 3\n");
    CHECK_EQ(excerpt("one\ntwo\n", 0, 4), "  1 | one\n    | ^^^\n");
  }
  SUBCASE("an empty text has no line to show") { CHECK_EQ(excerpt("", 0, 0), ""); }
}

TEST_CASE("a long line is cut around the span") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "abcdefghi ";
  SUBCASE("at its beginning") {
    CHECK_EQ(excerpt(text, 0, 3, 40), "  1 | abcdefghi abcdefghi abcdefghi abc…\n    | ^^^\n");
  }
  SUBCASE("in its middle") {
    CHECK_EQ(excerpt(text, 150, 153, 40), "  1 | …abcdefghi abcdefghi abcdefghi ab…\n    |            ^^^\n");
  }
  SUBCASE("at its end") {
    CHECK_EQ(excerpt(text, 297, 299, 40),
             "  1 | …hi abcdefghi abcdefghi abcdefghi \n    |                                ^^\n");
  }
  SUBCASE("the span itself is longer than the room") {
    CHECK_EQ(excerpt(text, 0, 200, 40),
             "  1 | abcdefghi abcdefghi abcdefghi abc…\n    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  }
  SUBCASE("carets leave room for the last line's number") {
    CHECK_EQ(excerpt(text + "\nb", 0, 302, 40),
             "  1 | abcdefghi abcdefghi abcdefghi abc…\n    | ^^^^^^^^^^^^^^^^^^^^^^ … to line 2\n");
  }
}

TEST_CASE("a flood of marks without width is cut too") {
  std::string text = "a";
  for (int i = 0; i < 1000; ++i) text += "\u0301";
  const std::string shown = excerpt(text, 0, 1, 40);
  CHECK_LE(shown.size(), 400);
  CHECK_NE(shown.find("…\n"), std::string::npos);
}

TEST_CASE("whatever the text, an excerpt is two lines that fit") {
  std::uint32_t state = 7;
  const auto next = [&state](std::uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 16U) % below;
  };
  const std::vector<std::string> pieces = {"a",          "bc ",  "\t",       "\u00e9", "e\u0301", "我",
                                           "\U0001F600", "\xFF", "\xE2\x82", "\x1b",   "\u202E",  "\u0301\u0301\u0301",
                                           "\r",         "\r\n", "\n"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::uint32_t n = 1 + next(200); n > 0; --n) text += pieces[next(next(9) == 0 ? 15 : 12)];
    const std::size_t begin = next(static_cast<std::uint32_t>(text.size()) + 2);
    const std::size_t width = 40 + next(60);
    const std::string shown = excerpt(text, begin, begin + next(300), width);
    CAPTURE(text);
    CAPTURE(begin);
    CAPTURE(shown);
    const std::size_t middle = shown.find('\n');
    REQUIRE(middle != std::string::npos);
    REQUIRE_EQ(shown.find('\n', middle + 1), shown.size() - 1);
    CHECK_LE(display_width(std::string_view(shown).substr(0, middle)), width);
    CHECK_LE(display_width(std::string_view(shown).substr(middle + 1, shown.size() - middle - 2)), width);
    CHECK_NE(shown.find('^', middle), std::string::npos);
  }
}

TEST_CASE("ten thousand findings in one line of a megabyte take no time worth speaking of") {
  const Source source{.path = "a.md", .text = std::string(1U << 20U, 'x')};
  const Source* const sources[] = {&source};
  std::vector<Finding> findings;
  for (std::uint32_t i = 0; i < 10000; ++i)
    findings.push_back({.id = "a/b",
                        .severity = Severity::error,
                        .address = "",
                        .place = Place{.source = 0, .span = {i * 100, 1U << 20U}},
                        .message = "m",
                        .help = ""});
  const std::string text = write_findings(findings, sources, {});
  CHECK_NE(text.find("a.md:1:999901: error: m [a/b]"), std::string::npos);
}

TEST_CASE("a command in backticks is never broken") {
  const Finding findings[] = {{.id = "part/missing",
                               .severity = Severity::error,
                               .address = "plan",
                               .place = {},
                               .message = "m",
                               .help = "Say which file it is: `rubricate check 'my work' --part plan='the plan.md'`; "
                                       "`any other words` may break."}};
  const std::string_view expected = R"(
plan: error: m [part/missing]
  help: Say which file it is:
        `rubricate check 'my work' --part plan='the plan.md'`;
        `any other words` may break.
)";
  CHECK_EQ(write_findings(findings, {}, {.width = 40}), expected.substr(1));
}

}  // namespace rubricate
