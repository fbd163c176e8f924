// Looking for any of a few bytes.
#include <util/byte_set.hpp>

#include <string_view>

#include <doctest/doctest.h>

using rubricate::ByteSet;

TEST_CASE("the first of the set's bytes is found, from the given place on") {
  constexpr ByteSet ends(".?!\xE2");
  CHECK(ends.find_in("Why? Because.") == 3);
  CHECK(ends.find_in("Why? Because.", 4) == 12);
  CHECK(ends.find_in("Why? Because.", 12) == 12);
  CHECK(ends.find_in("a \xE2\x80\x93 b") == 2);
  CHECK(ends.find_in("Why? Because.", 13) == std::string_view::npos);
  CHECK(ends.find_in("no end") == std::string_view::npos);
  CHECK(ends.find_in("", 0) == std::string_view::npos);
  CHECK(ends.find_in("a", 9) == std::string_view::npos);
  CHECK(ends.contains('!'));
  CHECK_FALSE(ends.contains('a'));
  CHECK_FALSE(ByteSet("").contains('\0'));
}
