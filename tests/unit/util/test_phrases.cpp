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
  CHECK(range_in_words(TextUnit::line, 14, 14) == "line 14");
  CHECK(range_in_words(TextUnit::page, 14, 22) == "pages 14–22");
}

TEST_CASE("plurals") {
  CHECK(plural_of("member") == "members");
  CHECK(plural_of("party") == "parties");
  CHECK(plural_of("day") == "days");
  CHECK(plural_of("y") == "ys");
  CHECK(plural_of("church") == "churches");
  CHECK(plural_of("box") == "boxes");
  CHECK(plural_of("person") == "people");
  CHECK(plural_of("contact person") == "contact people");
  CHECK(plural_of("child") == "children");
}

TEST_CASE("decimals, without a minus in front of nothing") {
  CHECK(in_decimals(0.666, 2) == "0.67");
  CHECK(in_decimals(-1.5, 1) == "-1.5");
  CHECK(in_decimals(-0.001, 2) == "0.00");
  CHECK(in_decimals(-0.4, 0) == "0");
  CHECK(in_decimals(12, 0) == "12");
}

}  // namespace rubricate
