// Citations in one paragraph.
#include "samples.hpp"

#include <checks/citations.hpp>

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// "bringle 2009, hatcher 2010?, 3": a question mark where it may be something else.
std::string cited(std::string_view text) {
  std::string all;
  for (const Citation& citation : find_citations(text)) {
    if (!all.empty()) all += ", ";
    all += citation.number != 0 ? std::to_string(citation.number) : fmt::format("{} {}", citation.name, citation.year);
    if (!citation.surely) all += "?";
  }
  return all;
}

}  // namespace

TEST_CASE("citations by author and year") {
  struct Row {
    std::string_view text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"It works (Bringle, 2009).", "bringle 2009"},
      {"It works (Bringle & Hatcher, 2009, p. 4).", "bringle 2009"},
      {"It works (Bringle and Hatcher, 2009).", "bringle 2009"},
      {"It works (Bringle, Hatcher, & Jones, 2009, pp. 4-7).", "bringle 2009"},
      {"It works (Bringle et al., 2009).", "bringle 2009"},
      {"It works (Bringle et al. 2009).", "bringle 2009"},
      {"It works (Bringle, 2009a, 2009b).", "bringle 2009a, bringle 2009b"},
      {"It works (Bringle, 2009; Hatcher, 2010; Jones & Lee, 2011).", "bringle 2009, hatcher 2010, jones 2011"},
      {"It works (Bringle, 2009; 2011).", "bringle 2009, bringle 2011"},
      {"It works (see Bringle, 2009; see also Hatcher, 2010).", "bringle 2009, hatcher 2010"},
      {"It works (e.g., Bringle, 2009; cf. Hatcher, 2010).", "bringle 2009, hatcher 2010"},
      {"It works (Bringle, as cited in Hatcher, 2009).", "hatcher 2009"},
      {"It works (Bringle, n.d.; Hatcher, in press).", "bringle n.d., hatcher in press"},
      {"It works (R. G. Bringle, 2009).", "bringle 2009"},
      {"It works (A. Smith, 2009).", "smith 2009"},
      {"It works (van der Berg, 2009; de Souza, 2010).", "berg 2009, souza 2010"},
      {"It works (Le, 2009).", "le 2009"},
      {"It works (O'Neil, 2009; O\u2019Neil, 2010; Smith-Jones, 2011).", "oneil 2009, oneil 2010, smith-jones 2011"},
      {"It works (Müller, 2009; Éluard, 2010).", "müller 2009, éluard 2010"},
      {"It works (National Education Association, 2020).", "association 2020"},
      {"It works (National Education Association [NEA], 2020).", "association 2020"},
      {"It works (World Health Organization (WHO), 2020).", "organization 2020"},
      {"It works (NEA, 2020).", "nea 2020"},
      {"It works (The Guardian, 2020).", "guardian 2020"},
      {"It works (U.S. Department of Education, 2010).", "education 2010"},
      {"It works (James, 1890/1983).", "james 1890, james 1983"},
      {"It works (Bringle,\n2009).", "bringle 2009"},
      {"It works (Bringle 2009).", "bringle 2009?"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cited(row.text) == row.expected);
  }
}

TEST_CASE("citations in the sentence") {
  struct Row {
    std::string_view text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"Bringle (2009) says so.", "bringle 2009"},
      {"As Bringle and Hatcher (2009) say.", "bringle 2009"},
      {"As Bringle & Hatcher (2009, p. 4) say.", "bringle 2009"},
      {"Bringle, Hatcher, and Jones (2009) say.", "hatcher 2009"},
      {"Bringle et al. (2009) say.", "bringle 2009"},
      {"Bringle, et al. (2009) say.", "bringle 2009"},
      {"In Bringle's (2009) view, and Hatcher\u2019s (2010).", "bringle 2009, hatcher 2010"},
      {"Bringle (2009, 2011) says so.", "bringle 2009, bringle 2011"},
      {"Bringle (n.d.) and Hatcher (in press) say.", "bringle n.d., hatcher in press"},
      {"In Ohio, Bringle (2009) says.", "bringle 2009"},
      {"So say van Dijk (2009) and Van Dijk (2010).", "dijk 2009, dijk 2010"},
      {"R. G. Bringle (2009) says so.", "bringle 2009"},
      {"Robert Bringle (2009) says so.", "bringle 2009?"},
      {"We saw the World Cup (2010).", "cup 2010?"},
      {"It is said (see Bringle (2009) for more).", "bringle 2009?, bringle 2009"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cited(row.text) == row.expected);
  }
}

TEST_CASE("brackets that cite nothing") {
  for (const std::string_view text : {"We met (in May 2009) there.",
                                      "We met (May, 2009).",
                                      "We met (Tuesday, May 5, 2009).",
                                      "It began (2009).",
                                      "It ran for years (1999–2003).",
                                      "Bringle (1931–2003) founded it.",
                                      "We met (since 2009) often.",
                                      "He told me (J. Smith, personal communication, May 3, 2009).",
                                      "There were 2009 (two thousand and nine) of us.",
                                      "The law (Education Act of 1989 and later) holds.",
                                      "It is (the plan from 2009) old.",
                                      "In Summer (2009) we met.",
                                      "See Figure (2009).",
                                      "We called (555-2009).",
                                      "Five (5) of them.",
                                      "(",
                                      "()",
                                      "(2009",
                                      "(((((",
                                      "It cost (2009 $).",
                                      "See the list [a], [x] and [ ].",
                                      "[2020]",
                                      "In [0] there.",
                                      "[3a]",
                                      "[12, see there]"}) {
    CAPTURE(text);
    CHECK(cited(text).empty());
  }
}

TEST_CASE("citations by number, each number once") {
  struct Row {
    std::string_view text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"It works [3].", "3"},
      {"It works [3], and it [3] does [1].", "3, 1"},
      {"It works [1, 4].", "1, 4"},
      {"It works [1,4; 6].", "1, 4, 6"},
      {"It works [2-5].", "2, 3, 4, 5"},
      {"It works [2–4, 9].", "2, 3, 4, 9"},
      {"It works [1]–[3].", "1, 3, 2"},
      {"It works [3, p. 7].", "3"},
      {"It works [1-900].", "1, 900"},
      {"[3] Bringle, R. (2009). An entry.", ""},
  });
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cited(row.text) == row.expected);
  }
}

TEST_CASE("each citation has its own place") {
  const std::string text = "So say Bringle and Hatcher (2009), others (see Jones, 2010; Lee, 2011) and [3, 4].";
  std::string places;
  for (const Citation& citation : find_citations(text))
    places += text.substr(citation.text.begin, citation.text.size()) + "|";
  CHECK(places == "Bringle and Hatcher (2009)|Jones, 2010|Lee, 2011|[3, 4]|[3, 4]|");
}

TEST_CASE("hostile brackets take no long time") {
  for (const std::string_view piece : {"(", "(a", "[1", "[1-50]", "(A, 2009; ", "()", "(()", "A (2009", "[1]–"}) {
    CAPTURE(piece);
    CHECK(find_citations(trial::repeated(piece, 200'000)).size() < 1'000'000);
  }
}

}  // namespace rubricate
