#include <agree/kappa.hpp>

#include <algorithm>
#include <vector>

namespace rubricate::agree {
namespace {

constexpr double k_certain = 1 - 1e-12;  // chance agreement that leaves nothing to divide by

/// A quantity, and how each unit pulls on it; the pulls sum to 0.
struct Part {
  double value = 0;
  std::vector<double> pulls;
};

/// The agreement within a unit: over its pairs of ratings, how much their levels agree.
double agreement_within(const UnitCounts& counts, std::uint32_t unit, const LevelTable& weights) {
  const double total = counts.total(unit);
  double sum = 0;
  for (const LevelCount& one : counts[unit])
    for (const LevelCount& other : counts[unit])
      sum += one.count * weights(one.level, other.level) * (other.count - (one.level == other.level ? 1.0 : 0.0));
  return sum / (total * (total - 1));
}

Part agreement(const UnitCounts& counts, const LevelTable& weights) {
  Part part{.value = 0, .pulls = std::vector<double>(counts.size())};
  const double n = counts.paired();
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit)
    if (counts.total(unit) > 1) part.value += (part.pulls[unit] = agreement_within(counts, unit, weights) / n);
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit)
    if (counts.total(unit) > 1) part.pulls[unit] -= part.value / n;
  return part;
}

/// π: the mean over the rated units of each level's share.
std::vector<double> mean_shares(const UnitCounts& counts, std::uint32_t levels) {
  std::vector<double> shares(levels);
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit)
    for (const LevelCount& one : counts[unit])
      shares[one.level] += one.count / (1.0 * counts.total(unit) * counts.rated());
  return shares;
}

/// How the units pull on a function of π whose slope along each level's share is `slopes`.
std::vector<double> pulls_through_shares(const UnitCounts& counts, const std::vector<double>& shares,
                                         const std::vector<double>& slopes) {
  double at_mean = 0;
  for (std::size_t level = 0; level < shares.size(); ++level) at_mean += shares[level] * slopes[level];
  std::vector<double> pulls(counts.size());
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit) {
    if (counts.total(unit) == 0) continue;
    double at_unit = 0;
    for (const LevelCount& one : counts[unit]) at_unit += one.count * slopes[one.level] / counts.total(unit);
    pulls[unit] = (at_unit - at_mean) / counts.rated();
  }
  return pulls;
}

Estimate estimate_of(const Part& agreement, const Part& chance, std::uint32_t units) {
  if (chance.value > k_certain) return undefined(Gap::all_alike);
  return beyond_chance(agreement.value, chance.value, agreement.pulls, chance.pulls, units);
}

/// Both raters' shares of the levels, from the pairs.
struct Margins {
  std::vector<double> first, second;
};

Margins margins_of(std::span<const LevelPair> pairs, std::uint32_t levels) {
  Margins margins{std::vector<double>(levels), std::vector<double>(levels)};
  for (const LevelPair& pair : pairs) {
    margins.first[pair.first] += 1.0 / static_cast<double>(pairs.size());
    margins.second[pair.second] += 1.0 / static_cast<double>(pairs.size());
  }
  return margins;
}

/// Σ over the other rater's levels of weight times share, for each level of this one.
std::vector<double> expected_weights(const LevelTable& weights, const std::vector<double>& shares) {
  std::vector<double> expected(shares.size());
  for (std::uint32_t i = 0; i < weights.levels(); ++i)
    for (std::uint32_t j = 0; j < weights.levels(); ++j) expected[i] += weights(i, j) * shares[j];
  return expected;
}

Estimate kappa_of_pairs(std::span<const LevelPair> pairs, std::uint32_t units, const Margins& margins,
                        const LevelTable& weights) {
  if (pairs.empty()) return undefined(Gap::not_paired);
  if (weights.levels() < 2) return undefined(Gap::one_level);
  const std::vector<double> of_first = expected_weights(weights, margins.second);
  const std::vector<double> of_second = expected_weights(weights, margins.first);
  const auto n = static_cast<double>(pairs.size());
  Part agreement{.value = 0, .pulls = std::vector<double>(units)};
  Part chance{.value = 0, .pulls = std::vector<double>(units)};
  for (std::uint32_t level = 0; level < weights.levels(); ++level)
    chance.value += margins.first[level] * of_first[level];
  for (const LevelPair& pair : pairs) agreement.value += weights(pair.first, pair.second) / n;
  for (const LevelPair& pair : pairs) {
    agreement.pulls[pair.unit] = (weights(pair.first, pair.second) - agreement.value) / n;
    chance.pulls[pair.unit] = (of_first[pair.first] + of_second[pair.second] - 2 * chance.value) / n;
  }
  return estimate_of(agreement, chance, static_cast<std::uint32_t>(pairs.size()));
}

}  // namespace

Estimate percent_agreement(const UnitCounts& counts) {
  if (counts.paired() == 0) return undefined(Gap::not_paired);
  std::uint32_t levels = 0;
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit)
    if (!counts[unit].empty()) levels = std::max(levels, counts[unit].back().level + 1);
  Part part = agreement(counts, weight_table(Weights::identity, levels));
  return {.value = part.value, .shares = std::move(part.pulls), .units = counts.paired(), .gap = Gap::none};
}

Estimate cohens_kappa(std::span<const LevelPair> pairs, std::uint32_t units, std::uint32_t levels, Weights weights) {
  return kappa_of_pairs(pairs, units, margins_of(pairs, levels), weight_table(weights, levels));
}

Estimate scotts_pi(std::span<const LevelPair> pairs, std::uint32_t units, std::uint32_t levels) {
  Margins margins = margins_of(pairs, levels);
  for (std::uint32_t level = 0; level < levels; ++level)
    margins.first[level] = margins.second[level] = (margins.first[level] + margins.second[level]) / 2;
  return kappa_of_pairs(pairs, units, margins, weight_table(Weights::identity, levels));
}

Estimate fleiss_kappa(const UnitCounts& counts, std::uint32_t levels) {
  if (counts.paired() == 0) return undefined(Gap::not_paired);
  if (levels < 2) return undefined(Gap::one_level);
  const std::vector<double> shares = mean_shares(counts, levels);
  std::vector<double> slopes(levels);
  Part chance;
  for (std::uint32_t level = 0; level < levels; ++level) {
    chance.value += shares[level] * shares[level];
    slopes[level] = 2 * shares[level];
  }
  chance.pulls = pulls_through_shares(counts, shares, slopes);
  return estimate_of(agreement(counts, weight_table(Weights::identity, levels)), chance, counts.paired());
}

Estimate gwets_ac(const UnitCounts& counts, std::uint32_t levels, Weights weights) {
  if (counts.paired() == 0) return undefined(Gap::not_paired);
  if (levels < 2) return undefined(Gap::one_level);
  const LevelTable table = weight_table(weights, levels);
  double all_weights = 0;
  for (std::uint32_t i = 0; i < levels; ++i)
    for (std::uint32_t j = 0; j < levels; ++j) all_weights += table(i, j);
  const double scale = all_weights / (1.0 * levels * (levels - 1.0));
  const std::vector<double> shares = mean_shares(counts, levels);
  std::vector<double> slopes(levels);
  Part chance;
  for (std::uint32_t level = 0; level < levels; ++level) {
    chance.value += scale * shares[level] * (1 - shares[level]);
    slopes[level] = scale * (1 - 2 * shares[level]);
  }
  chance.pulls = pulls_through_shares(counts, shares, slopes);
  return estimate_of(agreement(counts, table), chance, counts.paired());
}

}  // namespace rubricate::agree
