// All measures of one set of ratings.
#pragma once

#include <agree/estimate.hpp>
#include <agree/ratings.hpp>

#include <array>

namespace rubricate::agree {

/// By Measure. Those for two raters have no value where more have rated; then the others tell.
[[nodiscard]] std::array<Estimate, measure_count> all_measures(const Ratings& ratings);

/// Estimates over several sets of ratings as one: the mean of those with a value.
class MeanEstimate {
 public:
  /// `clusters` are numbered from 0; a cluster is what is drawn as one, such as a submission with all its marks.
  explicit MeanEstimate(std::uint32_t clusters) : shares_(clusters) {}

  /// `cluster_of[unit]` says to which cluster a unit belongs. An estimate without a value is passed over.
  void add(const Estimate& estimate, const std::vector<std::uint32_t>& cluster_of);

  /// How many had a value.
  [[nodiscard]] std::uint32_t size() const { return size_; }

  /// The mean; `units` is the number of clusters with two or more ratings for the same thing. `gap` when none had a
  /// value.
  [[nodiscard]] Estimate mean(std::uint32_t units, Gap gap) const;

  /// How much `estimate`, which was added and has a value, lies above the mean of the others; needs two or more.
  [[nodiscard]] Estimate above_others(const Estimate& estimate, const std::vector<std::uint32_t>& cluster_of) const;

 private:
  std::vector<double> shares_;  ///< summed
  double values_ = 0;           ///< summed
  std::uint32_t size_ = 0;
};

}  // namespace rubricate::agree
