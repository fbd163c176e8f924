// Words for comparing.
#include <document/folded_words.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::vector<FoldedWord> words_of(std::string_view text) {
  std::vector<FoldedWord> words;
  append_folded_words(text, 100, words);
  return words;
}

// The words with bars between them.
std::string split(std::string_view text) {
  std::string all;
  for (const FoldedWord& word : words_of(text))
    all += (all.empty() ? "" : "|") + std::string(text.substr(word.text.begin - 100, word.text.size()));
  return all;
}

TEST_CASE("words are letters and digits; a hyphen parts them, an apostrophe does not") {
  CHECK(split("We're well-known, in 2024!") == "We're|well|known|in|2024");
  CHECK(split("l’été à l'école") == "l’été|à|l'école");
  CHECK(split("co\u00ADop") == "co\u00ADop");  // a soft hyphen is not seen
  CHECK(split(" -- ").empty());
  CHECK(split("").empty());
}

TEST_CASE("words that differ in capitals, apostrophes or the way an accent is written are equal") {
  const auto same = [](std::string_view a, std::string_view b) { return words_of(a)[0].hash == words_of(b)[0].hash; };
  CHECK(same("Partners", "PARTNERS"));
  CHECK(same("don't", "don’t"));
  CHECK(same("don't", "DONT"));
  CHECK(same("\u00E9cole", "e\u0301cole"));
  CHECK_FALSE(same("partner", "partners"));
  CHECK(words_of("a")[0].hash == 0xAF63DC4C8601EC8C);  // FNV-1a, on every computer
}

}  // namespace
}  // namespace rubricate
