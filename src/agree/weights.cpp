#include <agree/weights.hpp>

namespace rubricate::agree {
namespace {

double weight(Weights weights, double apart, double most) {
  if (apart == 0) return 1;
  switch (weights) {
    case Weights::identity: return 0;
    case Weights::linear: return 1 - apart / most;
    case Weights::quadratic: return 1 - apart * apart / (most * most);
  }
  return 0;
}

}  // namespace

LevelTable weight_table(Weights weights, std::uint32_t levels) {
  LevelTable table(levels);
  for (std::uint32_t i = 0; i < levels; ++i)
    for (std::uint32_t j = 0; j <= i; ++j) table(i, j) = table(j, i) = weight(weights, i - j, levels - 1);
  return table;
}

LevelTable difference_table(Metric metric, const std::vector<double>& given) {
  LevelTable table(static_cast<std::uint32_t>(given.size()));
  for (std::uint32_t i = 0; i < table.levels(); ++i) {
    double between = given[i] / 2;  // from the middle of level i to that of level j
    for (std::uint32_t j = i + 1; j < table.levels(); ++j) {
      between += given[j] / 2;
      const double apart = j - i;
      const double ratio = apart / (i + j + 2.0);
      double squared = 1;
      if (metric == Metric::ordinal) squared = between * between;
      if (metric == Metric::interval) squared = apart * apart;
      if (metric == Metric::ratio) squared = ratio * ratio;
      table(i, j) = table(j, i) = squared;
      between += given[j] / 2;
    }
  }
  return table;
}

}  // namespace rubricate::agree
