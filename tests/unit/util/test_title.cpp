// Titles are the same whatever their numbering, emphasis, case and punctuation.
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

struct Case {
  std::string_view title;
  std::string_view label;
  std::string_view text;
};

constexpr auto k_cases = std::to_array<Case>({
    // numbering with a name
    {"Part 1. Overview", "part 1", "overview"},
    {"part 1", "part 1", ""},
    {"PART 01 - Overview", "part 1", "overview"},
    {"Part 2 – Plan", "part 2", "plan"},
    {"Part1: Overview", "part 1", "overview"},
    {"Part 1 Overview", "part 1", "overview"},
    {"Part One: Overview", "part 1", "overview"},
    {"Part II – Overview", "part 2", "overview"},
    {"Part II Overview", "part 2", "overview"},
    {"Part I Overview", "part 1", "overview"},
    {"Part I wrote", "", "part i wrote"},
    {"Part of the plan", "", "part of the plan"},
    {"Artifact A. People", "artifact a", "people"},
    {"Artefact 2: Plan", "artifact 2", "plan"},
    {"Artifact #3 (flyer)", "artifact 3", "flyer"},
    {"Artifacts 1-3", "", "artifacts 1 3"},
    {"Part 1-3", "", "part 1 3"},
    {"Q3: Why?", "question 3", "why"},
    {"Q 3. Why", "question 3", "why"},
    {"Question 4.", "question 4", ""},
    {"Question 4b) Why", "question 4b", "why"},
    {"Q: Why?", "", "why"},
    {"Prompt #3: Why", "prompt 3", "why"},
    {"Teil 2: Überblick", "teil 2", "überblick"},
    {"Part 1. Question 2. Why", "part 1 question 2", "why"},
    {"1. Part 2. Plan", "part 2", "plan"},
    {"Party 1: cake", "", "party 1 cake"},
    // bare numbering
    {"1. Overview", "1", "overview"},
    {"1.Overview", "1", "overview"},
    {"01) Overview", "1", "overview"},
    {"(2) Plan", "2", "plan"},
    {"1.2 Plan", "1.2", "plan"},
    {"1.2.3. Plan", "1.2.3", "plan"},
    {"3 - Plan", "3", "plan"},
    {"3: Plan", "3", "plan"},
    {"IV. Plan", "4", "plan"},
    {"iv) Plan", "4", "plan"},
    {"a) Plan", "a", "plan"},
    {"B. Plan", "b", "plan"},
    {"7", "7", ""},
    // no numbering
    {"5 groups", "", "5 groups"},
    {"3-5 groups", "", "3 5 groups"},
    {"3 – 5 groups", "", "3 5 groups"},
    {"90-minute lesson", "", "90 minute lesson"},
    {"1st meeting", "", "1st meeting"},
    {"10:30 meeting", "", "10 30 meeting"},
    {"2024: a year", "", "2024 a year"},
    {"e.g. groups", "", "e g groups"},
    {"U.S. history", "", "u s history"},
    {"I think so", "", "i think so"},
    // emphasis, case, punctuation, space
    {"**Part 1. Overview**", "part 1", "overview"},
    {"**1.** *Why* partnerships `matter` ?", "1", "why partnerships matter"},
    {"  # OVERVIEW #", "", "overview"},
    {"What\u2019s  next?", "", "whats next"},
    {"What's\tnext", "", "whats next"},
    {"People & Roles", "", "people and roles"},
    {"Straße", "", "strasse"},
    {"Cafe\u0301", "", "café"},
    {"\u00DCBERBLICK:", "", "überblick"},
    {"Over\u200Bview", "", "overview"},
    {"- Overview -", "", "overview"},
    // lengths
    {"Part 1. Overview (450-550 words)", "part 1", "overview"},
    {"Overview (450–550 words):", "", "overview"},
    {"**Overview** [max. 500 words]", "", "overview"},
    {"Overview (draft) (about 500 words) (2 pages)", "", "overview draft"},
    {"Part 1 (500 words)", "part 1", ""},
    {"Say it (in your own words)", "", "say it in your own words"},
    {"(500 words)", "", "500 words"},
    // nothing
    {"", "", ""},
    {"???", "", ""},
    {"\xff\xfe", "", ""},
});

}  // namespace

TEST_CASE("a title is taken apart into label and text") {
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.title));
    const TitleKey key = split_title(c.title);
    CHECK(key.label == c.label);
    CHECK(key.text == c.text);
  }
}

TEST_CASE("a title of ASCII alone is taken apart as any other") {
  constexpr std::string_view k_unseen = "\u200B";  // has the title read as characters rather than bytes
  constexpr std::string_view k_dash = "\u2013";    // the same, and it stays where it is
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.title));
    CHECK(split_title(std::string(c.title) + std::string(k_unseen)) == split_title(c.title));
    CHECK(split_title(std::string(c.title) + " x " + std::string(k_dash)).text ==
          split_title(std::string(c.title) + " x -").text);
  }
}

TEST_CASE("letters of western Europe are folded as all others are") {
  for (char32_t c = 0x80; c < 0x250; ++c) {
    std::string letters = "x";
    append_utf8(letters, c);
    letters += "y ";
    append_utf8(letters, c);
    CAPTURE(letters);
    // A sharp s has all of the title folded by the rules of Unicode.
    CHECK(title_key(letters + " \u00DF") == title_key(letters) + " ss");
  }
}

TEST_CASE("numbering is left out of a title's key unless it is all there is") {
  CHECK(title_key("Part 1. Overview") == title_key("overview"));
  CHECK(title_key("Q3: Why?") == "why");
  CHECK(title_key("Part 1") == "part 1");
  CHECK(title_key("PART I.") == "part 1");
  CHECK(title_key("4.") == "4");
  CHECK(title_key("Question 4. (100 words)") == "question 4");
}

TEST_CASE("the first words of a key are those of the whole key") {
  constexpr std::string_view k_more[] = {
      "Bread & butter, and what's more", "A b c d e f g", "Éa éb éc", " & x y", "x&y&z", "«Über» – uns",
      "Explain it. (450-550 words)"};
  const auto first = [](std::string_view key, std::size_t words) {
    std::size_t end = 0;
    for (; words > 0 && end != std::string_view::npos; --words) end = key.find(' ', end + 1);
    return key.substr(0, end);
  };
  const auto check = [&first](std::string_view title) {
    CAPTURE(std::string(title));
    for (std::size_t words = 1; words < 9; ++words) {
      const TitleKey key = split_title(title);
      CHECK(title_key(title, words) == (key.text.empty() ? std::string_view(key.label) : first(key.text, words)));
    }
  };
  for (const Case& c : k_cases) check(c.title);
  for (const std::string_view title : k_more) check(title);
}

TEST_CASE("the words of a key") {
  CHECK(words_of_key("bread and butter") == std::vector<std::string_view>{"bread", "and", "butter"});
  CHECK(words_of_key("").empty());
}

TEST_CASE("only a label with a name is one") {
  CHECK(split_title("Part 1. Overview").labelled());
  CHECK_FALSE(split_title("1. Overview").labelled());
  CHECK_FALSE(split_title("Overview").labelled());
}

TEST_CASE("a title of hostile size takes linear time") {
  constexpr std::size_t k_size = 1'000'000;
  CHECK(split_title(std::string(k_size, '(') + ")").text.empty());
  CHECK(split_title(std::string(k_size, '*')).label.empty());
  std::string lengths = "x";
  while (lengths.size() < k_size) lengths += "(5 words)";
  CHECK(title_key(lengths) == "x");
  std::string numbers;
  while (numbers.size() < k_size) numbers += "1.";
  CHECK_FALSE(title_key(numbers).empty());
}

TEST_CASE("marks before a title leave nothing behind, though folding makes several characters of them") {
  CHECK(title_key("\U0001D15E Scope") == "scope");  // a half note
  CHECK(title_key("\u2ADC Scope") == "scope");
  CHECK(title_key("& Scope") == "scope");
}

}  // namespace rubricate
