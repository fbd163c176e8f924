// Counting ratings by unit and by pair.
#include "cases.hpp"

#include <doctest/doctest.h>

namespace rubricate::agree {

TEST_CASE("a unit's levels are counted once each, in order, whoever gave them") {
  const UnitCounts counts(cases::from_lines({"3-1", "1-1", "3--"}, 4));
  REQUIRE(counts.size() == 3);
  REQUIRE(counts[0].size() == 2);
  CHECK(counts[0][0].level == 0);
  CHECK(counts[0][0].count == 1);
  CHECK(counts[0][1].level == 2);
  CHECK(counts[0][1].count == 2);
  CHECK(counts[1].empty());
  CHECK(counts[2][0].count == 2);
  CHECK(counts.total(0) == 3);
  CHECK(counts.total(1) == 0);
  CHECK(counts.rated() == 2);
  CHECK(counts.paired() == 2);
}

TEST_CASE("pairs are the units that both have rated") {
  const Ratings ratings = cases::from_lines({"1-32", "4321", "--2-"}, 4);
  const auto pairs = level_pairs(ratings, 0, 1);
  REQUIRE(pairs.size() == 3);
  CHECK(pairs[0].unit == 0);
  CHECK(pairs[0].first == 0);
  CHECK(pairs[0].second == 3);
  CHECK(pairs[1].unit == 2);
  CHECK(level_pairs(ratings, 0, 2).size() == 1);
  CHECK(level_pairs(cases::from_lines({"12--", "--12"}, 4), 0, 1).empty());
}

TEST_CASE("raters without a rating are none") {
  CHECK(raters_in(cases::from_lines({"12", "--", "-1"}, 4)) == std::vector<std::uint32_t>{0, 2});
  CHECK(raters_in({}).empty());
}

}  // namespace rubricate::agree
