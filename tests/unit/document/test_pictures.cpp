// What there is to see of a stretch of a document.
#include <document/markdown.hpp>
#include <document/pictures.hpp>

#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

bool is_nothing(std::string_view markdown) {
  const Document document = parse_markdown(markdown);
  const Span all{0, static_cast<std::uint32_t>(markdown.size())};
  return shows_nothing(document, Pictures(document), document.blocks[0].text, all);
}

}  // namespace

TEST_CASE("any visible character is something, and so is a picture") {
  for (const std::string_view text :
       {"x", "✓", "✅", "+1", "–", "…", "![](photo.jpg)", "![A photo](photo.jpg)", "Text ![](photo.jpg)",
        "<img src=\"photo.jpg\">", "<p align=\"center\">\n<img\n src=\"photo.jpg\" width=\"300\"/>\n</p>",
        "One <IMG src='a.png'>"}) {
    CAPTURE(text);
    CHECK_FALSE(is_nothing(text));
  }
}

TEST_CASE("white space, characters without a shape, comments and tags are nothing") {
  for (const std::string_view text :
       {"", " \n\t\n", "\u00A0", "\u200B\u200D", "<!-- ✓ -->", "<p></p>", "<div>\n</div>"}) {
    CAPTURE(text);
    CHECK(is_nothing(text));
  }
}

TEST_CASE("a picture belongs to the stretch that it begins in") {
  const Document document = parse_markdown("One ![](a.png)\n\nTwo\n\n<img src=\"b.png\">\n");
  const Pictures pictures(document);
  CHECK(pictures.any_in({0, 15}));
  CHECK(pictures.any_in({4, 5}));
  CHECK_FALSE(pictures.any_in({5, 20}));
  CHECK(pictures.any_in({20, 30}));
  CHECK_FALSE(pictures.any_in({4, 4}));
}

TEST_CASE("what a picture says of itself, in Markdown and in HTML") {
  struct Row {
    std::string_view source, target, description;
    bool is_decoration;
  };
  for (const Row& row : {
           Row{"![Two *girls*](a.png)", "a.png", "Two girls", false},
           Row{"![](a.png)", "a.png", "", false},
           Row{"![Two][x]\n\n[x]: <b c.png>", "b c.png", "Two", false},
           Row{"<img src=\"a.png\" alt=\"Two &amp; two\">", "a.png", "Two & two", false},
           Row{"One <img src=a.png> two", "a.png", "", false},
           Row{"<p>\n<img\n alt=''\n src='a.png'>\n</p>", "a.png", "", true},
       }) {
    CAPTURE(row.source);
    const Document document = parse_markdown(row.source);
    REQUIRE(document.links.size() == 1);
    const Picture picture = picture_of(document, row.source, document.links[0]);
    CHECK(picture.target == row.target);
    CHECK(picture.description == row.description);
    CHECK(picture.is_decoration == row.is_decoration);
  }
}

}  // namespace rubricate
