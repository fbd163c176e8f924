// What a named pattern may have missed.
#include <checks/near_pattern.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

bool may_hold(std::string_view named, std::string_view text) {
  const auto near = near_pattern(*Term::compile(named));
  REQUIRE(near.has_value());
  return near->find(text).has_value();
}

}  // namespace

TEST_CASE("every named pattern has forms that it does not know") {
  CHECK(may_hold("<date>", "We met last spring."));
  CHECK(may_hold("<date>", "Every Tuesday."));
  CHECK(may_hold("<money>", "It costs two hundred dollars."));
  CHECK(may_hold("<money>", "The hall is free."));
  CHECK(may_hold("<percent>", "Half of them came."));
  CHECK(may_hold("<number>", "A couple of them came."));
  CHECK(may_hold("<url>", "See example.org for more."));
  CHECK(may_hold("<email>", "ana at example dot org"));
  CHECK(may_hold("<phone>", "Call 5550143."));
}

TEST_CASE("a text that holds nothing of the kind") {
  const std::string_view text = "Our neighbors helped the school.";
  for (const std::string_view named : {"<date>", "<money>", "<percent>", "<number>", "<url>", "<email>", "<phone>"}) {
    CAPTURE(named);
    CHECK_FALSE(may_hold(named, text));
  }
}

TEST_CASE("other terms have none") {
  CHECK_FALSE(near_pattern(*Term::compile("date")).has_value());
  CHECK_FALSE(near_pattern(*Term::compile("/date/")).has_value());
}

}  // namespace rubricate
