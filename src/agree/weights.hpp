// How much two levels agree, or how far they are apart.
#pragma once

#include <agree/ratings.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rubricate::agree {

/// A number for each two levels of a scale; symmetric.
class LevelTable {
 public:
  explicit LevelTable(std::uint32_t levels) : levels_(levels), cells_(std::size_t{levels} * levels) {}

  [[nodiscard]] std::uint32_t levels() const { return levels_; }
  [[nodiscard]] double operator()(std::uint32_t i, std::uint32_t j) const { return cells_[index(i, j)]; }
  double& operator()(std::uint32_t i, std::uint32_t j) { return cells_[index(i, j)]; }

 private:
  [[nodiscard]] std::size_t index(std::uint32_t i, std::uint32_t j) const { return std::size_t{i} * levels_ + j; }

  std::uint32_t levels_;
  std::vector<double> cells_;
};

/// Agreement between two levels i and j of q, from 0 to 1.
enum class Weights : std::uint8_t {
  identity,   ///< 1 for the same level, else 0
  linear,     ///< 1 - |i-j| / (q-1)
  quadratic,  ///< 1 - (i-j)² / (q-1)²
};

[[nodiscard]] LevelTable weight_table(Weights weights, std::uint32_t levels);

/// Krippendorff's squared differences (Content Analysis, 4th ed. 2018).
enum class Metric : std::uint8_t {
  nominal,   ///< 1 for different levels
  ordinal,   ///< (n_i/2 + all n between + n_j/2)², n being how often each level was given
  interval,  ///< (i-j)²
  ratio,     ///< ((i-j) / (i+j))², the worst level being 1
};

/// `given[level]` is how often a level was given among the units with two or more ratings.
[[nodiscard]] LevelTable difference_table(Metric metric, const std::vector<double>& given);

}  // namespace rubricate::agree
