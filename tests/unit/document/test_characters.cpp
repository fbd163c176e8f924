// Characters as a person sees them.
#include <document/characters.hpp>

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("what is one character to a person") {
  struct Row {
    std::string_view what, text;
    std::uint32_t seen, spaces;
  };
  const auto rows = std::to_array<Row>({
      {"nothing", "", 0, 0},
      {"letters and marks", "It's 3.", 6, 1},
      {"every space counts", "a  b\tc\nd", 4, 4},
      {"spaces that do not break, and wide ones", "a\u00A0b\u202Fc\u3000d", 4, 3},
      {"a letter with its accent", "\u00E9", 1, 0},
      {"a letter and an accent", "e\u0301", 1, 0},
      {"many accents", "a\u0301\u0302\u0303", 1, 0},
      {"a vowel sign", "\u0915\u093F", 1, 0},
      {"letters beyond the first plane", "\U00020000\U0001D400", 2, 0},
      {"a picture", "\U0001F44D", 1, 0},
      {"with a colour of skin", "\U0001F44D\U0001F3FD", 1, 0},
      {"a family", "\U0001F468\u200D\U0001F469\u200D\U0001F467", 1, 0},
      {"two flags", "\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7", 2, 0},
      {"a heart in colour", "\u2764\uFE0F", 1, 0},
      {"soft hyphens and zero-width spaces", "co\u00ADop\u200Ber\u2060ate\uFEFF", 9, 0},
      {"controls",
       "a\x01\x7F"
       "b",
       2, 0},
      {"the end of a line in two bytes", "a\r\nb", 2, 1},
      {"a joiner with nothing to join", "\u200D", 0, 0},
      {"bytes that are no text", "\xFF\xFE", 2, 0},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const CharacterCount count = count_characters(row.text);
    CHECK(count.seen == row.seen);
    CHECK(count.spaces == row.spaces);
  }
}

}  // namespace rubricate
