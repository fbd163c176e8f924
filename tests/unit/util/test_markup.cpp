// Text that goes into HTML and Markdown comes out of it as it was.
#include <document/markdown.hpp>
#include <util/markup.hpp>
#include <util/unicode.hpp>

#include <random>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// What a browser makes of the entities that may stand in it.
std::string html_decoded(std::string_view text) {
  constexpr std::pair<std::string_view, char> k_entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  while (!text.empty()) {
    std::size_t length = 1;
    char c = text.front();
    for (const auto& [entity, character] : k_entities)
      if (text.starts_with(entity)) {
        length = entity.size();
        c = character;
      }
    out += c;
    text.remove_prefix(length);
  }
  return out;
}

// Made of what means something somewhere, and of letters.
std::string random_text(std::mt19937& random, std::string_view signs, std::size_t longest) {
  std::string text;
  const std::size_t length = random() % (longest + 1);
  for (std::size_t i = 0; i < length; ++i) text += signs[random() % signs.size()];
  return text;
}

constexpr std::string_view k_hostile[] = {
    "",
    "plain words",
    "<script>alert('x')</script>",
    "&amp; &lt; &#x41; &copy;",
    "\"'><b",
    "`code` ``more`` ```",
    "*a* **b** _c_ __d__ ~~e~~ ~f~",
    "[text](http://example.org) ![picture](x.png) [ref] [^1] [x]: y",
    "<http://example.org> http://example.org https://example.org/a_b ftp://x.org www.example.org WWW.example.org",
    "someone@example.org",
    "# no heading #",
    "- no item",
    "+ no item",
    "* no item",
    "1. no item",
    "12) no item",
    "---",
    "===",
    "a | b | c",
    "| - | - |",
    ":---:|---",
    "> no quotation",
    "\\ backslash \\* at the end \\",
    "$x$ $$y$$",
    ":smile: a:b a: b",
    "{curly} 100% (round)",
    "école 我喜欢",
    "<!-- no comment -->",
    "[ ] no task",
};

std::string text_of_markdown(const std::string& markdown) { return parse_markdown(markdown).text; }

}  // namespace

TEST_CASE("html: what is decoded is what was written") {
  for (const std::string_view text : k_hostile) {
    CAPTURE(text);
    CHECK_EQ(html_decoded(html_escaped(text)), text);
  }
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp,cert-msc32-c): the same texts in every run
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random, "&<>\"'#39;ampltgquo ;x\xC3\xA9", 12);
    CAPTURE(text);
    CHECK_EQ(html_decoded(html_escaped(text)), text);
  }
}

TEST_CASE("html: no sign is left that means something") {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string escaped = html_escaped(std::string(1, static_cast<char>(byte)));
    CAPTURE(byte);
    CHECK(escaped.find_first_of("<>\"'") == std::string::npos);
  }
  CHECK_EQ(html_escaped("a & b"), "a &amp; b");
}

TEST_CASE("markdown: what is read is what was written") {
  for (const std::string_view text : k_hostile) {
    CAPTURE(text);
    const std::string escaped = markdown_escaped(text);
    CAPTURE(escaped);
    CHECK_EQ(text_of_markdown(escaped), text);
    const Document document = parse_markdown(escaped);
    CHECK_EQ(document.links.size(), 0);
    CHECK_EQ(document.comments.size(), 0);
    for (const Run& run : document.runs) CHECK_EQ(run.style, plain);
    for (const Block& block : document.blocks)
      CHECK((block.kind == BlockKind::document || block.kind == BlockKind::paragraph));
  }
}

TEST_CASE("markdown: in a heading, an item and a table's cell as well") {
  for (const std::string_view text : k_hostile) {
    if (text.empty()) continue;
    CAPTURE(text);
    const std::string escaped = markdown_escaped(text);
    const std::string page =
        fmt::format("# {0}\n\n- {0}\n  1. {0}\n\n| {0} | {0} |\n| --- | --- |\n| {0} | {0} |\n", escaped);
    const Document document = parse_markdown(page);
    std::size_t leaves = 0;
    for (const Block& block : document.blocks) {
      if (!is_leaf(block.kind)) continue;
      ++leaves;
      CHECK_EQ(document.view(block), text);
    }
    CHECK_EQ(leaves, 7);
  }
}

TEST_CASE("markdown: so it is with any signs") {
  std::mt19937 random(11);  // NOLINT(cert-msc51-cpp,cert-msc32-c): the same texts in every run
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = "x" + random_text(random, "\\`*_{}[]<>()#+-.!|~&$:;@/=\"'1ax w", 12) + "x";
    CAPTURE(text);
    CHECK_EQ(text_of_markdown(markdown_escaped(text)), text);
  }
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random, "\\`*_[]<>#+-.)|~&:=12a", 6) + "x";
    CAPTURE(text);
    CHECK_EQ(text_of_markdown(markdown_escaped(text)), text);
  }
}

TEST_CASE("XML holds what it may, and shows the rest by its number") {
  CHECK_EQ(xml_escaped("a & b <c> \"d\" ]]> 'e'"), "a &amp; b &lt;c&gt; &quot;d&quot; ]]&gt; 'e'");
  CHECK_EQ(xml_escaped("a\tb\nc"), "a&#9;b&#10;c");
  CHECK_EQ(xml_escaped(std::string_view("\0\x1b\r\x7f", 4)),
           "&lt;U+0000&gt;&lt;U+001B&gt;&lt;U+000D&gt;&lt;U+007F&gt;");
  CHECK_EQ(xml_escaped("\xEF\xBF\xBE \xEF\xBF\xBF"), "&lt;U+FFFE&gt; &lt;U+FFFF&gt;");
  CHECK_EQ(xml_escaped("\xFF \xEF\xBF\xBD \xC3\xA9"), "&lt;FF&gt; \xEF\xBF\xBD \xC3\xA9");
}

TEST_CASE("html: what nobody would see is shown, and nothing becomes markup") {
  CHECK_EQ(html_shown("<a href='x'>&\"</a>"), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;/a&gt;");
  CHECK_EQ(html_shown("a\u202Eb\x01\xFF"), "a&lt;U+202E&gt;b&lt;U+0001&gt;&lt;FF&gt;");
  CHECK_EQ(html_shown("\uFFFE \uFDD0 \U0001FFFF"), "&lt;U+FFFE&gt; &lt;U+FDD0&gt; &lt;U+1FFFF&gt;");
  CHECK_EQ(html_shown("a\nb\tc"), "a&lt;U+000A&gt;b&lt;U+0009&gt;c");
  CHECK_EQ(html_shown("a\nb\tc", true), "a\nb\tc");
  CHECK_EQ(html_shown("שלום 田"), "שלום 田");
}

TEST_CASE("json in html: a string that ends neither itself nor what it stands in") {
  CHECK_EQ(json_in_html("a\"b\\"), R"("a\"b\\")");
  CHECK_EQ(json_in_html("</script><!--&lt;"), R"("\u003c/script\u003e\u003c!--\u0026lt;")");
  CHECK_EQ(json_in_html("\u2028\n\xC3"), R"("\u003cU+2028\u003e\u003cU+000A\u003e\u003cC3\u003e")");
  CHECK_EQ(json_in_html("é👩"), "\"é👩\"");
}

}  // namespace rubricate
