// Against the tables that every textbook prints.
#include <agree/student.hpp>

#include <cstdint>

#include <doctest/doctest.h>

namespace rubricate::agree {

TEST_CASE("quantiles are those of the tables") {
  struct Row {
    double tails;
    std::uint32_t degrees;
    double t;
  };
  constexpr Row rows[] = {{.05, 1, 12.706},  {.05, 2, 4.303},   {.05, 3, 3.182},    {.05, 4, 2.776},
                          {.05, 5, 2.571},   {.05, 10, 2.228},  {.05, 11, 2.201},   {.05, 14, 2.145},
                          {.05, 30, 2.042},  {.05, 100, 1.984}, {.05, 1000, 1.962}, {.01, 1, 63.657},
                          {.01, 2, 9.925},   {.01, 7, 3.499},   {.01, 30, 2.750},   {.001, 1, 636.619},
                          {.001, 2, 31.599}, {.001, 20, 3.850}, {.001, 40, 3.551},  {.5, 3, .765}};
  for (const Row& row : rows) {
    CAPTURE(row.degrees);
    CHECK(t_quantile(row.tails, row.degrees) == doctest::Approx(row.t).epsilon(0.0005));
    CHECK(t_tails(-t_quantile(row.tails, row.degrees), row.degrees) == doctest::Approx(row.tails));
  }
}

TEST_CASE("very small and very large values end") {
  CHECK(t_tails(0, 7) == doctest::Approx(1));
  CHECK(t_tails(1e9, 5) < 1e-12);
  CHECK(t_quantile(.05, 4'000'000'000U) == doctest::Approx(1.962).epsilon(0.0005));
  CHECK(t_quantile(1e-6, 1) == doctest::Approx(636619.8).epsilon(0.0005));
  CHECK(t_quantile(1, 9) == doctest::Approx(0));
}

}  // namespace rubricate::agree
