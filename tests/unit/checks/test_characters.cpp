// characters: how long the text is, in characters.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Trial;
using trial::verdict;

TEST_CASE("so many characters, with and without spaces") {
  struct Row {
    std::string_view what, requirement, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"the least", "characters: 5-7", "abcde\n", "passed"},
      {"the most", "characters: 5-7", "abcdefg\n", "passed"},
      {"one too few", "characters: 5-7", "abcd\n", "failed: error characters/too-few @1"},
      {"one too many", "characters: 5-7", "abcdefgh\n", "failed: error characters/too-many @1"},
      {"tolerance", "characters: {band: 10-20, tolerance: 10%}", "abcdefghi\n", "passed"},
      {"spaces are open", "characters: at most 5", "ab cd ef\n", "failed: error characters/too-many @1"},
      {"spaces make the difference", "characters: at most 5", "ab cd\n", "passed"},
      {"spaces make the difference", "characters: at most 5", "ab cde\n",
       "cannot-tell: cannot tell characters/depends @1"},
      {"spaces count", "characters: {band: at most 5, spaces: count}", "ab cde\n",
       "failed: error characters/too-many @1"},
      {"spaces do not count", "characters: {band: at most 5, spaces: skip}", "ab cde\n", "passed"},
      {"headings are open", "characters: at most 5", "# abc\n\nabcd\n",
       "cannot-tell: cannot tell characters/depends @1"},
      {"lines and paragraphs", "characters: {band: exactly 4, spaces: skip}", "ab\n\ncd\n", "passed"},
      {"markup", "characters: exactly 4", "**ab**[cd](https://example.org)<!-- no -->\n", "passed"},
      {"accents", "characters: exactly 4", "cafe\u0301\n", "passed"},
      {"no text", "characters: at least 1", "# The part\n\n", "cannot-tell: cannot tell characters/depends @1"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(row.requirement, row.text) == row.expected);
  }
}

TEST_CASE("what counts is the rubric's policy") {
  const auto with = [](std::string_view counting) {
    std::string yaml = trial::requiring("characters: {band: exactly 3, spaces: count}");
    return yaml.insert(yaml.find("parts:"), counting);
  };
  CHECK(Trial(with("counting: {skip: [headings]}\n"), {{"p.md", "# ab\n\na b\n"}}).result("p.characters").status ==
        Status::passed);
  CHECK(Trial(with("counting: {count: [headings]}\n"), {{"p.md", "# ab\n\na b\n"}}).result("p.characters").status ==
        Status::failed);
}

TEST_CASE("both numbers, what is open, and what to do") {
  const auto said = [](std::string_view requirement, std::string_view text) {
    const Trial trial(trial::requiring(requirement), {{"p.md", std::string(text)}});
    const Finding& finding = trial.report().findings.at(0);
    return finding.message + " | " + finding.help;
  };
  CHECK(
      said("characters: at most 5", "ab cde\n") ==
      "5–6 characters; at most 5 wanted: it depends on whether 1 space count | The guidelines do not say. To be safe, "
      "take away 1 character.");
  CHECK(said("characters: {band: 2-3, spaces: count}", "a b c d\n") ==
        "7 characters; 2–3 with spaces wanted (7 in paragraphs) | Take away at least 4 characters.");
  CHECK(said("characters: {band: at least 9, spaces: skip}", "a b c d\n") ==
        "4 characters; at least 9 without spaces wanted (4 in paragraphs) | Add at least 5 characters.");
  CHECK(said("characters: at most 2", "# a b\n\na b c d\n") ==
        "4–10 characters; at most 2 wanted (4 in paragraphs; open: 2 in headings; open too: 4 spaces) | Take away at "
        "least 2 characters.");
  CHECK(said("characters: exactly 5", "a b c d\n") ==
        "4–7 characters; exactly 5 wanted: it depends on whether 3 spaces count | The guidelines do not say. No length "
        "suits every way of counting; ask those who wrote them.");
}

TEST_CASE("copied questions are left out, and that is told") {
  const Trial trial(trial::requiring("characters: at least 30") +
                        "      - prompts:\n          - {id: why, ask: Why do partnerships matter to you?}\n",
                    {{"p.md", "## Why do partnerships matter to you?\n\nThey help us.\n"}});
  CHECK(trial.result("p.characters").found == "11–13 characters");
  CHECK(trial.finding("characters/too-few").help ==
        "Add at least 17 characters; to be safe, add 19. 29 characters of questions copied from the guidelines were "
        "left out.");
}

}  // namespace rubricate
