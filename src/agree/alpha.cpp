#include <agree/alpha.hpp>

#include <vector>

namespace rubricate::agree {

Estimate krippendorffs_alpha(const UnitCounts& counts, std::uint32_t levels, Metric metric) {
  if (counts.paired() == 0) return undefined(Gap::not_paired);
  if (levels < 2) return undefined(Gap::one_level);
  std::vector<double> given(levels);
  double all = 0;  // N
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit) {
    if (counts.total(unit) < 2) continue;
    all += counts.total(unit);
    for (const LevelCount& one : counts[unit]) given[one.level] += one.count;
  }
  const LevelTable differences = difference_table(metric, given);

  std::vector<double> from_all(levels);  // for each level, the differences to all ratings
  double expected = 0;                   // De, as among N² pairs
  for (std::uint32_t i = 0; i < levels; ++i) {
    for (std::uint32_t j = 0; j < levels; ++j) from_all[i] += given[j] * differences(i, j);
    expected += given[i] * from_all[i] / (all * all);
  }
  if (expected <= 0) return undefined(Gap::all_alike);

  std::vector<double> within(counts.size());
  double observed = 0;  // Do
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit) {
    if (counts.total(unit) < 2) continue;
    for (const LevelCount& one : counts[unit])
      for (const LevelCount& other : counts[unit])
        within[unit] += 1.0 * one.count * other.count * differences(one.level, other.level) / (counts.total(unit) - 1);
    observed += within[unit] / all;
  }
  const double alpha = 1 - (all - 1) / all * observed / expected;

  std::vector<double> shares(counts.size());
  for (std::uint32_t unit = 0; unit < counts.size(); ++unit) {
    if (counts.total(unit) < 2) continue;
    double to_all = 0;
    for (const LevelCount& one : counts[unit]) to_all += one.count * from_all[one.level];
    const double on_observed = (within[unit] - counts.total(unit) * observed) / all;
    const double on_expected = 2 * (to_all / all - counts.total(unit) * expected) / all;
    shares[unit] = (observed * on_expected / expected - on_observed) / expected;
  }
  return {.value = alpha, .shares = std::move(shares), .units = counts.paired(), .gap = Gap::none};
}

}  // namespace rubricate::agree
