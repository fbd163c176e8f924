// Identifiers made of names.
#include <util/uuid.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("uuid_of gives the same name the same UUID of version 5, and other names others") {
  const std::string one = uuid_of("plan");
  CHECK(one == uuid_of("plan"));
  CHECK(one != uuid_of("plan "));
  for (const std::string_view name :
       {"", "plan", "a longer name than one block of the hash takes, and longer, and longer"}) {
    const std::string uuid = uuid_of(name);
    REQUIRE(uuid.size() == 36);
    CHECK(uuid[14] == '5');
    CHECK(std::string_view("89ab").find(uuid[19]) != std::string_view::npos);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) CHECK(uuid[at] == '-');
  }
}

}  // namespace rubricate
