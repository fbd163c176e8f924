// What may reach a terminal, and how the rest is shown.
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("escaped shows what is unsafe by its number and leaves the rest alone") {
  struct Row {
    std::string_view what;
    std::string_view text;
    std::string_view shown;
  };
  const Row rows[] = {
      {"empty", "", ""},
      {"plain", "Part 1. Overview", "Part 1. Overview"},
      {"letters of other scripts", "Zoë 我喜欢 ภาษา", "Zoë 我喜欢 ภาษา"},
      {"combining marks", "e\u0301", "e\u0301"},
      {"emoji with a variation selector", "❤\uFE0F", "❤\uFE0F"},
      {"a backslash is no escape", "a\\nb", "a\\nb"},
      {"colour", "\x1b[31mred", "<U+001B>[31mred"},
      {"newline, return, tab", "a\nb\rc\td", "a<U+000A>b<U+000D>c<U+0009>d"},
      {"NUL", std::string_view("a\0b", 3), "a<U+0000>b"},
      {"DEL", "a\x7f", "a<U+007F>"},
      {"C1: a control sequence in one character", "\u009b31m", "<U+009B>31m"},
      {"bidi override and isolate", "a\u202Eb\u2066c", "a<U+202E>b<U+2066>c"},
      {"marks of direction", "\u200E\u200F\u061C", "<U+200E><U+200F><U+061C>"},
      {"zero width", "a\u200Bb\u200Dc\uFEFFd", "a<U+200B>b<U+200D>c<U+FEFF>d"},
      {"line and paragraph separators", "a\u2028b\u2029c", "a<U+2028>b<U+2029>c"},
      {"tags", "a\U000E0041", "a<U+E0041>"},
      {"a byte that is not UTF-8", "a\xFFz", "a<FF>z"},
      {"a cut sequence", "a\xE2\x82", "a<E2><82>"},
      {"an overlong newline", "\xC0\x8A", "<C0><8A>"},
      {"a real replacement character", "\uFFFD", "\uFFFD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK_EQ(escaped(row.text), row.shown);
  }
}

TEST_CASE("no character that is unsafe survives") {
  for (char32_t character = 0; character <= 0x10FFFF; ++character) {
    std::string text;
    append_utf8(text, character);
    const std::string shown = escaped(text);
    for (std::size_t at = 0; at < shown.size();) {
      const char32_t left = next_character(shown, at);
      if (is_unsafe_to_show(left)) FAIL("U+" << static_cast<unsigned>(character) << " survives");
    }
  }
}

TEST_CASE("append_escaped moves behind one character") {
  const std::string text = "é\n";
  std::string out = ">";
  std::size_t at = 0;
  append_escaped(out, text, at);
  CHECK_EQ(at, 2);
  CHECK_EQ(out, ">é");
  append_escaped(out, text, at);
  CHECK_EQ(at, 3);
  CHECK_EQ(out, ">é<U+000A>");
}

TEST_CASE("lines and tabs may stay, nothing else that is not seen") {
  CHECK_EQ(escaped_lines("a\n\tb\rc\x1b"), "a\n\tb<U+000D>c<U+001B>");
}

}  // namespace rubricate
