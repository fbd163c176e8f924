// What listed things are called.
#include "samples.hpp"

#include <checks/item_name.hpp>
#include <checks/text_titles.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("what tells one item from another") {
  const auto named = [](std::string_view markdown) {
    const Asked nothing({}, {});
    TextTitles titles(nothing);
    const trial::Reading reading(markdown);
    const auto found = find_groupings(reading.text(), {}, Fields({}), titles);
    return item_name(reading.document, found.at(0).items.at(0), "member", Fields({}));
  };
  CHECK(named("- Ana, nurse\n- Bo\n") == "ana");
  CHECK(named("- **ANA** – nurse\n- Bo\n") == "ana");
  CHECK(named("- Ana is our nurse\n- Bo\n") == "ana");
  CHECK_MESSAGE(named("- Member 1\n- Member 2\n").empty(), "a count is no name");
}

TEST_CASE("a title's pieces") {
  const auto pieces = [](std::string_view title, std::size_t most = 3) {
    std::string text;
    for (const Span& piece : name_pieces(title, "group", most)) {
      text += title.substr(piece.begin, piece.size());
      text += '|';
    }
    return text;
  };
  CHECK(pieces("Group 2: PTA – parents") == "PTA|parents|");
  CHECK(pieces("Ana, nurse (since May)") == "Ana|nurse|since May)|");
  CHECK_MESSAGE(pieces("Ana, nurse, steward, friend", 2) == "Ana|nurse|", "no more than wanted");
  CHECK_MESSAGE(pieces("Ana is our nurse, and more") == "Ana|", "behind a verb runs a sentence");
  CHECK(pieces("Group 3").empty());
  CHECK(pieces("").empty());
}

}  // namespace rubricate
