// The number that counts off a question.
#include <checks/label.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

struct Sample {
  std::string_view text;
  int number;
  std::string_view rest;
};

}  // namespace

TEST_CASE("labels are read, and what follows them begins behind the white space") {
  const Sample samples[] = {
      {"1. Why?", 1, "Why?"},
      {"12) Why?", 12, "Why?"},
      {"(3) Why?", 3, "Why?"},
      {"Q1: Why?", 1, "Why?"},
      {"Q.2 Why?", 2, "Why?"},
      {"Question 4 – Why?", 4, "Why?"},
      {"Prompt #2. Why?", 2, "Why?"},
      {"b) Why?", 2, "Why?"},
      {"a. Why?", 1, "Why?"},
      {"QUESTION 7: Why?", 7, "Why?"},
      {"2. **Why?**", 2, "**Why?**"},
      {"3 - Why?", 0, "3 - Why?"},
      {"4", 4, ""},
      {"4\nWhy?", 4, "\nWhy?"},
  };
  for (const auto& [text, number, rest] : samples) {
    CAPTURE(text);
    const Label label = parse_label(text);
    CHECK(label.number == number);
    CHECK(text.substr(label.size) == rest);
  }
}

TEST_CASE("numbers that belong to the text are no labels") {
  for (const std::string_view text : {"5 groups", "1st of May", "2024. was", "A: an answer", "101. too many", "I think",
                                      "a.b.c", "Quick", "", "(", "Q"}) {
    CAPTURE(text);
    CHECK(parse_label(text).number == 0);
    CHECK(parse_label(text).size == 0);
  }
}

}  // namespace rubricate
