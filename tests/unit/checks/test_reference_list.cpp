// Entries of a list of references, and what citations mean.
#include "samples.hpp"

#include <checks/reference_list.hpp>

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

// "bringle 2009": what entries are listed under, and their years.
std::string listed(std::string_view text) {
  std::string all;
  for (const Reference& entry : parse_references(text)) {
    if (!all.empty()) all += " | ";
    if (entry.number != 0) all += fmt::format("[{}] ", entry.number);
    all += fmt::format("{} {}", entry.name, fmt::join(entry.years, ", "));
  }
  return all;
}

// The entry that the first citation in `text` means: "0", "spelling 0", "year 0", "none".
std::string meant(std::string_view text, const std::vector<std::string>& entries) {
  std::vector<Reference> references;
  for (const std::string& entry : entries)
    for (Reference& reference : parse_references(entry)) references.push_back(std::move(reference));
  const ReferenceIndex index(references);
  const Citation citation = find_citations(text).at(0);
  if (const auto found = index.find(citation); !found.empty()) return fmt::format("{}", fmt::join(found, " "));
  const auto near = index.near(citation);
  if (near.slip == ReferenceIndex::Slip::none) return "none";
  return fmt::format("{} {}", near.slip == ReferenceIndex::Slip::spelling ? "spelling" : "year", near.entry);
}

}  // namespace

TEST_CASE("entries in the usual styles") {
  struct Row {
    std::string_view text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"Bringle, R. G., & Hatcher, J. A. (2009). Innovative practices. New Directions, 147, 37–46.", "bringle 2009"},
      {"Bringle, Robert, and Julie Hatcher. “Innovative Practices.” 2009, pp. 37–46.", "bringle 2009"},
      {"R. G. Bringle and J. A. Hatcher, “Innovative practices,” 2009.", "bringle 2009"},
      {"[3] R. Bringle, “Innovative practices,” 2009.", "[3] bringle 2009"},
      {"National Education Association. (2020). A guide.", "association 2020"},
      {"U.S. Department of Education. (2010). A plan.", "education 2010"},
      {"van der Berg, T. (n.d.). Notes.", "berg n.d."},
      {"Bringle, R. (in press). More.", "bringle in press"},
      {"Bringle, R. (2009a). More. https://example.org/2011/x", "bringle 2009a, 2011"},
      {"Website without a year", "website "},
  });
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(listed(row.text) == row.expected);
  }
}

TEST_CASE("lines of one paragraph are entries where each begins as one") {
  CHECK(listed("Bringle, R. (2009). One.\nHatcher, J. (2010). Two.\nJones, T., & Lee, S. (2011). Three.") ==
        "bringle 2009 | hatcher 2010 | jones 2011");
  CHECK(listed("[1] Bringle. One. 2009\n[2] Hatcher. Two. 2010") == "[1] bringle 2009 | [2] hatcher 2010");
  CHECK_MESSAGE(
      listed("Bringle, R. (2009). A long title\nin Two Lines. Journal of Partnerships (2010).") == "bringle 2009, 2010",
      "a line that goes on");
}

TEST_CASE("which entry a citation means") {
  const std::vector<std::string> entries{"Bringle, R. G., & Hatcher, J. A. (2009). One.",
                                         "National Education Association. (2020). Two.", "Jones, T. (2011a). Three.",
                                         "Jones, T. (2011b). Four."};
  CHECK(meant("(Bringle, 2009)", entries) == "0");
  CHECK_MESSAGE(meant("(Hatcher, 2009)", entries) == "0", "the second author will do");
  CHECK(meant("(National Education Association, 2020)", entries) == "1");
  CHECK_MESSAGE(meant("(NEA, 2020)", entries) == "1", "initials");
  CHECK(meant("(Jones, 2011a)", entries) == "2");
  CHECK(meant("(Jones, 2011b)", entries) == "3");
  CHECK_MESSAGE(meant("(Jones, 2011)", entries) == "2 3", "either");
  CHECK(meant("(Brindle, 2009)", entries) == "spelling 0");
  CHECK(meant("(Bringle, 2008)", entries) == "year 0");
  CHECK(meant("(Jones, 2011c)", entries) == "year 2");
  CHECK(meant("(Smith, 2009)", entries) == "none");
  CHECK_MESSAGE(meant("See [2]", entries) == "1", "by its place");
  CHECK(meant("See [5]", entries) == "none");
  CHECK(meant("See [7]", {"[7] Bringle. One.", "[8] Jones. Two."}) == "0");
  CHECK(meant("See [1]", {"[7] Bringle. One.", "[8] Jones. Two."}) == "none");
}

TEST_CASE("a long list takes no long time") {
  const std::vector<Reference> references =
      parse_references(trial::repeated("Name, A., Other, B. (2009). Title {}.\n", 50'000));
  const ReferenceIndex index(references);
  CHECK(references.size() == 50'000);
  CHECK(index.near(find_citations("(Nome, 2009)").at(0)).slip == ReferenceIndex::Slip::spelling);
}

}  // namespace rubricate
