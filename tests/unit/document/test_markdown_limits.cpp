// Tests of limits: hostile texts end soon, and what was not read is told. Each of these took minutes without its limit.
#include "invariants.hpp"
#include "outline.hpp"

#include <document/markdown.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using test::broken_invariant;
using test::outline;

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  while (times-- > 0) result += text;
  return result;
}

TEST_CASE("what is beyond the greatest size is not read, and no character is cut") {
  const Document document = parse_markdown("abc\u00E9def", {.max_bytes = 4});
  CHECK(document.text == "abc");
  REQUIRE(document.oddities.size() == 1);
  CHECK(document.oddities[0].kind == Oddity::Kind::limit);
  CHECK(document.oddities[0].message == "This text has 8 bytes; only the first 3 were read.");
  CHECK_FALSE(document.is_read_whole());
  CHECK(parse_markdown("abcd", {.max_bytes = 4}).is_read_whole());
}

TEST_CASE("what is beyond the greatest number of blocks is not read") {
  const Document document = parse_markdown("a\n\nb\n\n- c\n- d\n", {.max_blocks = 5});
  CHECK(outline(document) == "paragraph(a) paragraph(b) list[item[]]");
  CHECK_FALSE(document.is_read_whole());
  CHECK(parse_markdown("a\n\nb\n", {.max_blocks = 3}).is_read_whole());
}

TEST_CASE("deeper lists and quotes are flattened") {
  const Document document = parse_markdown("> > > > a\n\n- - - b\n\nc", {.max_depth = 2});
  CHECK(outline(document) == "quote[quote[paragraph(> a)]] list[item[list[item[paragraph(b)]]]] paragraph(c)");
  const Document indented = parse_markdown("- a\n  - b\n    - c\n      - d\n\ne", {.max_depth = 2});
  CHECK(outline(indented) ==
        "list[item[paragraph(a) list[item[paragraph(b) paragraph(c) paragraph(d)]]]] paragraph(e)");
  CHECK_FALSE(indented.is_read_whole());
}

TEST_CASE("a table with too many cells is read as text") {
  const std::string source = "| a | b |\n|---|---|\n| c | d |\n";
  CHECK(outline(parse_markdown(source, {.max_cells = 20})).starts_with("table"));
  const Document document = parse_markdown(source, {.max_cells = 4});
  CHECK(outline(document) == "paragraph(| a | b |/|---|---|/| c | d |)");
  REQUIRE(document.oddities.size() == 1);
  CHECK(document.oddities[0].kind == Oddity::Kind::limit);
}

TEST_CASE("quadratic searches for links are cut short, and their words kept") {
  for (const std::string& source : {
           repeated("[a]\n", 100'000),
           repeated("http://a.b ", 100'000),
           repeated("(http://a.b", 100'000),
           "[a]: " + repeated("\\(", 300'000) + "\n\n" + repeated("[a] ", 100'000),
           "[^1]: " + repeated("[a]\n", 100'000),
       }) {
    const Document document = parse_markdown(source);
    CAPTURE(source.substr(0, 20));
    CHECK_FALSE(document.is_read_whole());
    CHECK(document.text.find('a') != std::string::npos);
    CHECK_FALSE(broken_invariant(document, source));
  }
}

TEST_CASE("many links are links, where the text has paragraphs") {
  const Document document = parse_markdown(repeated("See [a](b) and http://c.d/e.\n\n", 20'000));
  CHECK(document.links.size() == 40'000);
  CHECK(document.oddities.empty());
}

TEST_CASE("links that share a long address do not fill the memory") {
  const Document document =
      parse_markdown("[a]: /" + std::string(5000, 'u') + "\n\n" + repeated("[a]\n\n", 4000), {.max_bytes = 1'000'000});
  CHECK(document.links.size() == 4000);
  CHECK(document.links.front().target.size() == 5001);
  CHECK(document.links.back().target.empty());
  CHECK(std::ranges::count(document.oddities, Oddity::Kind::limit, &Oddity::kind) == 1);
}

TEST_CASE("hostile shapes end soon and keep every invariant") {
  const std::size_t many = 200'000;
  for (const std::string& source : {
           repeated("|a", many) + "\n" + repeated("|---", many) + "\n" + repeated("x\n", many),
           repeated("|a", 900) + "\n" + repeated("|---", 900) + "\n" + repeated("x\n", 200),
           "|a|\n|---|\n" + repeated("|b", many),
           repeated(">", many),
           repeated("- ", many) + "x\n" + repeated("\n", many),
           repeated("1. ", many),
           repeated("[", many) + repeated("]", many),
           repeated("*a_ ", many),
           repeated("<!--", many),
           repeated("x <a b=\"", many),
           repeated("<summary>", many),
           repeated("```\n", many),
           repeated("[^1]: a\n", many),
           "[^1]: " + repeated("- ", many) + "x\n" + repeated("      \n", many) + "      y\n",
           "[^1]: x\n\n    " + repeated("|a", many) + "\n    " + repeated("|---", many) + "\n" +
               repeated("    x\n", many),
           std::string(many, '\0'),
           std::string(many, '\r'),
           std::string(many, '\xFF'),
           repeated("&", many),
           repeated("#\n", many),
       }) {
    CAPTURE(source.substr(0, 20));
    const Document document = parse_markdown(source);
    const auto broken = broken_invariant(document, source);
    CHECK_MESSAGE(!broken, broken.value_or(""));
  }
}

}  // namespace
}  // namespace rubricate
