// Amounts, names and texts in words.
#include <guide/wording.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate::guide {

TEST_CASE("amounts") {
  CHECK_EQ(amount({450, 550}, "word"), "450 to 550 words");
  CHECK_EQ(amount({0, 1}, "word"), "at most 1 word");
  CHECK_EQ(amount({1, std::nullopt}, "word"), "at least 1 word");
  CHECK_EQ(amount({0, 0}, "word"), "exactly 0 words");
  CHECK_EQ(amount({2, std::nullopt, true}, "party", "parties"), "at least 2 parties");
  CHECK_EQ(amount({1, 1}, "party", "parties"), "exactly 1 party");
}

TEST_CASE("sizes and durations keep their value") {
  CHECK_EQ(size_in_words({0, 20'000'000}), "at most 20 MB");
  CHECK_EQ(size_in_words({1'500'000, 2'000'000}), "1500 to 2000 kB");
  CHECK_EQ(size_in_words({1'234, 1'234}), "exactly 1234 bytes");
  CHECK_EQ(size_in_words({1'000'000'000, std::nullopt}), "at least 1 GB");
  CHECK_EQ(duration_in_words({900, 1200}), "15 to 20 minutes");
  CHECK_EQ(duration_in_words({0, 90}), "at most 90 seconds");
  CHECK_EQ(duration_in_words({3600, 3600}), "exactly 1 hour");
  CHECK_EQ(duration_in_words({3600, 5400}), "60 to 90 minutes");
}

TEST_CASE("levels of headings") {
  CHECK_EQ(levels_in_words({2, 2}), "level 2");
  CHECK_EQ(levels_in_words({2, std::nullopt}), "level 2 to 6");
  CHECK_EQ(levels_in_words({0, 3}), "level 1 to 3");
  CHECK_EQ(levels_in_words({6, std::nullopt}), "level 6");
}

TEST_CASE("names one after the other") {
  CHECK_EQ(enumerated({}), "");
  CHECK_EQ(enumerated({"a"}), "a");
  CHECK_EQ(enumerated({"a", "b"}), "a and b");
  CHECK_EQ(enumerated({"a", "b", "c"}, "or"), "a, b or c");
}

TEST_CASE("a sentence has one full stop") {
  CHECK_EQ(sentence("They print it"), "They print it.");
  CHECK_EQ(sentence("They print it."), "They print it.");
  CHECK_EQ(sentence("Why not?"), "Why not?");
  CHECK_EQ(sentence("They say “no.”"), "They say “no.”");
  CHECK_EQ(sentence(""), "");
}

TEST_CASE("long names are cut between characters") {
  CHECK_EQ(shortened("Overview"), "Overview");
  std::string hundred;
  for (int i = 0; i < 100; ++i) hundred += "é";
  CHECK_EQ(shortened(hundred), hundred);
  CHECK_EQ(shortened(hundred + "é"), hundred + "…");
}

TEST_CASE("white space") {
  CHECK_EQ(one_line("  a\n\tb \r\n c "), "a b c");
  CHECK_EQ(one_line(" \n"), "");
  CHECK_EQ(paragraphs("a\nb\n\n  \n c\n"), std::vector<std::string>{"a b", "c"});
  CHECK(paragraphs("\n\n").empty());
}

TEST_CASE("numbers") {
  CHECK_EQ(number(5), "5");
  CHECK_EQ(number(2.5), "2.5");
}

}  // namespace rubricate::guide
