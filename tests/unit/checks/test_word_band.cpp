// How long a stretch of text is under a counting policy, and what a band says to that.
#include "samples.hpp"

#include <checks/word_band.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

WordRange range(std::uint32_t least, std::uint32_t most) { return {least, most}; }

}  // namespace

TEST_CASE("a stretch of a text is counted by the policy") {
  const trial::Reading reading("# One heading\n\nTwo words, three.\n\n```\nsome code\n```\n\n- an item\n");
  const Text text = reading.text();
  Counting counting;
  const auto counted = [&](std::string_view from, std::string_view to) {
    const auto begin = static_cast<std::uint32_t>(reading.document.text.find(from));
    const auto end = static_cast<std::uint32_t>(reading.document.text.find(to) + to.size());
    return to_string(TextWords(text, counting).count({begin, end}));
  };
  CHECK(counted("One", "item") == "5–9 words");
  CHECK(counted("words,", "some") == "2–3 words");
  CHECK(counted("an", "an") == "1 word");
  counting.elements[index(Element::code)] = Counted::no;
  counting.elements[index(Element::headings)] = Counted::yes;
  CHECK(counted("One", "item") == "7 words");
  CHECK(counted("some", "code") == "0 words");
}

TEST_CASE("copied questions are no words of a stretch") {
  const trial::Reading reading("Why? Because.\n");
  Text text = reading.text();
  text.copied_prompts = {{0, 4}};
  CHECK(to_string(TextWords(text, Counting{}).count(text.span())) == "1 word");
}

TEST_CASE("ranges of several stretches add up") { CHECK(to_string(range(1, 2) + range(3, 3)) == "4–5 words"); }

TEST_CASE("a band holds the whole range, none of it, or some") {
  const Band band{10, 20};
  CHECK(judge(range(10, 20), band) == Status::passed);
  CHECK(judge(range(5, 9), band) == Status::failed);
  CHECK(judge(range(21, 30), band) == Status::failed);
  CHECK(judge(range(9, 10), band) == Status::cannot_tell);
  CHECK(judge(range(20, 21), band) == Status::cannot_tell);
  CHECK(judge(range(0, 100), band) == Status::cannot_tell);
  CHECK(judge(range(5, 500), Band{5, {}}) == Status::passed);
}

TEST_CASE("what to do brings the whole range into the band, where that is possible") {
  struct Row {
    WordRange words;
    Band band;
    std::string_view expected;
  };
  const auto rows = std::to_array<Row>({
      {{448, 448}, {450, 550}, "Add at least 2 words."},
      {{445, 448}, {450, 550}, "Add at least 2 words; to be safe, add 5."},
      {{445, 450}, {450, 550}, "To be safe, add 5 words."},
      {{553, 553}, {450, 550}, "Take away at least 3 words."},
      {{551, 553}, {450, 550}, "Take away at least 1 word; to be safe, take away 3."},
      {{550, 551}, {450, 550}, "To be safe, take away 1 word."},
      {{5, 7}, {10, {}}, "Add at least 3 words; to be safe, add 5."},
      {{4, 8}, {10, 12}, "Add at least 2 words."},
      {{13, 17}, {10, 12}, "Take away at least 1 word."},
      {{0, 508}, {450, 550}, "Put more of the text into plain paragraphs, which count in any case."},
      {{11, 15}, {10, 12}, "Put more of the text into plain paragraphs, which count in any case."},
  });
  for (const Row& row : rows) {
    CAPTURE(to_string(row.words));
    CAPTURE(to_string(row.band));
    CHECK(advice(row.words, row.band) == row.expected);
  }
}

}  // namespace rubricate
