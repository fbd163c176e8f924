// The words for figures.
#include <report/agree_figures.hpp>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

Statistic statistic(double value) {
  Statistic one;
  one.value = value;
  return one;
}

}  // namespace

TEST_CASE("the words of Landis and Koch change at their limits, as printed") {
  const struct {
    double value;
    const char* word;
  } rows[] = {{-1, "poor"},        {-.006, "poor"},         {-.004, "slight"},    {0, "slight"},
              {.2, "slight"},      {.204, "slight"},        {.206, "fair"},       {.21, "fair"},
              {.4, "fair"},        {.41, "moderate"},       {.6, "moderate"},     {.61, "substantial"},
              {.8, "substantial"}, {.81, "almost perfect"}, {1, "almost perfect"}};
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CHECK(strength_of(statistic(row.value)) == row.word);
  }
  CHECK(strength_of({}).empty());
}

TEST_CASE("figures, with or without an interval") {
  Statistic one = statistic(.384);
  CHECK(value_in_words(one) == "0.38");
  CHECK(with_interval(one) == "0.38");
  one.interval = Interval{-.001, .5};
  CHECK(with_interval(one) == "0.38 (0.00 to 0.50)");
  CHECK(with_interval(one, FigureStyle::percent) == "38 % (0 to 50 %)");
  CHECK(value_in_words({}) == "n/a");
  CHECK(interval_in_words({}).empty());
}

TEST_CASE("severity is told as below or above") {
  Statistic one = statistic(-.5);
  one.interval = Interval{-.75, .25};
  CHECK(severity_in_words(one) == "0.50 (-0.25 to 0.75) levels below the others");
  CHECK(severity_in_words(statistic(.25)) == "0.25 levels above the others");
  Statistic none;
  none.gap = Gap::alone;
  CHECK(severity_in_words(none) == "n/a: nobody else has marked the same");
}

TEST_CASE("every measure has a name and a meaning") {
  for (std::size_t i = 0; i < measure_count; ++i) {
    CHECK_FALSE(name_of(static_cast<Measure>(i)).empty());
    CHECK(meaning_of(static_cast<Measure>(i)).ends_with("."));
  }
}

}  // namespace rubricate
