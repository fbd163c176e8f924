// What says something, and what only names a role or a place.
#include <checks/statement.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("a word of doing, being able or giving a reason makes a statement") {
  for (const std::string_view text : {"knows every family", "because he listens", "and they trust her",
                                      "She can calm a crowd.", "weil sie zuhört", "porque sabe escuchar"}) {
    CAPTURE(text);
    CHECK(reads_as_statement(text) == Statement::surely);
  }
}

TEST_CASE("small words make one likely") {
  CHECK(reads_as_statement("she is our nurse") == Statement::likely);
  CHECK(reads_as_statement("those who are alone") == Statement::likely);
  std::string foreign;
  for (int i = 0; i < 25; ++i) foreign += "slovo ";
  CHECK_MESSAGE(reads_as_statement(foreign) == Statement::likely, "long, in a language that is not known");
}

TEST_CASE("names of roles and places say nothing") {
  for (const std::string_view text : {"third-grade teacher, Mill Street", "vice president", "trust her", "", "—",
                                      "treasurer of the local, high school mathematics"}) {
    CAPTURE(text);
    CHECK(reads_as_statement(text) == Statement::none);
  }
}

}  // namespace rubricate
