// Tests of what a Document says of its own text.
#include "outline.hpp"

#include <document/markdown.hpp>
#include <rubricate/document.hpp>

#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

TEST_CASE("a range of the text maps to its place in the source") {
  const std::string_view source = "# One *two* &amp; three\n\nfour\r\n  five";
  const Document document = parse_markdown(source);
  REQUIRE(document.text == "One two & three\nfour\nfive");
  const auto place_of = [&](std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(document.text.find(text));
    return test::at(source, document.source_of({begin, begin + static_cast<std::uint32_t>(text.size())}));
  };
  CHECK(place_of("One") == "One");
  CHECK(place_of("tw") == "tw");
  CHECK(place_of("wo") == "wo");
  CHECK(place_of("&") == "&amp;");
  CHECK(place_of("two & th") == "two* &amp; th");
  CHECK(place_of("three\nfour") == "three\n\nfour");
  CHECK(place_of("our\nfi") == "our\r\n  fi");
}

TEST_CASE("an empty range maps to a point") {
  const Document document = parse_markdown("ab *cd*");
  CHECK(document.source_of({0, 0}) == Span{0, 0});
  CHECK(document.source_of({4, 4}) == Span{5, 5});
  CHECK(Document{}.source_of({0, 0}) == Span{0, 0});
}

TEST_CASE("a block is wholly in a style when all but its white space is") {
  struct Case {
    std::string_view source;
    std::uint8_t style;
    bool is_wholly;
  };
  for (const auto& [source, style, is_wholly] : {
           Case{"**all of it**", strong, true},
           Case{"**all** **of it**", strong, true},
           Case{"**all**\n**of it**", strong, true},
           Case{"**not** all", strong, false},
           Case{"**all:** *of it*", strong, false},
           Case{"***both***", strong | emphasis, true},
           Case{"**one**", strong | emphasis, false},
           Case{"~~gone~~", struck, true},
           Case{"`code`", code_span, true},
           Case{"![alt](x.png)", image_alt, true},
           Case{"", strong, false},
       }) {
    CAPTURE(source);
    const Document document = parse_markdown(source);
    CHECK(document.wholly(document.blocks.back(), style) == is_wholly);
  }
}

TEST_CASE("a block without text is wholly nothing") {
  const Document document = parse_markdown("***");
  CHECK_FALSE(document.wholly(document.blocks.back(), plain));
}

}  // namespace
}  // namespace rubricate
