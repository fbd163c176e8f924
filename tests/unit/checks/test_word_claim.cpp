// A word count that a line states.
#include <checks/word_claim.hpp>

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

std::string claim(std::string_view line) {
  const auto found = parse_word_claim(line);
  if (!found) return "none";
  constexpr auto k_kinds = std::to_array<std::string_view>({"plain", "loose", "length"});
  return fmt::format("{} {}", found->words, k_kinds.at(static_cast<std::size_t>(found->kind)));
}

}  // namespace

TEST_CASE("word counts as people write them") {
  for (const std::string_view line : {"Word count: 498",
                                      "word count 498",
                                      "Word Count = 498",
                                      "Word-count: 498",
                                      "Wordcount: 498",
                                      "(Word count 498)",
                                      "[Word count: 498]",
                                      "Word count – 498",
                                      "Word count: 498 words",
                                      "Words: 498",
                                      "Total words: 498",
                                      "Total word count: 498.",
                                      "Number of words: 498",
                                      "No. of words: 498",
                                      "WORD COUNT: 498 words in total",
                                      "The word count of this essay is 498.",
                                      "- Word count: 498",
                                      "Final word count is 498",
                                      "Word total: 498",
                                      "Word count\n498"}) {
    CAPTURE(line);
    CHECK(claim(line) == "498 plain");
  }
  CHECK(claim("Word count: 1,498") == "1498 plain");
  CHECK(claim("Word count: 1.498") == "1498 plain");
  CHECK(claim("Word count: 1\u202F498 words") == "1498 plain");
  CHECK(claim("Word count: 1 498") == "1498 plain");
  CHECK(claim("Word count: 0") == "0 plain");
}

TEST_CASE("a length alone may be a limit as well") {
  for (const std::string_view line :
       {"498 words", "(498 words)", "498 words in total", "Total: 498 words", "This essay has 498 words."}) {
    CAPTURE(line);
    CHECK(claim(line) == "498 length");
  }
}

TEST_CASE("a count with a condition is one in doubt") {
  for (const std::string_view line :
       {"Word count: about 498", "Word count: ~498", "Approximate word count: 498", "approx. 498 words",
        "Word count: 498 (excluding references)", "498 words without the title", "Word count: 498/500",
        "498 of 500 words", "Word count: 498 (limit 500)", "498 words (max. 500)", "Word count: 498 Page 1",
        "Word count: 498 – Maria"}) {
    CAPTURE(line);
    CHECK(claim(line) == "498 loose");
  }
}

TEST_CASE("limits, ranges and sentences state no count") {
  for (const std::string_view line : {"",
                                      "Word count",
                                      "Word count:",
                                      "Word count: TBD",
                                      "Maximum 500 words",
                                      "At most 500 words",
                                      "500 words max.",
                                      "Word count: 500 max",
                                      "Word limit: 500",
                                      "Word count limit: 500",
                                      "Maximum word count: 500",
                                      "Word count: 450-550",
                                      "450–550 words",
                                      "Word count: 450 to 550",
                                      "500 words or fewer",
                                      "500+ words",
                                      "< 500 words",
                                      "> 500 words",
                                      "Word count: 500 or more",
                                      "500 words are enough for this.",
                                      "We wrote 500 words",
                                      "We learnt 30 new words in a week",
                                      "Words 12 and 13 were hard",
                                      "5 people",
                                      "498",
                                      "Word count: 99999999999999999999",
                                      "Write 500 words about your school."}) {
    CAPTURE(line);
    CHECK(claim(line) == "none");
  }
}

TEST_CASE("a long line is prose") { CHECK(claim("Word count: 498 " + std::string(300, 'x')) == "none"); }

}  // namespace rubricate
