// The worked figures of the literature, to the digits that are published.
#include "cases.hpp"

#include <agree/alpha.hpp>
#include <agree/measures.hpp>

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

namespace rubricate::agree {
namespace {

struct Figure {
  const char* data;
  Ratings (*ratings)();
  Measure measure;
  double published;
  int digits;
};

double rounded(double value, int digits) { return std::round(value * std::pow(10, digits)) / std::pow(10, digits); }

const Estimate& of(const std::array<Estimate, measure_count>& all, Measure measure) {
  return all[static_cast<std::size_t>(measure)];
}

constexpr Figure k_figures[] = {
    {"1", cases::cohen, Measure::percent, .70, 2},
    {"1", cases::cohen, Measure::cohen, .40, 2},
    {"1", cases::cohen, Measure::ac1, .4059, 4},
    {"2", cases::abstractors, Measure::percent, .89, 2},
    {"2", cases::abstractors, Measure::cohen, .7964094, 7},
    {"2", cases::abstractors, Measure::scott, .7962397, 7},
    {"2", cases::abstractors, Measure::ac1, .8493305, 7},
    {"2", cases::abstractors, Measure::alpha_nominal, .7972585, 7},
    {"2", cases::abstractors, Measure::cohen_quadratic, .8921569, 7},
    {"2", cases::abstractors, Measure::cohen_linear, .843, 3},
    {"2", cases::abstractors, Measure::ac2_linear, .900, 3},
    {"2", cases::abstractors, Measure::ac2_quadratic, .940, 3},
    {"3", cases::four_raters, Measure::percent, .8181818, 7},
    {"3", cases::four_raters, Measure::ac1, .77544, 5},
    {"3", cases::four_raters, Measure::fleiss, .76117, 5},
    {"3", cases::four_raters, Measure::alpha_nominal, .74342, 5},
    {"3", cases::four_raters, Measure::ac2_quadratic, .914, 3},
    {"3", cases::four_raters, Measure::alpha_interval, .849, 3},
    {"3", cases::four_raters, Measure::alpha_ordinal, .815, 3},
    {"4", cases::three_coders, Measure::alpha_nominal, .691, 3},
    {"4", cases::three_coders, Measure::alpha_interval, .811, 3},
    {"4", cases::three_coders, Measure::alpha_ordinal, .807, 3},
    {"5", cases::psychiatrists, Measure::percent, .5511111, 7},
    {"5", cases::psychiatrists, Measure::ac1, .4448007, 7},
    {"5", cases::psychiatrists, Measure::fleiss, .4139265, 7},
    {"5", cases::psychiatrists, Measure::alpha_nominal, .4204384, 7},
    {"6", cases::diagnoses, Measure::cohen, .432, 3},
    {"6", cases::diagnoses, Measure::cohen, .4315, 4},
    {"6", cases::diagnoses, Measure::cohen_linear, .407, 3},
    {"6", cases::diagnoses, Measure::cohen_quadratic, .383, 3},
    {"6", cases::diagnoses, Measure::ac1, .456, 3},
    {"7", cases::paradox, Measure::percent, .944, 3},
    {"7", cases::paradox, Measure::cohen, -.0234, 4},
    {"7", cases::paradox, Measure::ac1, .9408, 4},
};

}  // namespace

TEST_CASE("agreement comes out as published") {
  for (const Figure& figure : k_figures) {
    const auto all = all_measures(figure.ratings());
    const Estimate& estimate = of(all, figure.measure);
    CAPTURE(figure.data);
    CAPTURE(measure_names[static_cast<std::size_t>(figure.measure)]);
    REQUIRE(estimate.value);
    CHECK(rounded(*estimate.value, figure.digits) == doctest::Approx(figure.published).epsilon(1e-9));
  }
}

TEST_CASE("the chance agreement of the first worked table is a half") {
  const auto all = all_measures(cases::cohen());
  const double observed = *of(all, Measure::percent).value, kappa = *of(all, Measure::cohen).value;
  CHECK(rounded((observed - kappa) / (1 - kappa), 2) == .50);
}

TEST_CASE("weights of irrCAC would make another ordinal alpha of the third data, and are not used") {
  CHECK(rounded(*of(all_measures(cases::four_raters()), Measure::alpha_ordinal).value, 3) != .834);
}

TEST_CASE("the same 80 % are a kappa below zero or well above it") {
  const auto poor = all_measures(cases::from_table({{80, 10}, {10, 0}}));
  const auto good = all_measures(cases::from_table({{40, 10}, {10, 40}}));
  CHECK(*of(poor, Measure::percent).value == doctest::Approx(.8));
  CHECK(*of(good, Measure::percent).value == doctest::Approx(.8));
  CHECK(rounded(*of(poor, Measure::cohen).value, 3) == -.111);
  CHECK(rounded(*of(good, Measure::cohen).value, 3) == .6);
}

TEST_CASE("alpha on a ratio scale comes out as published; 26 of the three coders' ratings can be paired") {
  const Estimate ratio = krippendorffs_alpha(UnitCounts(cases::four_raters()), 5, Metric::ratio);
  CHECK(rounded(ratio.value.value_or(0), 3) == .797);
  const UnitCounts counts(cases::three_coders());
  std::uint32_t pairable = 0;
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit)
    if (counts.total(unit) > 1) pairable += counts.total(unit);
  CHECK(pairable == 26);
}

TEST_CASE("what has no value says why") {
  struct Row {
    Ratings ratings;
    Measure measure;
    Gap gap;
  };
  const Ratings empty{.units = 3, .raters = 2, .levels = 4, .given = {}};
  const Ratings one_level_scale{.units = 1, .raters = 2, .levels = 1, .given = {{0, 0, 0}, {0, 1, 0}}};
  const Row rows[] = {
      {{}, Measure::percent, Gap::no_marks},
      {empty, Measure::alpha_ordinal, Gap::no_marks},
      {cases::from_lines({"1234"}, 4), Measure::percent, Gap::one_reviewer},
      {cases::from_lines({"12--", "--34"}, 4), Measure::percent, Gap::not_paired},
      {cases::from_lines({"12--", "--34"}, 4), Measure::cohen, Gap::not_paired},
      {cases::four_raters(), Measure::cohen, Gap::not_two},
      {cases::four_raters(), Measure::scott, Gap::not_two},
      {one_level_scale, Measure::cohen_linear, Gap::one_level},
      {one_level_scale, Measure::ac1, Gap::one_level},
      {one_level_scale, Measure::alpha_interval, Gap::one_level},
      {cases::from_lines({"2222", "2222"}, 4), Measure::cohen, Gap::all_alike},
      {cases::from_lines({"2222", "2222"}, 4), Measure::cohen_quadratic, Gap::all_alike},
      {cases::from_lines({"2222", "2222"}, 4), Measure::scott, Gap::all_alike},
      {cases::from_lines({"2222", "2222", "2222"}, 4), Measure::fleiss, Gap::all_alike},
      {cases::from_lines({"2222", "2222", "2222"}, 4), Measure::alpha_nominal, Gap::all_alike},
      {cases::from_lines({"2222", "2222", "2222"}, 4), Measure::alpha_ordinal, Gap::all_alike},
  };
  for (const Row& row : rows) {
    const auto all = all_measures(row.ratings);
    CAPTURE(measure_names[static_cast<std::size_t>(row.measure)]);
    CHECK_FALSE(of(all, row.measure).value);
    CHECK(of(all, row.measure).gap == row.gap);
  }
}

TEST_CASE("AC1 has a value where all ratings are one level, and percent agreement on a scale of one") {
  const auto alike = all_measures(cases::from_lines({"2222", "2222"}, 4));
  CHECK(of(alike, Measure::ac1).value == 1);
  CHECK(of(alike, Measure::ac2_quadratic).value == 1);
  CHECK(of(alike, Measure::percent).value == 1);
  CHECK(of(all_measures(cases::from_table({{3}})), Measure::percent).value == 1);
}

TEST_CASE("levels that nobody uses count for AC1, as reviewers could have chosen them") {
  CHECK(*of(all_measures(cases::from_table({{20, 5}, {10, 15}})), Measure::ac1).value <
        *of(all_measures(cases::from_table({{20, 5, 0}, {10, 15, 0}, {0, 0, 0}})), Measure::ac1).value);
}

TEST_CASE("pulls of all units sum to nothing, and the order of ratings does not matter") {
  for (Ratings ratings : {cases::abstractors(), cases::four_raters(), cases::three_coders(), cases::psychiatrists()}) {
    const auto all = all_measures(ratings);
    std::ranges::reverse(ratings.given);
    const auto reversed = all_measures(ratings);
    for (std::size_t i = 0; i < measure_count; ++i) {
      double sum = 0;
      for (const double share : all[i].shares) sum += share;
      CAPTURE(measure_names[i]);
      CHECK(std::abs(sum) < 1e-12);
      CHECK(all[i].value == reversed[i].value);
      CHECK(all[i].shares == reversed[i].shares);
    }
  }
}

TEST_CASE("a pull is what leaving a little of a unit away does to the value") {
  // Every unit a hundred times, one of them once more: the value moves by its pull times the units over the copies.
  const Ratings original = cases::abstractors();
  const auto before = all_measures(original);
  Ratings many{.units = 0, .raters = 2, .levels = original.levels, .given = {}};
  for (std::uint32_t copy = 0; copy < 100; ++copy)
    for (const Rating& one : original.given)
      many.given.push_back({one.unit + copy * original.units, one.rater, one.level});
  many.units = 100 * original.units + 1;
  for (const Rating& one : original.given)
    if (one.unit == 40) many.given.push_back({many.units - 1, one.rater, one.level});  // one of the disagreements
  const auto after = all_measures(many);
  many.given.resize(many.given.size() - 2);
  const auto base = all_measures(many);
  for (const Measure measure : {Measure::percent, Measure::cohen, Measure::cohen_linear, Measure::cohen_quadratic,
                                Measure::scott, Measure::fleiss, Measure::alpha_nominal, Measure::alpha_interval,
                                Measure::ac1, Measure::ac2_linear, Measure::ac2_quadratic}) {
    CAPTURE(measure_names[static_cast<std::size_t>(measure)]);
    const double moved = *of(after, measure).value - *of(base, measure).value;
    CHECK(100 * moved == doctest::Approx(of(before, measure).shares[40]).epsilon(0.01));
  }
}

TEST_CASE("the mean of several is taken of those with a value, and a cluster pulls with all its units") {
  const auto first = all_measures(cases::cohen());
  const auto second = all_measures(cases::from_table({{20, 5}, {5, 20}}));
  std::vector<std::uint32_t> same(50);
  for (std::uint32_t i = 0; i < 50; ++i) same[i] = i;
  MeanEstimate mean(50);
  mean.add(of(first, Measure::cohen), same);
  mean.add(of(second, Measure::cohen), same);
  mean.add(undefined(Gap::one_level), same);
  CHECK(mean.size() == 2);
  const Estimate both = mean.mean(50, Gap::none);
  CHECK(*both.value == doctest::Approx(.5));
  CHECK(both.shares[3] ==
        doctest::Approx((of(first, Measure::cohen).shares[3] + of(second, Measure::cohen).shares[3]) / 2));
  const Estimate above = mean.above_others(of(first, Measure::cohen), same);
  CHECK(*above.value == doctest::Approx(-.2));
  CHECK(above.shares[3] == doctest::Approx(of(first, Measure::cohen).shares[3] - of(second, Measure::cohen).shares[3]));
  CHECK(MeanEstimate(3).mean(0, Gap::no_criterion).gap == Gap::no_criterion);
}

TEST_CASE("the same criterion twice is as sure as once, and no surer") {
  const auto once = all_measures(cases::cohen());
  std::vector<std::uint32_t> same(50);
  for (std::uint32_t i = 0; i < 50; ++i) same[i] = i;
  MeanEstimate mean(50);
  mean.add(of(once, Measure::fleiss), same);
  mean.add(of(once, Measure::fleiss), same);
  CHECK(*statistic_of(mean.mean(50, Gap::none)).error ==
        doctest::Approx(*statistic_of(of(once, Measure::fleiss)).error));
}

}  // namespace rubricate::agree
