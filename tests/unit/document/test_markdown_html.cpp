// Tests of HTML in Markdown: its text is read, its tags are not.
#include "outline.hpp"

#include <document/markdown.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using test::at;
using test::outline;

std::vector<std::string> comments(std::string_view source) {
  std::vector<std::string> result;
  for (const Comment& comment : parse_markdown(source).comments) result.push_back(comment.text);
  return result;
}

TEST_CASE("a block of HTML is its visible text") {
  CHECK(outline("<div>Hello <b>you</b></div>\n") == "html(Hello you)");
  CHECK(outline("<p>one</p><p>two</p>\n") == "html(one/two)");
  CHECK(outline("<p>H<sub>2</sub>O &amp; more &unknown; &</p>\n") == "html(H2O & more &unknown; &)");
  CHECK(outline("<div>\n  one\n\n  two\n</div>\n") == "html(one) paragraph(two)");
  CHECK(outline("<div title=\"a > b\">c</div>\n") == "html(c)");
  CHECK(outline("<p>3 < 4</p>\n") == "html(3 < 4)");
  CHECK(outline("<table><tr><td>a</td><td>b</td></tr></table>\n") == "html(a/b)");
  CHECK(outline("> <div>\n> a\n> b\n") == "quote[html(a/b)]");
}

TEST_CASE("what only looks like a tag is text") {
  CHECK(outline("Dear <your name>, hello.\n") == "paragraph(Dear <your name>, hello.)");
  CHECK(outline("<your name>\n") == "html(<your name>)");
  CHECK(outline("<div>\n<insert date>\n</div>\n") == "html(<insert date>)");
  CHECK_MESSAGE(outline("a <my-box class=\"x\">c</my-box>\n") == "paragraph(a c)", "attributes, closing tags");
  CHECK_MESSAGE(outline("a <FONT>b</FONT>\n") == "paragraph(a b)", "obsolete elements");
}

TEST_CASE("HTML that shows nothing leaves no block") {
  CHECK(outline("<div align=\"center\">\n\ntext\n\n</div>\n") == "paragraph(text)");
  CHECK(outline("<script>\nvar a = '<p>x</p>';\n</script>\n\n<style>p {}</style>\n") == "");
  CHECK(outline("<!-- note -->\n") == "");
}

TEST_CASE("a summary is a leaf of its own, details are transparent") {
  CHECK(outline("<details>\n<summary>What &amp; why</summary>\n\n# In\n\n</details>\n") ==
        "summary(What & why) heading1(In)");
  CHECK(outline("<details><summary>S</summary>text</details>\n") == "summary(S) html(text)");
  CHECK(outline("<details>\n<summary>\n<b>S</b>\nT\n</summary>\n</details>\n") == "summary(S/T)");
  CHECK(outline("<summary></summary>\n") == "summary()");
}

TEST_CASE("comments are collected, wherever they stand") {
  CHECK(comments("<!-- a -->\n") == std::vector<std::string>{"a"});
  CHECK(comments("<!-- a --><!--b-->\ntext <!-- c\n d --> <!---->\n") ==
        std::vector<std::string>{"a", "b", "c\n d", ""});
  CHECK(comments("<!--\n\na\n\nb\n\n-->\n\n# T\n") == std::vector<std::string>{"a\n\nb"});
  CHECK(comments("- <!-- in an item -->\n") == std::vector<std::string>{"in an item"});
  CHECK(comments("<div><!-- x --></div>\n") == std::vector<std::string>{"x"});
  CHECK(comments("`<!-- code -->`\n\n    <!-- code -->\n").empty());
  CHECK(comments("<!-->\n\ntext") == std::vector<std::string>{""});
  const std::string_view source = "a <!-- b --> c";
  CHECK(at(source, parse_markdown(source).comments[0].source) == "<!-- b -->");
}

TEST_CASE("a comment that never ends is told") {
  const Document document = parse_markdown("Before.\n\n<!-- oops\n\nAll my essay.\n");
  CHECK(outline(document) == "paragraph(Before.)");
  REQUIRE(document.comments.size() == 1);
  CHECK(document.comments[0].text == "oops\n\nAll my essay.");
  REQUIRE(document.oddities.size() == 1);
  CHECK(document.oddities[0].help.find("-->") != std::string::npos);
}

}  // namespace
}  // namespace rubricate
