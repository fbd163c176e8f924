// Which words of a title carry meaning.
#include <checks/content_words.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {

using Words = std::vector<std::string>;

TEST_CASE("words that carry meaning") {
  CHECK(content_words("Why do the partnerships matter?") == Words{"matter", "partnership"});
  CHECK(content_words("Parties, party and PARTY") == Words{"party"});
  CHECK(content_words("Please describe what you did").empty());
  CHECK(content_words("").empty());
  CHECK(content_words_of_key("the scope of groups") == Words{"group", "scop"});
}

TEST_CASE("of wanted words those are found that stand in a key, in any form of theirs") {
  const WantedWords wanted(content_words("Scope, groups, école"));
  CHECK(wanted.found_in("groups and their scope in the grouped group") == Words{"group", "scop"});
  CHECK(wanted.found_in("the gropus in scapes") == Words{});
  CHECK(wanted.found_in("mon école") == content_words("École"));
  CHECK(wanted.found_in("").empty());
  CHECK(WantedWords().found_in("groups").empty());
}

}  // namespace rubricate
