#include <verdict/levels.hpp>

namespace rubricate {

double LevelRange::least_points() const { return scale == nullptr ? 0 : scale->levels[least].points.value_or(0); }

double LevelRange::most_points() const { return scale == nullptr ? 0 : scale->levels[most].points.value_or(0); }

Levels::Levels(const Rubric& rubric, const SettledLevels& settled) {
  std::map<std::string_view, const Scale*> scales;
  for (const Scale& scale : rubric.scales)
    if (!scale.levels.empty()) scales.emplace(scale.id, &scale);
  for (const Part& part : rubric.parts) {
    for (const Criterion& criterion : part.criteria) {
      LevelRange range;
      if (const auto scale = scales.find(criterion.scale); scale != scales.end()) {
        range.scale = scale->second;
        range.most = static_cast<std::uint32_t>(range.scale->levels.size() - 1);
      }
      ranges_.emplace(criterion.id, range);
    }
  }
  for (const auto& [criterion, level] : settled) settle(criterion, level);
}

void Levels::settle(std::string_view criterion, std::uint32_t level) {
  const auto found = ranges_.find(criterion);
  if (found == ranges_.end() || found->second.scale == nullptr || level >= found->second.scale->levels.size()) return;
  found->second.least = found->second.most = level;
}

LevelRange Levels::of(std::string_view criterion) const {
  const auto found = ranges_.find(criterion);
  return found == ranges_.end() ? LevelRange{} : found->second;
}

}  // namespace rubricate
