// Means with their intervals.
#include <agree/mean.hpp>

#include <doctest/doctest.h>

namespace rubricate::agree {
namespace {

Mean of(std::initializer_list<double> numbers) {
  Mean mean;
  for (const double number : numbers) mean.add(number);
  return mean;
}

}  // namespace

TEST_CASE("a mean has Student's interval") {
  const Statistic one = of({1, 2, 3, 4, 5}).statistic(Gap::alone);
  CHECK(*one.value == doctest::Approx(3));
  CHECK(*one.error == doctest::Approx(.70711).epsilon(1e-4));
  CHECK(one.interval->low == doctest::Approx(1.0368).epsilon(1e-4));
  CHECK(one.interval->high == doctest::Approx(4.9632).epsilon(1e-4));
  CHECK(one.units == 5);
  CHECK(one.gap == Gap::none);
}

TEST_CASE("none, one, and all the same have no interval, each with its reason") {
  CHECK(of({}).statistic(Gap::alone).gap == Gap::alone);
  CHECK_FALSE(of({}).statistic(Gap::alone).value);
  CHECK(of({2}).statistic(Gap::alone).gap == Gap::one_unit);
  CHECK(of({2}).statistic(Gap::alone).value == 2);
  CHECK(of({.1, .1, .1}).statistic(Gap::alone).gap == Gap::no_spread);
}

TEST_CASE("how likely chance would give such a mean") {
  CHECK(of({}).chance() == 1);
  CHECK(of({3}).chance() == 1);
  CHECK(of({0, 0, 0}).chance() == 1);
  CHECK(of({-1, 1, -1, 1}).chance() == doctest::Approx(1));
  CHECK(of({1, 2, 3, 4, 5}).chance() == doctest::Approx(.0132).epsilon(.01));  // t = 4.243, 4 degrees
  CHECK(of({-1, -1, -1, -1, -1, -1}).chance() == doctest::Approx(1.0 / 32));
}

}  // namespace rubricate::agree
