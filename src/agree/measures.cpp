#include <agree/alpha.hpp>
#include <agree/kappa.hpp>
#include <agree/measures.hpp>

namespace rubricate::agree {
namespace {

std::array<Estimate, measure_count> nothing(Gap gap) {
  std::array<Estimate, measure_count> all;
  all.fill(undefined(gap));
  return all;
}

}  // namespace

std::array<Estimate, measure_count> all_measures(const Ratings& ratings) {
  const std::vector<std::uint32_t> raters = raters_in(ratings);
  if (raters.empty()) return nothing(Gap::no_marks);
  if (raters.size() == 1) return nothing(Gap::one_reviewer);
  const UnitCounts counts(ratings);
  if (counts.paired() == 0) return nothing(Gap::not_paired);
  auto all = nothing(Gap::not_two);
  const auto set = [&](Measure measure, Estimate estimate) {
    all[static_cast<std::size_t>(measure)] = std::move(estimate);
  };
  set(Measure::percent, percent_agreement(counts));
  if (raters.size() == 2) {
    const std::vector<LevelPair> pairs = level_pairs(ratings, raters[0], raters[1]);
    set(Measure::cohen, cohens_kappa(pairs, ratings.units, ratings.levels, Weights::identity));
    set(Measure::cohen_linear, cohens_kappa(pairs, ratings.units, ratings.levels, Weights::linear));
    set(Measure::cohen_quadratic, cohens_kappa(pairs, ratings.units, ratings.levels, Weights::quadratic));
    set(Measure::scott, scotts_pi(pairs, ratings.units, ratings.levels));
  }
  set(Measure::fleiss, fleiss_kappa(counts, ratings.levels));
  set(Measure::alpha_nominal, krippendorffs_alpha(counts, ratings.levels, Metric::nominal));
  set(Measure::alpha_ordinal, krippendorffs_alpha(counts, ratings.levels, Metric::ordinal));
  set(Measure::alpha_interval, krippendorffs_alpha(counts, ratings.levels, Metric::interval));
  set(Measure::ac1, gwets_ac(counts, ratings.levels, Weights::identity));
  set(Measure::ac2_linear, gwets_ac(counts, ratings.levels, Weights::linear));
  set(Measure::ac2_quadratic, gwets_ac(counts, ratings.levels, Weights::quadratic));
  return all;
}

void MeanEstimate::add(const Estimate& estimate, const std::vector<std::uint32_t>& cluster_of) {
  if (!estimate.value) return;
  ++size_;
  values_ += *estimate.value;
  for (std::size_t unit = 0; unit < estimate.shares.size(); ++unit) shares_[cluster_of[unit]] += estimate.shares[unit];
}

Estimate MeanEstimate::mean(std::uint32_t units, Gap gap) const {
  if (size_ == 0) return undefined(gap);
  Estimate mean{.value = values_ / size_, .shares = shares_, .units = units, .gap = Gap::none};
  for (double& share : mean.shares) share /= size_;
  return mean;
}

Estimate MeanEstimate::above_others(const Estimate& estimate, const std::vector<std::uint32_t>& cluster_of) const {
  const double others = size_ - 1.0;
  Estimate above{.value = *estimate.value - (values_ - *estimate.value) / others,
                 .shares = shares_,
                 .units = estimate.units,
                 .gap = Gap::none};
  for (double& share : above.shares) share /= -others;
  for (std::size_t unit = 0; unit < estimate.shares.size(); ++unit)
    above.shares[cluster_of[unit]] += estimate.shares[unit] * (1 + 1 / others);
  return above;
}

}  // namespace rubricate::agree
