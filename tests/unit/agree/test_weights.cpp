// Weights and differences between levels.
#include <agree/weights.hpp>

#include <doctest/doctest.h>

namespace rubricate::agree {

TEST_CASE("weights fall with the distance between levels") {
  const LevelTable identity = weight_table(Weights::identity, 4), linear = weight_table(Weights::linear, 4),
                   quadratic = weight_table(Weights::quadratic, 4);
  CHECK(identity(1, 1) == 1);
  CHECK(identity(1, 2) == 0);
  CHECK(linear(0, 0) == 1);
  CHECK(linear(0, 1) == doctest::Approx(2.0 / 3));
  CHECK(linear(3, 0) == doctest::Approx(0));
  CHECK(quadratic(1, 2) == doctest::Approx(8.0 / 9));
  CHECK(quadratic(2, 0) == doctest::Approx(5.0 / 9));
  CHECK(weight_table(Weights::quadratic, 1)(0, 0) == 1);
}

TEST_CASE("differences of each metric") {
  const std::vector<double> given = {10, 4, 2};
  CHECK(difference_table(Metric::nominal, given)(0, 2) == 1);
  CHECK(difference_table(Metric::nominal, given)(1, 1) == 0);
  CHECK(difference_table(Metric::ordinal, given)(0, 1) == 49);   // 10/2 + 4/2
  CHECK(difference_table(Metric::ordinal, given)(2, 0) == 100);  // 10/2 + 4 + 2/2
  CHECK(difference_table(Metric::interval, given)(0, 2) == 4);
  CHECK(difference_table(Metric::ratio, given)(0, 2) == doctest::Approx(.25));
  CHECK(difference_table(Metric::ratio, given)(0, 1) == doctest::Approx(1.0 / 9));
}

}  // namespace rubricate::agree
