// Tests of front matter, and of not taking an essay for it.
#include "outline.hpp"

#include <document/front_matter.hpp>
#include <document/markdown.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using test::at;
using test::outline;
using Entries = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("front matter is read and is no text") {
  const std::string_view source =
      "---\ntitle: \"A: b\"  # c\nname: Ann Lee # d\r\nq: 'x'\nempty:\ntags: [a, b]\nlist:\n  - one\n- two\n\n# "
      "note\nurl: a#b\n---\n\n# T\n";
  const Document document = parse_markdown(source);
  CHECK(document.front_matter == Entries{{"title", "A: b"}, {"name", "Ann Lee"}, {"q", "x"}, {"url", "a#b"}});
  CHECK(outline(document) == "heading1(T)");
  CHECK(at(source, document.front_matter_source).starts_with("---\ntitle"));
  CHECK(at(source, document.front_matter_source).ends_with("a#b\n---"));
}

TEST_CASE("front matter stands behind a byte order mark, and may end with dots or the text") {
  CHECK(parse_markdown("\xEF\xBB\xBF---\na: b\n---\nc").front_matter == Entries{{"a", "b"}});
  CHECK(outline("---\na: b\n...\nc") == "paragraph(c)");
  CHECK(outline("---\na: b\n---") == "");
  CHECK(outline("---\ra: b\r---\rc") == "paragraph(c)");
}

TEST_CASE("an essay that begins with a rule is no front matter") {
  for (const std::string_view source : {
           "---\nMy essay, all of it.\n\n---\nMore.",
           "---\na: b\nMy essay: it has colons.\n---\nMore.",
           "---\na: b\nNo end.",
           "---\n\n---\nMore.",
           "---\n- point\n- point\n---\nMore.",
           "---\n# Title\n---\nMore.",
           "----\na: b\n----\nMore.",
           "\n---\na: b\n---\nMore.",
           "text\n---\na: b\n---\n",
       }) {
    CAPTURE(source);
    const Document document = parse_markdown(source);
    CHECK(document.front_matter.empty());
    CHECK(document.front_matter_source == Span{});
    CHECK(document.text.find(source.find("More") != std::string_view::npos ? "More" : "") != std::string::npos);
  }
  CHECK(outline("---\nMy essay.\n\n---\nMore.") == "rule() paragraph(My essay.) rule() paragraph(More.)");
}

TEST_CASE("the line of a key") {
  const std::string_view source = "\xEF\xBB\xBF---\nown: no\nown-work:  yes \r\n---\nown-work: later\n";
  const Document document = parse_markdown(source);
  CHECK(at(source, front_matter_line(document, source, "own-work")) == "own-work:  yes");
  CHECK(at(source, front_matter_line(document, source, "own")) == "own: no");
  CHECK(front_matter_line(document, source, "work") == document.front_matter_source);
}

}  // namespace
}  // namespace rubricate
