// Tests of footnotes, which md4c does not know.
#include "outline.hpp"

#include <document/markdown.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using test::at;
using test::outline;

TEST_CASE("a footnote is a leaf where it is defined, and its reference nothing") {
  CHECK(outline("a[^1] b\n\n[^1]: The *note*.\n\nc") == "paragraph(a b) footnote(The note.) paragraph(c)");
  CHECK(outline("a[^n]\n\n[^n]: word\n") == "paragraph(a) footnote(word)");
  CHECK(outline("[^1]: one\n[^2]: two\n\n[^3]: three") == "footnote(one) footnote(two) footnote(three)");
  CHECK(outline("text\n[^1]: right under it") == "paragraph(text) footnote(right under it)");
  CHECK(outline("[^1]:\n") == "footnote()");
}

TEST_CASE("a footnote goes on over lines, and over blank ones when indented") {
  CHECK(outline("[^1]: one\ntwo\n  three\n\nnext") == "footnote(one/two/three) paragraph(next)");
  CHECK(outline("[^1]: one\n\n    two\n\n\tthree\n\nnext") == "footnote(one/two/three) paragraph(next)");
  CHECK(outline("[^1]: one\n# Title") == "footnote(one) heading1(Title)");
  CHECK(outline("[^1]: one\n- item") == "footnote(one) list[item[paragraph(item)]]");
}

TEST_CASE("footnotes stand in quotes and items too") {
  CHECK(outline("> a\n>\n> [^1]: word\n") == "quote[paragraph(a) footnote(word)]");
  CHECK(outline("- [^1]: word\n- b") == "list[item[footnote(word)] item[paragraph(b)]]");
}

TEST_CASE("only defined labels and numbers are references") {
  CHECK(outline("the class [^abc] and[^7]") == "paragraph(the class [^abc] and)");
  CHECK(outline("the class [^abc]\n\n[^abc]: x") == "paragraph(the class ) footnote(x)");
  CHECK(outline("`[^1]` [^ 1] [^]") == "paragraph([^1] [^ 1] [^])");
}

TEST_CASE("what is code or a comment is no footnote") {
  CHECK(outline("```\n[^1]: x\ny\n```\n\nz") == "code([^1]: x/y) paragraph(z)");
  CHECK(outline("    [^1]: x\n") == "code([^1]: x)");
  CHECK(outline("<!--\n[^1]: x\n-->\n\nshown") == "paragraph(shown)");
  CHECK(outline("<!--\n[^1]: x -->\n\nshown") == "paragraph(shown)");
  CHECK(outline("[a]: /url\n") == "");
  CHECK(outline("<b>\n[^t]:\nt\nnn\n-\n# o") == "footnote(t/nn) heading1(o)");
}

TEST_CASE("a footnote's text maps to its source, links included") {
  const std::string source = "a[^1]\n\n[^1]: See <b>the</b> [page](http://x.y) &amp; more.\n";
  const Document document = parse_markdown(source);
  CHECK(document.text == "a\nSee the page & more.");
  CHECK(at(source, document.blocks[2].source) == "[^1]: See <b>the</b> [page](http://x.y) &amp; more.");
  CHECK(at(source, document.source_of({6, 9})) == "the");
  REQUIRE(document.links.size() == 1);
  CHECK(at(source, document.links[0].source) == "[page](http://x.y)");
}

}  // namespace
}  // namespace rubricate
