// What of a text is the applicant's own.
#include "samples.hpp"

#include <checks/own_text.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string pieces(const Text& text) {
  std::string all;
  for (const OwnText& piece : own_text(text)) {
    if (!all.empty()) all += '|';
    all += text.document->view(piece.text);
  }
  return all;
}

Span place_of(const Document& document, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(document.text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

}  // namespace

TEST_CASE("all leaves, without the questions copied into them") {
  const trial::Reading reading("# Why me?\n\nSo. Why me? Yes.\n\n- Why me?\n- one\n\n```\ncode\n```\n");
  Text text = reading.text();
  CHECK(pieces(text) == "Why me?|So. Why me? Yes.|Why me?|one|code");
  const Span title = place_of(reading.document, "Why me?");
  const auto inner = static_cast<std::uint32_t>(reading.document.text.find("Why me? Yes"));
  text.copied_prompts = {title, {inner, inner + 7}};
  CHECK(pieces(text) == "So. | Yes.|Why me?|one|code");
  text.copied_prompts = {{0, inner}};
  CHECK(pieces(text) == "Why me? Yes.|Why me?|one|code");
  text.copied_prompts = {reading.text().span()};
  CHECK(pieces(text).empty());
}

TEST_CASE("links and pictures belong to the section that they stand in") {
  const trial::Reading reading("# A\n\n[a](a)\n\n![](b)\n\n# B\n\n[c](c)\n");
  Text text = reading.text();
  CHECK(links_in(text).size() == 3);
  const auto& blocks = reading.document.blocks;
  for (std::uint32_t i = 2; i < blocks.size(); ++i)
    if (blocks[i].kind == BlockKind::heading) text.end = i;
  CHECK(links_in(text).size() == 2);
  text.first = text.end;
  text.end = static_cast<std::uint32_t>(blocks.size());
  REQUIRE(links_in(text).size() == 1);
  CHECK(links_in(text)[0]->target == "c");
}

TEST_CASE("how a text is set") {
  const trial::Reading reading("One `two` *three*\n");
  CHECK(style_at(reading.document, 0) == plain);
  CHECK(style_at(reading.document, place_of(reading.document, "two").begin) == code_span);
  CHECK(style_at(reading.document, place_of(reading.document, "three").begin) == emphasis);
  CHECK(style_at(reading.document, 1000) == plain);
}

}  // namespace rubricate
