// Tests what a word is: the table and the rules of rubricate-rubric(5), and the fast counter against the slow one.
#include "slow_words.hpp"

#include <document/words.hpp>
#include <util/unicode.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using namespace std::string_view_literals;

struct Row {
  std::string_view text;
  std::uint32_t standard;
  std::uint32_t whitespace;
};

template <std::size_t size>
void expect(const Row (&rows)[size]) {
  for (const auto& [text, standard, whitespace] : rows) {
    CAPTURE(text);
    CHECK(count_words(text, WordRule::standard) == standard);
    CHECK(count_words(text, WordRule::whitespace) == whitespace);
    CHECK(test::slow_count_words(text, WordRule::standard) == standard);
    CHECK(test::slow_count_words(text, WordRule::whitespace) == whitespace);
  }
}

}  // namespace

TEST_CASE("words: the table of the rules") {
  expect({
      {"well-known state-of-the-art idea", 3, 3},
      {"word—another word", 3, 2},
      {"word — another word", 3, 4},
      {"word - another word", 4, 4},
      {"word--another word", 3, 2},
      {"this and/or that", 3, 3},
      {"about 1,000 or 3.14 items", 5, 5},
      {"about 50 % of it", 5, 5},
      {"salt & pepper", 3, 3},
      {"don't it’s ’tis rock'n'roll", 4, 4},
      {"我喜欢学习中文。", 8, 1},
      {"ภาษาไทยสวยงาม", 13, 1},
      {"one\u00A0two three", 3, 3},
      {"git commit --amend -m", 5, 4},
      {"x² ½ Ⅰ", 4, 3},
      {"我用Windows10系统", 5, 1},
      {"https://example.com/a-b/c_d?x=1&y=2#top", 1, 1},
      {"hello 👍🏽 there", 3, 3},
      {"1990–2000", 2, 1},
  });
}

TEST_CASE("words: nothing and nothing but separators") {
  expect({{"", 0, 0}, {" \t\n\v\f\r ", 0, 0}, {"\u2013", 0, 1}, {"\u2014\u2014", 0, 1}, {"\u2028\u2029\u3000", 0, 0}});
}

TEST_CASE("words: every white space separates") {
  for (const std::string_view space :
       {"\t",     "\n",     "\v",     "\f",     "\r",     " ",      "\u0085", "\u00A0", "\u1680",
        "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
        "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000"}) {
    CAPTURE(space);
    const std::string text = "one" + std::string(space) + "two";
    CHECK(count_words(text, WordRule::standard) == 2);
    CHECK(count_words(text, WordRule::whitespace) == 2);
  }
}

TEST_CASE("words: the separators U+001C to U+001F are no white space to Unicode") {
  expect({{"a\x1C"sv
           "b",
           2, 1},
          {"a\x1D"sv
           "b",
           2, 1},
          {"a\x1E"sv
           "b",
           2, 1},
          {"a\x1F"sv
           "b",
           2, 1},
          {"\x1C"sv, 0, 1}});
}

TEST_CASE("words: other control characters are part of a word") {
  expect({{"a\0b"sv, 1, 1}, {"\0"sv, 1, 1}, {"a\x1Bz", 1, 1}, {"\x7F", 1, 1}, {"a\u0080z", 1, 1}, {"\x08 \x0E", 2, 2}});
}

TEST_CASE("words: en and em dash separate, other dashes do not") {
  expect({{"a–b", 2, 1}, {"a — b", 2, 3}, {"a\u2012z", 1, 1}, {"a\u2015z", 1, 1}, {"\u22125", 1, 1}, {"– a —", 1, 3}});
}

TEST_CASE("words: punctuation, symbols and emoji are words") {
  expect({{"-", 1, 1}, {"*", 1, 1}, {"•", 1, 1}, {"…", 1, 1}, {"&", 1, 1}, {"wait...what", 1, 1}, {"👍 👎", 2, 2}});
}

TEST_CASE("words: two hyphens end a word when something else follows") {
  expect({
      {"one--two", 2, 1},
      {"one-two", 1, 1},
      {"--help", 2, 1},
      {"-h", 1, 1},
      {"--", 1, 1},
      {"---", 1, 1},
      {"one--", 1, 1},
      {"one-- two", 2, 2},
      {"one---two", 2, 1},
      {"a--b--c", 3, 1},
      {"a-b--c-d", 2, 1},
      {"--中", 2, 1},
      {"中--", 2, 1},
      {"中-a", 2, 1},
      {"a -- b", 3, 3},
      {"a--–--b", 3, 1},
  });
}

TEST_CASE("words: each East Asian character is a word, and each Thai and Lao letter") {
  expect({
      {"\u1100", 1, 1},
      {"가나다", 3, 1},
      {"ひらがな", 4, 1},
      {"「中」", 3, 1},
      {"ＡＢ", 2, 1},
      {"a中b", 3, 1},
      {"\uA4CF", 1, 1},
      {"\u4DC0\u4DC1", 1, 1},  // hexagrams stand between two blocks
      {"\U00020000\U00020001", 2, 1},
      {"\U0001B000\U0001B001", 2, 1},
      {"ກຂ", 2, 1},
      {"ข้อ", 2, 1},  // the tone mark belongs to the letter before
      {"฿20", 1, 1},
      {"中\u3000文", 2, 2},
  });
}

TEST_CASE("words: numbers like ² and ½, private and unassigned characters are words by themselves") {
  expect({{"m²", 2, 1},
          {"½½", 2, 1},
          {"m²s", 3, 1},
          {"ⅠⅡ", 1, 1},
          {"a\uE000z", 3, 1},
          {"a\uFFFFz", 3, 1},
          {"\u0378\u0379", 2, 1},
          {"①②", 2, 1}});
}

TEST_CASE("words: combining marks belong to what precedes them") {
  expect({{"e\u0301te\u0301", 1, 1}, {"中\u302A文", 2, 1}, {"a \u0301", 1, 2}, {"\u20DD", 0, 1}, {"a\u0301--b", 2, 1}});
}

TEST_CASE("words: format characters are ignored") {
  expect({{"soft\u00ADhyphen", 1, 1},
          {"zero\u200Bwidth", 1, 1},
          {"👩\u200D👧", 1, 1},
          {"\uFEFFone", 1, 1},
          {"\u200B", 0, 1},
          {"-\u00AD-x", 2, 1},
          {"one\u200B two three", 3, 3}});
}

TEST_CASE("words: bytes that are not UTF-8 are letters") {
  expect({{"caf\xE9 noir", 2, 2},
          {"\xFF", 1, 1},
          {"a\xC0\x80z", 1, 1},
          {"\xED\xA0\x80", 1, 1},
          {"\xE2\x80", 1, 1},
          {"\x80 \xBF", 2, 2},
          {"\xF4\x90\x80\x80", 1, 1}});
}

TEST_CASE("words: the fast counter says what the slow one says") {
  constexpr std::string_view k_pieces[] = {
      "a",        "Z",          "7",      " ",      " ",      "\n",     "\t",     "-",      "-",      "-",
      ".",        "'",          "–",      "—",      "―",      "−",      "\x1C",   "\x1B",   "\x7F",   "\u0085",
      "\u00A0",   "\u00AD",     "²",      "½",      "é",      "\u0301", "\u20DD", "\u200B", "\u200D", "\u202F",
      "\u3000",   "\uFEFF",     "中",     "。",     "가",     "ｱ",      "ก",      "\u0E49", "฿",      "ກ",
      "👍",       "🏽",         "\uE000", "\u0378", "\uFFFF", "\u4DC0", "\xFF",   "\x80",   "\xE2",   "\xC2",
      "\xF0\x9F", "\U00020000", "Ⅰ",      "\uFFFD", "\u1680", "\u2028",
  };
  std::mt19937 random(20240607);
  std::string text;
  int differing = 0;
  for (int round = 0; round < 100'000; ++round) {
    text.clear();
    for (auto length = random() % 16; length > 0; --length) text += k_pieces[random() % std::size(k_pieces)];
    for (const WordRule rule : {WordRule::standard, WordRule::whitespace}) {
      if (count_words(text, rule) == test::slow_count_words(text, rule)) continue;
      ++differing;
      CAPTURE(text);
      CHECK(count_words(text, rule) == test::slow_count_words(text, rule));
    }
    if (differing > 5) break;
  }
  CHECK(differing == 0);
}

TEST_CASE("words: every kind of character between two letters") {
  int differing = 0;
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3200 ? 1 : 7) {
    std::string text = "a";
    append_utf8(text, c);
    text += 'z';
    for (const WordRule rule : {WordRule::standard, WordRule::whitespace})
      differing += count_words(text, rule) != test::slow_count_words(text, rule) ? 1 : 0;
  }
  CHECK(differing == 0);
}

}  // namespace rubricate
