// Tests of reading Markdown: which blocks a text has, what is read of it, and where it stands.
#include "outline.hpp"

#include <document/markdown.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using test::at;
using test::outline;

struct Case {
  std::string_view source;
  std::string_view outline;
};

void check_outlines(const std::vector<Case>& cases) {
  for (const auto& [source, expected] : cases) {
    CAPTURE(source);
    CHECK(outline(source) == expected);
  }
}

/// The source of each block but the document, by "|".
std::string sources(std::string_view source) {
  const Document document = parse_markdown(source);
  std::string result;
  for (const Block& block : document.blocks) result += std::string(at(source, block.source)) + "|";
  return result.substr(source.size() + 1);
}

TEST_CASE("blocks") {
  check_outlines({
      {"", ""},
      {"\n\n", ""},
      {"one\n\ntwo", "paragraph(one) paragraph(two)"},
      {"# A #\n## B\ntext", "heading1(A) heading2(B) paragraph(text)"},
      {"A\n===\nB\n---\n", "heading1(A) heading2(B)"},
      {"#\n", "heading1()"},
      {"#none", "paragraph(#none)"},
      {"a\n\n***\n\nb", "paragraph(a) rule() paragraph(b)"},
      {"> a\n> > b\n\nc", "quote[paragraph(a) quote[paragraph(b)]] paragraph(c)"},
      {"```cpp\n  a\n\nb\n```", "code(  a//b)"},
      {"    a\n      b", "code(a/  b)"},
      {"```\n```", "code()"},
      {"[a]: /url\n\n[a]: /other", ""},
  });
}

TEST_CASE("lists, tight and loose, have paragraphs in their items") {
  check_outlines({
      {"- a\n- b", "list[item[paragraph(a)] item[paragraph(b)]]"},
      {"- a\n\n- b", "list[item[paragraph(a)] item[paragraph(b)]]"},
      {"- a\n  more\n  - b", "list[item[paragraph(a/more) list[item[paragraph(b)]]]]"},
      {"- a\n\n  b", "list[item[paragraph(a) paragraph(b)]]"},
      {"-\n- b", "list[item[] item[paragraph(b)]]"},
      {"3. a\n3. b", "list3[item3[paragraph(a)] item4[paragraph(b)]]"},
      {"1) a", "list1[item1[paragraph(a)]]"},
      {"- [ ] a\n- [x] b", "list[item[paragraph(a)] item[paragraph(b)]]"},
      {"- # a\n- > b", "list[item[heading1(a)] item[quote[paragraph(b)]]]"},
      {"- ![](a.png)", "list[item[paragraph()]]"},
  });
  CHECK(parse_markdown("1. a").blocks[1].ordered);
  CHECK_FALSE(parse_markdown("- a").blocks[1].ordered);
}

TEST_CASE("text is what a reader sees") {
  check_outlines({
      {"1\\. not a list \\*", "paragraph(1. not a list *)"},
      {"&amp; &lt; &nbsp; &#65; &#x42; &unknown; &#0;", "paragraph(& < \u00A0 A B &unknown; \uFFFD)"},
      {"*a* **b** ~~c~~ `d`", "paragraph(a b c d)"},
      {"`` a ` b ``", "paragraph(a ` b)"},
      {"`a\nb`", "paragraph(a/b)"},
      {"[text](url \"title\")", "paragraph(text)"},
      {"![alt *text*](url)", "paragraph(alt text)"},
      {"<https://a.b>", "paragraph(https://a.b)"},
      {"a\nb  \nc\\\nd", "paragraph(a/b/c/d)"},
      {"a\r\nb\rc", "paragraph(a/b/c)"},
      {"\rone\r\rtwo", "paragraph(one) paragraph(two)"},
      {"\xEF\xBB\xBF# Title", "heading1(Title)"},
      {"a <b>c</b> <br>d<br/>\ne", "paragraph(a c /d/e)"},
      {"x <!-- no --> y", "paragraph(x  y)"},
      {"caf\u00E9 \U0001F44D", "paragraph(caf\u00E9 \U0001F44D)"},
      {std::string_view("a\0b", 3),
       "paragraph(a\uFFFD"
       "b)"},
  });
}

TEST_CASE("leaves are separated by one newline, however far apart they stand") {
  CHECK(parse_markdown("# a\n\n\n\nb\n\n***\n\n- c\n-\n- d\n").text == "a\nb\nc\nd");
}

TEST_CASE("a block's source goes from its first byte to its last, markup included") {
  CHECK(sources("  ## A ##  \n\nb *c*  \n") == "## A ##|b *c*|");
  CHECK(sources("A\nB\n---\nc") == "A\nB\n---|c|");
  CHECK(sources("> A\n> ===\n") == "> A\n> ===|A\n> ===|");
  CHECK(sources("- a\n- **b**\n") == "- a\n- **b**|- a|a|- **b**|**b**|");
  CHECK(sources("-\n  a\n") == "-\n  a|-\n  a|a|");
  CHECK(sources("> 1. a\n>    b\n") == "> 1. a\n>    b|1. a\n>    b|1. a\n>    b|a\n>    b|");
  CHECK(sources("x\n\n- - -\n\ny") == "x|- - -|y|");
  CHECK(sources("- ***\n") == "- ***|- ***|***|");
  CHECK(sources("#\n\n-\n\n>\n") == "#|-|-|>|");
  CHECK(sources("```c\na\n\n```\nb") == "```c\na\n\n```|b|");
  CHECK(sources("> ```\n> a\n> ```\n") == "> ```\n> a\n> ```|```\n> a\n> ```|");
  CHECK(sources("```\n\n```\n\n~~~\n~~~\n") == "```\n\n```|~~~\n~~~|");
  CHECK(sources("[a]: /url\n\n[a]\n") == "[a]|");
  CHECK(sources("![](a.png)\n") == "![](a.png)|");
  CHECK(sources("    a\n\n    b\n\nc\n") == "a\n\n    b|c|");
}

TEST_CASE("styles are bits of runs") {
  const Document document = parse_markdown("a **b *c*** `d` [e](u) ~~f~~ ![g](u)");
  std::string seen;
  for (const Run& run : document.runs) {
    if (run.style != plain) seen += std::string(document.view(run.text)) + std::to_string(run.style) + " ";
  }
  CHECK(seen == "b 1 c3 d4 e8 f32 g16 ");
}

TEST_CASE("unbalanced spans of md4c leave no style behind in the next block") {
  const Document document = parse_markdown("[~a@b.c ~](\n\n**x\n\nplain");
  CHECK(document.runs.back().style == plain);
}

TEST_CASE("links") {
  struct LinkCase {
    std::string_view source;
    Link::Kind kind;
    std::string_view target;
    std::string_view text;
    std::string_view place;
  };
  using enum Link::Kind;
  for (const auto& [source, kind, target, text, place] : {
           LinkCase{"see [text](url)!", link, "url", "text", "[text](url)"},
           LinkCase{"[**bold**](<u v> 'title')", link, "u v", "bold", "[**bold**](<u v> 'title')"},
           LinkCase{"[text][ref]\n\n[ref]: /url", link, "/url", "text", "[text][ref]"},
           LinkCase{"[ref]\n\n[ref]: /url", link, "/url", "ref", "[ref]"},
           LinkCase{"![a b](c.png) d", image, "c.png", "a b", "![a b](c.png)"},
           LinkCase{"x ![](c.png)", image, "c.png", "", "![](c.png)"},
           LinkCase{"see https://a.b/c, or", autolink, "https://a.b/c", "https://a.b/c", "https://a.b/c"},
           LinkCase{"www.a.b now", autolink, "http://www.a.b", "www.a.b", "www.a.b"},
           LinkCase{"<https://a.b>", autolink, "https://a.b", "https://a.b", "<https://a.b>"},
           LinkCase{"me@a.org", autolink, "mailto:me@a.org", "me@a.org", "me@a.org"},
           LinkCase{"[https://a.b](https://a.b)", link, "https://a.b", "https://a.b", "[https://a.b](https://a.b)"},
           LinkCase{"[a](b&amp;c\\*d)", link, "b&c*d", "a", "[a](b&amp;c\\*d)"},
           LinkCase{"| h |\n|---|\n| [a](b) |", link, "b", "a", "[a](b)"},
       }) {
    CAPTURE(source);
    const Document document = parse_markdown(source);
    REQUIRE(document.links.size() == 1);
    const Link& found = document.links.front();
    CHECK(found.kind == kind);
    CHECK(found.target == target);
    CHECK(document.view(found.text) == text);
    CHECK(at(source, found.source) == place);
  }
}

TEST_CASE("a link around an image holds it") {
  const std::string_view source = "[![logo](a.png)](b)";
  const Document document = parse_markdown(source);
  REQUIRE(document.links.size() == 2);
  CHECK(at(source, document.links[0].source) == source);
  CHECK(at(source, document.links[1].source) == "![logo](a.png)");
  CHECK(document.view(document.links[0].text) == "logo");
}

TEST_CASE("a picture without a description stands in its own paragraph") {
  const Document document = parse_markdown("before\n\n![](a.png)\nafter");
  REQUIRE(document.links.size() == 1);
  CHECK(document.links[0].text.begin == document.blocks.back().text.begin);
}

TEST_CASE("paragraphs that begin with a tab or four blanks and read like prose are paragraphs") {
  constexpr std::string_view k_one = "We met the mayor in May, and he listened to all of us. ";
  constexpr std::string_view k_two = "Then we wrote down what we had heard, and sent it to him.";
  for (const std::string& source :
       {fmt::format("\t{}{}\n", k_one, k_two),
        fmt::format("# Title\n\n\t{0}{1}\n\n    {0}\n    {1}\n\n\tMaria\n", k_one, k_two),
        fmt::format("    {}\n\n    {}\n", k_one, k_two), fmt::format(">     {}{}\n", k_one, k_two)}) {
    CAPTURE(source);
    const Document document = parse_markdown(source);
    CHECK(outline(document).find("code") == std::string::npos);
    CHECK(outline(document).find("paragraph(We met the mayor in May") != std::string::npos);
    REQUIRE(document.oddities.size() == 1);
    CHECK(document.oddities[0].kind == Oddity::Kind::other);
    CHECK(document.is_read_whole());
  }
}

TEST_CASE("indented code stays code, and so do few words") {
  for (const std::string_view source :
       {"    for (int i = 0; i < n; ++i) {\n      total += prices[i];\n    }\n    return total / n;\n",
        "    git commit -m \"Tell a name from the sentence behind it\"\n    git push origin main\n    git log "
        "--oneline "
        "and so on until there are twenty words\n",
        "    Maria Lopez\n    12 Mill Street\n    Alder Creek\n", "    One short sentence, and nothing more.\n",
        "    name\n    role\n    reason\n    one.\n    two.\n    three.\n    four.\n    five.\n    six.\n    seven.\n"
        "    eight.\n    nine.\n    ten.\n    a.\n    b.\n    c.\n    d.\n    e.\n    f.\n    g.\n    h.\n"}) {
    CAPTURE(source);
    CHECK(outline(source).starts_with("code("));
  }
  const std::string prose =
      "We met the mayor in May, and he listened to all of us. Then we wrote it all down for him. ";
  CHECK(outline("```\n" + prose + "\n```\n").starts_with("code("));
}

TEST_CASE("plain text has no code by indentation, but lists and headings") {
  CHECK(outline(parse_plain("    Indented as in a letter.\n\n    And again.")) ==
        "paragraph(Indented as in a letter.) paragraph(And again.)");
  CHECK(outline(parse_plain("# A\n\n- b\n\n```\nc\n```")) == "heading1(A) list[item[paragraph(b)]] code(c)");
}

}  // namespace
}  // namespace rubricate
