// Lines and columns from byte offsets.
#include <util/line_index.hpp>
#include <util/unicode.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string show(const Position& at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " byte " + std::to_string(at.byte_column) +
         " utf16 " + std::to_string(at.utf16_column);
}

/// The same, slow and obvious: walks from the beginning for every offset.
Position obvious(std::string_view text, std::size_t offset) {
  Position at;
  for (std::size_t i = text.starts_with("\uFEFF") ? 3 : 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t character = next_character(text, i);
    if (i > offset) break;
    const bool in_pair = character == '\r' && i < text.size() && text[i] == '\n';
    if (in_pair && i == offset) break;
    if (in_pair) ++i;
    if (character == '\n' || character == '\r') {
      at = {.line = at.line + 1};
    } else {
      at.column += 1;
      at.byte_column += static_cast<std::uint32_t>(i - begin);
      at.utf16_column += character > 0xFFFF ? 2 : 1;
    }
  }
  return at;
}

}  // namespace

TEST_CASE("a position counts characters, bytes and UTF-16 units") {
  const std::string text = "one\n\u00e9\U00010400x\nlast";
  const LineIndex index(text);
  CHECK_EQ(show(index.position(0)), "1:1 byte 1 utf16 1");
  CHECK_EQ(show(index.position(3)), "1:4 byte 4 utf16 4");
  CHECK_EQ(show(index.position(4)), "2:1 byte 1 utf16 1");
  CHECK_EQ(show(index.position(6)), "2:2 byte 3 utf16 2");
  CHECK_EQ(show(index.position(10)), "2:3 byte 7 utf16 4");
  CHECK_EQ(show(index.position(12)), "3:1 byte 1 utf16 1");
}

TEST_CASE("an offset inside a character is that character's") {
  const LineIndex index("\u00e9\U00010400x");
  CHECK_EQ(show(index.position(1)), "1:1 byte 1 utf16 1");
  CHECK_EQ(show(index.position(5)), "1:2 byte 3 utf16 2");
}

TEST_CASE("LF, CRLF and a lone CR end lines") {
  const std::string text = "a\nb\r\nc\rd\n\re\r\r\n";
  const LineIndex index(text);
  CHECK_EQ(index.count(), 8);
  std::string lines;
  for (std::uint32_t number = 1; number <= index.count(); ++number) {
    const Span span = index.line(number);
    lines += text.substr(span.begin, span.size()) + "|";
  }
  CHECK_EQ(lines, "a|b|c|d||e|||");
  CHECK_EQ(show(index.position(4)), "2:2 byte 2 utf16 2");  // the LF of CRLF
  CHECK_EQ(show(index.position(5)), "3:1 byte 1 utf16 1");
}

TEST_CASE("a byte order mark does not count") {
  const LineIndex index("\uFEFFab");
  CHECK_EQ(show(index.position(0)), "1:1 byte 1 utf16 1");
  CHECK_EQ(show(index.position(3)), "1:1 byte 1 utf16 1");
  CHECK_EQ(show(index.position(4)), "1:2 byte 2 utf16 2");
  CHECK_EQ(index.line(1), Span{3, 5});
}

TEST_CASE("offsets and lines beyond the text are those of its end") {
  const LineIndex empty("");
  CHECK_EQ(empty.count(), 1);
  CHECK_EQ(show(empty.position(99)), "1:1 byte 1 utf16 1");
  CHECK_EQ(empty.line(7), Span{0, 0});
  const LineIndex index("ab\n");
  CHECK_EQ(show(index.position(99)), "2:1 byte 1 utf16 1");
  CHECK_EQ(index.line(0), Span{0, 2});
  CHECK_EQ(index.line(9), Span{3, 3});
}

TEST_CASE("a byte that is not UTF-8 is one character") {
  const LineIndex index("\xFF\xE2\x82z");
  CHECK_EQ(show(index.position(3)), "1:4 byte 4 utf16 4");
}

TEST_CASE("every offset of every text gives what the obvious way gives") {
  std::uint32_t state = 1;
  const auto next = [&state](std::uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 16U) % below;
  };
  const std::vector<std::string> pieces = {
      "a", "bc", "\n", "\r", "\r\n", "\u00e9", "\u20ac", "\U00010400", "\xFF", "\xE2\x82", std::string(700, 'x')};
  for (int round = 0; round < 200; ++round) {
    std::string text = next(4) == 0 ? "\uFEFF" : "";
    for (std::uint32_t n = next(30); n > 0; --n) text += pieces[next(next(8) == 0 ? 11 : 10)];
    const LineIndex index(text);
    const std::size_t step = text.size() > 200 ? 13 : 1;
    for (std::size_t at = 0; at <= text.size() + 1; at += step) {
      CAPTURE(text);
      CAPTURE(at);
      REQUIRE_EQ(show(index.position(static_cast<std::uint32_t>(at))), show(obvious(text, at)));
    }
  }
}

TEST_CASE("many positions in one long line stay cheap") {
  const std::string text(4U << 20U, 'x');
  const LineIndex index(text);
  std::uint64_t wrong = 0;
  for (std::uint32_t at = 0; at < text.size(); at += 40) wrong += index.position(at).column == at + 1 ? 0 : 1;
  CHECK_EQ(wrong, 0);
}

}  // namespace rubricate
