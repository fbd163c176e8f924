// words: how long the text is.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::Trial;
using trial::verdict;

// "w w w w …"
std::string words(std::size_t n) { return trial::repeated("w ", n) + '\n'; }

}  // namespace

TEST_CASE("a text in the band, below it and above it") {
  struct Row {
    std::string_view what, requirement;
    std::size_t words;
    std::string_view expected;
  };
  const auto rows = std::to_array<Row>({
      {"the least", "words: 5-7", 5, "passed"},
      {"the most", "words: 5-7", 7, "passed"},
      {"one too few", "words: 5-7", 4, "failed: error words/too-few @1"},
      {"one too many", "words: 5-7", 8, "failed: error words/too-many @1"},
      {"at least", "words: at least 5", 500, "passed"},
      {"at most", "words: at most 5", 6, "failed: error words/too-many @1"},
      {"exactly", "words: exactly 5", 5, "passed"},
      {"exactly, missed", "words: exactly 5", 6, "failed: error words/too-many @1"},
      {"tolerance at the lower end", "words: {band: 10-20, tolerance: 10%}", 9, "passed"},
      {"tolerance at the upper end", "words: {band: 10-20, tolerance: 10%}", 22, "passed"},
      {"tolerance is rounded outward", "words: {band: 15-25, tolerance: 10%}", 28, "passed"},
      {"below the tolerance", "words: {band: 10-20, tolerance: 10%}", 8, "failed: error words/too-few @1"},
      {"above the tolerance", "words: {band: 10-20, tolerance: 10%}", 23, "failed: error words/too-many @1"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(row.requirement, words(row.words)) == row.expected);
  }
}

TEST_CASE("what guidelines leave open decides nothing against the applicant") {
  const std::string text = "# One two three\n\na b c d\n";  // 3 words in a heading, 4 below
  CHECK(verdict("words: at least 5", text) == "cannot-tell: cannot tell words/depends @1");
  CHECK(verdict("words: at most 5", text) == "cannot-tell: cannot tell words/depends @1");
  CHECK(verdict("words: at most 3", text) == "failed: error words/too-many @1");
  CHECK(verdict("words: at least 8", text) == "failed: error words/too-few @1");
  CHECK(verdict("words: 4-7", text) == "passed");
  CHECK(verdict("words: {band: at least 5, count: [headings]}", text) == "passed");
  CHECK(verdict("words: {band: at least 5, skip: [headings]}", text) == "failed: error words/too-few @1");
}

TEST_CASE("both numbers, what makes the difference, and what to do") {
  const auto said = [](std::string_view requirement, std::string_view text, std::string_view id) {
    const Trial trial(trial::requiring(requirement), {{"p.md", std::string(text)}});
    const Finding& finding = trial.finding(id);
    return finding.message + " | " + finding.help;
  };
  CHECK(said("words: 5-7", words(4), "words/too-few") ==
        "4 words; 5–7 wanted (4 in paragraphs) | Add at least 1 word.");
  CHECK(said("words: {band: 5-7, tolerance: 10%}", words(9), "words/too-many") ==
        "9 words; 5–7 ±10 % wanted (9 in paragraphs) | Take away at least 1 word.");
  CHECK(said("words: at least 6", "# One two\n\n- a b c d e\n", "words/depends") ==
        "5–7 words; at least 6 wanted: it depends on whether 2 words in headings count | The guidelines do not say. "
        "To be safe, add 1 word.");
}

TEST_CASE("a pasted question is not the applicant's word") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: Rubric\nparts:\n  - id: p\n    title: The part\n    from: p\n    require:\n"
      "      - words: exactly 2\n"
      "      - prompts:\n          - {id: why, ask: Why do partnerships matter to you?}\n";
  CHECK(Trial(yaml, {{"p.md", "**Why do partnerships matter to you?**\n\nThey help.\n"}}).findings().empty());
}

TEST_CASE("the rubric's rule for words is followed") {
  const auto counted = [](std::string_view rule) {
    const std::string yaml = fmt::format(
        "rubricate: 1\nid: r\ntitle: Rubric\ncounting:\n  rule: {}\nparts:\n  - id: p\n    title: The part\n"
        "    from: p\n    require:\n      - words: at least 1\n",
        rule);
    return Trial(yaml, {{"p.md", "one – two / three\n"}}).result("p.words").found;
  };
  CHECK(counted("whitespace") == "5 words");
  CHECK(counted("standard") == "4 words");
}

TEST_CASE("words of several files add up") {
  CHECK(trial::verdict_of_files("words: exactly 5", {{"p/a.md", "one two"}, {"p/b.txt", "three four five"}}) ==
        "passed");
}

}  // namespace rubricate
