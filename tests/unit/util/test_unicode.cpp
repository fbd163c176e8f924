// Tests of UTF-8 and the questions asked of Unicode's tables.
#include <util/unicode.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

TEST_CASE("well-formed UTF-8 has no error") {
  for (const std::string_view text :
       {""sv, "plain"sv, "\0"sv, "caf\u00E9"sv, "\u0800 \uFFFD \uD7FF \uE000"sv, "\U00010000 \U0010FFFF"sv,
        "a long line of ASCII, then \u00E9, then more ASCII"sv}) {
    CAPTURE(text);
    CHECK_FALSE(utf8_error(text));
  }
}

TEST_CASE("what is not UTF-8 is found at its byte") {
  struct Case {
    std::string_view text;
    std::size_t at;
  };
  for (const auto& [text, at] : {
           Case{"\x80", 0},                             // continuation without a lead
           Case{"ab\xC0\x80", 2},                       // overlong NUL
           Case{"\xC1\xBF", 0},                         // overlong
           Case{"abcdefghij\xE0\x9F\xBF", 10},          // overlong
           Case{"\xED\xA0\x80", 0},                     // surrogate
           Case{"\xF0\x8F\xBF\xBF", 0},                 // overlong
           Case{"\xF4\x90\x80\x80", 0},                 // beyond U+10FFFF
           Case{"\xF5\x80\x80\x80", 0},                 // no such lead
           Case{"caf\xE9 noir", 3},                     // Latin-1
           Case{"x\xE2\x82", 1},                        // cut off
           Case{"x\xF0\x9F\x91", 1},                    // cut off
           Case{"\xC3\xA9\xE2\x28\xA1", 2},             // bad second byte
           Case{"\xE2\x82\x28", 0},                     // bad third byte
           Case{"0123456789abcdef0123456789\xFF", 26},  // behind the fast path
       }) {
    CAPTURE(at);
    CAPTURE(text.size());
    CHECK(utf8_error(text) == at);
  }
}

TEST_CASE("characters are read one by one, and a bad byte is one U+FFFD") {
  std::vector<char32_t> characters;
  const std::string_view text = "a\u00E9\u20AC\U0001F44D\xE2\x82z";
  for (std::size_t at = 0; at < text.size();) characters.push_back(next_character(text, at));
  CHECK(characters == std::vector<char32_t>{'a', 0xE9, 0x20AC, 0x1F44D, 0xFFFD, 0xFFFD, 'z'});
}

TEST_CASE("every character survives being written and read") {
  for (char32_t character = 0; character <= 0x10FFFF; ++character) {
    if (character == 0xD800) character = 0xE000;
    std::string text;
    append_utf8(text, character);
    std::size_t at = 0;
    if (next_character(text, at) != character || at != text.size() || utf8_error(text)) {
      FAIL("U+" << static_cast<std::uint32_t>(character));
    }
  }
}

TEST_CASE("what is no character is written as U+FFFD") {
  for (const char32_t character : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string text;
    append_utf8(text, character);
    CHECK(text == "\uFFFD");
  }
}

TEST_CASE("folding is full, composed and replaces bad bytes") {
  CHECK(folded("") == "");
  CHECK(folded("Plain ASCII, 123 [@Z`]") == "plain ascii, 123 [@z`]");
  CHECK(folded("STRASSE") == folded("stra\u00DFe"));
  CHECK(folded("\u00C9COLE") == "\u00E9cole");
  CHECK(folded("E\u0301COLE") == "\u00E9cole");
  CHECK(folded("\u01C4") == "\u01C6");
  CHECK(folded("\u0391\u03A3") == folded("\u03B1\u03C2"));
  CHECK(folded("A\xFF"
               "B") ==
        "a\uFFFD"
        "b");
  CHECK(folded("x\0Y\u00C9"s) == "x\0y\u00E9"s);
}

TEST_CASE("a composed text keeps its case") {
  CHECK(composed("Plain") == "Plain");
  CHECK(composed("E\u0301cole") == "\u00C9cole");
  CHECK(composed("a\u0301\u0323") == composed("a\u0323\u0301"));
  CHECK(composed("\u00DF") == "\u00DF");
  CHECK(composed("A\xFF") == "A\uFFFD");
}

TEST_CASE("folding puts marks in order, however many there are") {
  CHECK(folded("a\u0301\u0323") == folded("a\u0323\u0301"));
  std::string text = "e";
  for (int i = 0; i < 200'000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
  const std::string result = folded(text);
  CHECK(result.starts_with("\u1EB9\u0323"));
  CHECK(result.ends_with("\u0301"));
}

TEST_CASE("folding twice is folding once") {
  for (const std::string_view text : {"\u0130stanbul", "\uFB01n", "\u1E9E", "\u0390", "\u212B\u2126"}) {
    CHECK(folded(folded(text)) == folded(text));
  }
}

TEST_CASE("white space is Unicode's") {
  int count = 0;
  for (char32_t character = 0; character <= 0x10FFFF; ++character) count += is_space(character) ? 1 : 0;
  CHECK(count == 25);
  for (const char32_t character : {U' ', U'\t', U'\n', U'\u0085', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'}) {
    CHECK(is_space(character));
  }
  for (const char32_t character : {U'a', U'\u200B', U'\uFEFF', U'\u180E'}) CHECK_FALSE(is_space(character));
}

TEST_CASE("letters, marks and digits of any script make words") {
  for (const char32_t character :
       {U'a', U'Z', U'0', U'9', U'\u00E9', U'\u0301', U'\u0416', U'\u6211', U'\u0E01', U'\u0669'}) {
    CHECK(is_word_character(character));
  }
  for (const char32_t character : {U' ', U'-', U'\'', U'_', U'@', U'[', U'`', U'{', U'\u2014', U'\u2019', U'\U0001F44D',
                                   U'\u00A0', char32_t{0x10FFFF}, char32_t{0x110000}}) {
    CHECK_FALSE(is_word_character(character));
  }
}

TEST_CASE("controls are C0, DEL and C1") {
  for (const char32_t character : {U'\0', U'\x1B', U'\x1F', U'\x7F', char32_t{0x80}, char32_t{0x9F}}) {
    CHECK(is_control(character));
  }
  for (const char32_t character : {U' ', U'~', U'\u00A0'}) CHECK_FALSE(is_control(character));
}

TEST_CASE("what turns text round or hides is invisible") {
  for (const char32_t character : {U'\u200B', U'\u200D', U'\u200F', U'\u202E', U'\u2066', U'\u2069', U'\u2060',
                                   U'\u061C', U'\uFEFF', U'\u00AD', U'\U000E0041'}) {
    CHECK(is_invisible(character));
  }
  for (const char32_t character : {U' ', U'a', U'\u2010', U'\u2028', U'\uFE0F', U'\u0301'}) {
    CHECK_FALSE(is_invisible(character));
  }
}

TEST_CASE("widths are columns of a terminal") {
  CHECK(display_width(U'a') == 1);
  CHECK(display_width(U'\u6211') == 2);
  CHECK(display_width(U'\U0001F44D') == 2);
  CHECK(display_width(U'\u0301') == 0);
  CHECK(display_width(U'\u200B') == 0);
  CHECK(display_width(U'\u00AD') == 0);
  CHECK(display_width(U'\x1B') == 0);
  CHECK(display_width("caf\u00E9 \u6211\u7528") == 9);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\xFF") == 1);
}

}  // namespace
}  // namespace rubricate
