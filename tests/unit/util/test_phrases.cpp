// Small pieces of English that messages and reports share.
#include <util/phrases.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("a first letter of ASCII becomes a capital, and nothing else") {
  CHECK(capitalised("first name") == "First name");
  CHECK(capitalised("First") == "First");
  CHECK(capitalised("5 groups") == "5 groups");
  CHECK(capitalised("école") == "école");
  CHECK(capitalised("").empty());
}

TEST_CASE("one line or several") {
  CHECK(lines_in_words(14, 14) == "line 14");
  CHECK(lines_in_words(14, 22) == "lines 14–22");
}

}  // namespace rubricate
