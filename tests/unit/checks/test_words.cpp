// words: how long the text is.
#include "samples.hpp"

#include <checks/template.hpp>

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

TEST_CASE("the number to be safe brings the text into the band however it is counted") {
  const auto said = [](std::string_view requirement, std::string_view text) {
    const Trial trial(trial::requiring(requirement), {{"p.md", std::string(text)}});
    return trial.report().findings.at(0).help;
  };
  CHECK(said("words: 10-20", "# One two\n\na b c\n") == "Add at least 5 words; to be safe, add 7.");
  CHECK(said("words: 3-5", "# One two\n\na b c d e f g\n") == "Take away at least 2 words; to be safe, take away 4.");
  CHECK_MESSAGE(said("words: 3-5", "# One two three four\n\na\n") ==
                    "The guidelines do not say. Put more of the text into plain paragraphs, which count in any case.",
                "no number can");
}

namespace {

constexpr std::string_view k_asking =
    "rubricate: 1\nid: r\ntitle: Rubric\nparts:\n  - id: p\n    title: The part\n    from: p\n    require:\n"
    "      - words: 5-9\n"
    "      - prompts:\n          - {id: why, ask: Why do partnerships matter to you?}\n";

}  // namespace

TEST_CASE("who counts copied questions is told that they were left out") {
  const Trial trial(k_asking, {{"p.md", "## Why do partnerships matter to you?\n\nThey help us.\n"}});
  CHECK(trial.finding("words/too-few").help ==
        "Add at least 2 words. 6 words of questions copied from the guidelines were left out.");
}

TEST_CASE("an answer on the line of its question counts, and is told") {
  const Trial trial(k_asking, {{"p.md", "## Why do partnerships matter to you? They help us a lot.\n"}});
  CHECK(trial.result("p.words").found == "5 words");
  CHECK(trial.result("p.words").status == Status::passed);
  const Finding& finding = trial.finding("words/answer-in-heading");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.message == "an answer stands on the line of its question and so is part of the heading");
  CHECK(finding.place.value().span.begin == 38);
}

TEST_CASE("an answer in a comment is told, and what is no answer is not") {
  const std::string comment = "<!-- " + trial::repeated("w ", 20) + "-->\n\n";
  CHECK(verdict("words: at least 1", "a\n\n" + comment) == "passed: warning words/in-comment @3");
  CHECK(verdict("words: at least 1", comment + "a\n") == "passed: warning words/in-comment @1");
  CHECK(verdict("words: at least 1", "a <!-- check this with Ana -->\n") == "passed");
  CHECK(verdict("words: at least 1", "a\n\n<!-- prompt: why " + trial::repeated("w ", 20) + "-->\n") == "passed");
  const Trial trial(trial::requiring("words: at least 1"), {{"p.md", comment + "a\n\n" + comment}});
  CHECK(trial.finding("words/in-comment").message ==
        "2 comments hold 40 words, which nobody sees and which are not counted; the first is here");
}

TEST_CASE("comments are told of the part or section that they stand in") {
  const std::string comment = "<!-- " + trial::repeated("w ", 20) + "-->\n\n";
  const auto told = [&](std::string_view section, const std::string& text) {
    return verdict(fmt::format("words: {{band: at most 500, in: {}}}", section), text);
  };
  const std::string text = "# A\n\n" + comment + "# B\n\nb\n";
  CHECK(told("A", text) == "passed: warning words/in-comment @3");
  CHECK(told("B", text) == "passed");
  CHECK(told("B", "# A\n\na\n\n# B\n\n" + comment) == "passed: warning words/in-comment @7");
}

TEST_CASE("the comments of the template that the program writes are no answers") {
  const Rubric rubric = trial::rubric_from(
      "rubricate: 1\nid: r\ntitle: Rubric\nparts:\n  - id: p\n    require:\n      - words: at most 500\n"
      "      - prompts:\n          - one-of:\n"
      "              you have never tried anything of that kind before:\n                - {id: x, ask: What is "
      "dark?}\n"
      "              other:\n                - {id: y, ask: What is light?}\n");
  const std::string text = submission_template(rubric).at(0).text;
  REQUIRE(text.find("you have never tried") != std::string::npos);
  CHECK(verdict("words: at most 500", text) == "passed");
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
