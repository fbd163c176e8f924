// Abbreviations and their explanations.
#include "samples.hpp"

#include <checks/abbreviation_words.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string found(std::string_view text) {
  std::string all;
  for (const Span at : find_abbreviations(text))
    all += std::string(text.substr(at.begin, at.size())) + (is_explained(text, at) ? "+ " : " ");
  return all;
}

}  // namespace

TEST_CASE("what is an abbreviation, and what only looks like one") {
  struct Row {
    std::string_view text, found;
  };
  for (const auto& [text, abbreviations] : {
           Row{"The NEA and two IEPs.", "NEA IEPs "},
           Row{"The National Education Association (NEA) met.", "NEA+ "},
           Row{"The National Education Association (the “NEA”) met.", "NEA+ "},
           Row{"Our NEA (National Education Association) local.", "NEA+ "},
           Row{"The union (NEA) met.", "NEA+ "},
           Row{"Union (NEA) met.", "NEA "},  // one word explains nothing
           Row{"NEA (2024) says so.", "NEA "},
           Row{"We met (the NEA sent two people) there.", "NEA "},
           Row{"WHY IT MATTERS", ""},
           Row{"Part II, chapter IX, page XL", ""},
           Row{"Room B12 and A4 paper, a TV, 9 AM, OK.", ""},
           Row{"McDonald and iPad and NEAcon", ""},
           Row{"ABCDEFG is too long", ""},
           Row{"", ""},
       }) {
    CAPTURE(text);
    CHECK(found(text) == abbreviations);
  }
}

TEST_CASE("only the first use matters, and no more than cannot tell is said") {
  using trial::verdict;
  CHECK(verdict("abbreviations", "The Parent Teacher Association (PTA) met. The PTA paid.\n") == "passed");
  CHECK(verdict("abbreviations", "The PTA paid.\n\nThe Parent Teacher Association (PTA) met.\n") ==
        "cannot-tell: cannot tell abbreviations/unexplained @1");
  CHECK(verdict("abbreviations: {known: [PTA]}", "The PTAs paid.\n") == "passed");
  CHECK(verdict("abbreviations", "# PTA\n\nThe Parent Teacher Association (PTA) met.\n\n`NEA`\n") == "passed");
}

}  // namespace rubricate
