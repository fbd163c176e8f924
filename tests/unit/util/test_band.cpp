// Bands as printed, and widened by a tolerance.
#include <rubricate/band.hpp>

#include <limits>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

TEST_CASE("a band is printed as one would write it, with an en dash") {
  CHECK(to_string(Band{450, 550}) == "450–550");
  CHECK(to_string(Band{300, {}}) == "at least 300");
  CHECK(to_string(Band{0, 5}) == "at most 5");
  CHECK(to_string(Band{5, 5}) == "exactly 5");
  CHECK(to_string(Band{0, 0}) == "exactly 0");
  CHECK(to_string(Band{5, {}, true}) == "at least 5");
}

TEST_CASE("a tolerance widens both ends, rounded outward") {
  CHECK(widened(Band{450, 550}, 10) == Band{405, 605});
  CHECK(widened(Band{455, 555}, 10) == Band{409, 611});
  CHECK(widened(Band{450, {}}, 10) == Band{405, {}});
  CHECK(widened(Band{0, 5}, 10) == Band{0, 6});
  CHECK(widened(Band{3, 5}, 2.5) == Band{2, 6});
}

TEST_CASE("an exact share gains nothing from floating point") {
  for (std::uint64_t n = 0; n <= 100'000; n += 10) {
    const Band wide = widened(Band{n, n}, 10);
    REQUIRE(wide.min == n - n / 10);
    REQUIRE(wide.max == n + n / 10);
  }
  CHECK(widened(Band{1000, 1000}, 0.1) == Band{999, 1001});
}

TEST_CASE("no tolerance, and absurd ones") {
  constexpr std::uint64_t k_most = std::numeric_limits<std::uint64_t>::max();
  CHECK(widened(Band{450, 550}, 0) == Band{450, 550});
  CHECK(widened(Band{450, 550}, -5) == Band{450, 550});
  CHECK(widened(Band{450, 550}, std::numeric_limits<double>::quiet_NaN()) == Band{450, 550});
  CHECK(widened(Band{450, 550}, 100) == Band{0, 1100});
  CHECK(widened(Band{450, 550}, 1000) == Band{0, 6050});
  CHECK(widened(Band{k_most, k_most}, 200) == Band{0, k_most});
}

}  // namespace
}  // namespace rubricate
