// Standard errors and intervals as published, and how often the interval holds the truth.
#include "cases.hpp"

#include <agree/estimate.hpp>
#include <agree/measures.hpp>

#include <cmath>
#include <random>

#include <doctest/doctest.h>

namespace rubricate::agree {
namespace {

Statistic statistic(const Ratings& ratings, Measure measure) {
  return statistic_of(all_measures(ratings)[static_cast<std::size_t>(measure)], measure == Measure::percent);
}

/// Two raters who give the same level with probability `same`, else any of four: kappa is `same`.
Ratings drawn(std::mt19937& random, std::uint32_t units, double same) {
  const auto chance = [&] { return static_cast<double>(random()) / 4294967296.0; };
  Ratings ratings{.units = units, .raters = 2, .levels = 4, .given = {}};
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    const auto first = static_cast<std::uint32_t>(random() % 4);
    const bool is_same = chance() < same;
    ratings.given.push_back({unit, 0, first});
    ratings.given.push_back({unit, 1, is_same ? first : static_cast<std::uint32_t>(random() % 4)});
  }
  return ratings;
}

/// In what share of samples the interval of kappa holds the truth.
double coverage(std::uint32_t units, double kappa) {
  constexpr int k_samples = 1000;
  std::mt19937 random(20140601);  // always the same samples
  int held = 0;
  for (int i = 0; i < k_samples; ++i) {
    const Statistic one = statistic(drawn(random, units, kappa), Measure::fleiss);
    if (one.interval && one.interval->low <= kappa && kappa <= one.interval->high) ++held;
  }
  return static_cast<double>(held) / k_samples;
}

}  // namespace

TEST_CASE("standard errors and intervals of six psychiatrists are as irrCAC publishes them") {
  const Statistic ac1 = statistic(cases::psychiatrists(), Measure::ac1);
  CHECK(*ac1.error == doctest::Approx(.08418757).epsilon(1e-6));
  CHECK(ac1.interval->low == doctest::Approx(.264).epsilon(.002));
  CHECK(ac1.interval->high == doctest::Approx(.625).epsilon(.002));
  const Statistic fleiss = statistic(cases::psychiatrists(), Measure::fleiss);
  CHECK(*fleiss.error == doctest::Approx(.08119291).epsilon(1e-6));
  CHECK(fleiss.interval->low == doctest::Approx(.240).epsilon(.002));
  CHECK(fleiss.interval->high == doctest::Approx(.588).epsilon(.002));
  const Statistic alpha = statistic(cases::psychiatrists(), Measure::alpha_nominal);
  CHECK(*alpha.error == doctest::Approx(.08243228).epsilon(.02));  // theirs is of another formula
  CHECK(alpha.interval->low == doctest::Approx(.244).epsilon(.02));
  CHECK(alpha.interval->high == doctest::Approx(.597).epsilon(.02));
}

TEST_CASE("standard errors of two raters are as irrCAC publishes them for tables, but for n-1 in place of n") {
  const struct {
    Measure measure;
    double error, low, high;
  } rows[] = {{Measure::percent, .03128898, .828, .952},
              {Measure::cohen, .05891072, .680, .913},
              {Measure::scott, .05905473, .679, .913},
              {Measure::ac1, .04321747, .764, .935},
              {Measure::alpha_nominal, .05905473, .680, .914}};
  for (const auto& row : rows) {
    const Statistic one = statistic(cases::abstractors(), row.measure);
    CHECK(*one.error * std::sqrt(99.0 / 100) == doctest::Approx(row.error).epsilon(1e-6));
    CHECK(std::abs(one.interval->low - row.low) < .0015);
    CHECK(std::abs(one.interval->high - row.high) < .0015);
    CHECK(one.units == 100);
  }
}

TEST_CASE("a unit with one rating is no chance event: errors are below those of irrCAC, which take it for one") {
  // Eight units agree wholly, two by half and one not at all: the error of a mean of eleven.
  const double mean = 9.0 / 11;
  const double squares = 8 * std::pow(1 - mean, 2) + 2 * std::pow(.5 - mean, 2) + mean * mean;
  CHECK(*statistic(cases::four_raters(), Measure::percent).error == doctest::Approx(std::sqrt(squares / (11 * 10))));
  const struct {
    Measure measure;
    double error;
  } published[] = {{Measure::percent, .12561}, {Measure::ac1, .14295}, {Measure::fleiss, .15302}};
  for (const auto& row : published) {
    const Statistic one = statistic(cases::four_raters(), row.measure);
    CHECK(*one.error < row.error);
    CHECK(*one.error > .8 * row.error);
    CHECK(one.units == 11);
  }
  const Statistic alpha = statistic(cases::four_raters(), Measure::alpha_nominal);  // leaves that unit out anyway
  CHECK(*alpha.error == doctest::Approx(.14548).epsilon(.01));
  CHECK(alpha.interval->low == doctest::Approx(.423).epsilon(.01));
  CHECK(alpha.interval->high == 1);
}

TEST_CASE("a hundred submissions read once do not make ten read twice less sure") {
  const auto some = cases::from_lines({"1122334412", "1122334421"}, 4);
  Ratings more = some;
  more.units = 110;
  for (std::uint32_t unit = 10; unit < 110; ++unit) more.given.push_back({unit, unit % 2, unit % 4});
  CHECK(*statistic(more, Measure::percent).error == doctest::Approx(*statistic(some, Measure::percent).error));
  CHECK(*statistic(more, Measure::ac1).error == doctest::Approx(*statistic(some, Measure::ac1).error).epsilon(.1));
}

TEST_CASE("from a few units on, the interval holds the truth nearly as often as it says") {
  CHECK(coverage(10, .5) > .88);
  CHECK(coverage(30, .5) > .92);
  CHECK(coverage(100, .5) > .935);
  CHECK(coverage(100, .5) < .965);
}

TEST_CASE("no interval from one unit, nor where all units show the same") {
  const Statistic one = statistic(cases::from_lines({"1", "2"}, 4), Measure::ac1);
  CHECK(one.value);
  CHECK_FALSE(one.interval);
  CHECK(one.gap == Gap::one_unit);
  const Statistic alike = statistic(cases::from_lines({"1234", "1234"}, 4), Measure::alpha_ordinal);
  CHECK(alike.value == 1);
  CHECK_FALSE(alike.interval);
  CHECK(alike.gap == Gap::no_spread);
}

TEST_CASE("percent agreement at its ends has the exact interval of n out of n") {
  const Statistic all = statistic(cases::from_lines({"1234123412", "1234123412"}, 4), Measure::percent);
  CHECK(all.value == doctest::Approx(1));
  CHECK(all.interval->low == doctest::Approx(.6915).epsilon(.0002));  // of 10 out of 10, as tables print it
  CHECK(all.interval->high == 1);
  const Statistic none = statistic(cases::from_lines({"1111", "2222"}, 4), Measure::percent);
  CHECK(none.value == 0);
  CHECK(none.interval->low == 0);
  CHECK(none.interval->high == doctest::Approx(.6024).epsilon(.0002));
}

TEST_CASE("no interval reaches beyond what the measure can be") {
  const Statistic kappa = statistic(cases::from_lines({"1234", "1231"}, 4), Measure::cohen);
  CHECK(kappa.interval->high == 1);
  const Statistic percent = statistic(cases::from_lines({"1234", "2131"}, 4), Measure::percent);
  CHECK(percent.interval->low == 0);
}

}  // namespace rubricate::agree
