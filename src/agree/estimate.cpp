#include <agree/estimate.hpp>
#include <agree/student.hpp>

#include <algorithm>
#include <cmath>

namespace rubricate::agree {
namespace {

constexpr double k_outside = 0.05;    // a 95 % interval
constexpr double k_rounding = 1e-12;  // less spread than this is an error of floating point

/// Of n successes in n trials, or of none.
std::optional<Interval> interval_at_end(double value, std::uint32_t units) {
  const double least = std::pow(k_outside / 2, 1.0 / units);
  if (value >= 1 - k_rounding) return Interval{least, 1};
  if (value <= k_rounding) return Interval{0, 1 - least};
  return std::nullopt;
}

}  // namespace

Estimate undefined(Gap gap) { return {.value = std::nullopt, .shares = {}, .units = 0, .gap = gap}; }

Estimate beyond_chance(double agreement, double chance, std::span<const double> on_agreement,
                       std::span<const double> on_chance, std::uint32_t units) {
  const double value = (agreement - chance) / (1 - chance);
  std::vector<double> shares(on_agreement.size());
  for (std::size_t i = 0; i < shares.size(); ++i)
    shares[i] = (on_agreement[i] - (1 - value) * on_chance[i]) / (1 - chance);
  return {.value = value, .shares = std::move(shares), .units = units, .gap = Gap::none};
}

Statistic statistic_of(const Estimate& estimate, bool is_percent) {
  Statistic result{.value = estimate.value,
                   .error = std::nullopt,
                   .interval = std::nullopt,
                   .units = estimate.units,
                   .gap = estimate.gap};
  if (!estimate.value) return result;
  double squares = 0;
  for (const double share : estimate.shares) squares += share * share;
  const double n = estimate.units;
  if (squares < k_rounding * k_rounding) {
    if (is_percent) result.interval = interval_at_end(*estimate.value, estimate.units);
    if (!result.interval) result.gap = estimate.units < 2 ? Gap::one_unit : Gap::no_spread;
    return result;
  }
  if (estimate.units < 2) {
    result.gap = Gap::one_unit;
    return result;
  }
  result.error = std::sqrt(n / (n - 1) * squares);
  const double reach = *result.error * t_quantile(k_outside, estimate.units - 1);
  result.interval =
      Interval{std::max(*estimate.value - reach, is_percent ? 0.0 : -1.0), std::min(*estimate.value + reach, 1.0)};
  return result;
}

}  // namespace rubricate::agree
