#include <verdict/levels.hpp>

namespace rubricate {

double LevelRange::least_points() const { return scale == nullptr ? 0 : scale->levels[least].points.value_or(0); }

double LevelRange::most_points() const { return scale == nullptr ? 0 : scale->levels[most].points.value_or(0); }

Levels::Levels(const Rubric& rubric, const SettledLevels& settled) {
  for (const Part& part : rubric.parts) {
    for (const Criterion& criterion : part.criteria) {
      LevelRange range{.scale = rubric.scale(criterion.scale)};
      if (range.scale != nullptr && range.scale->levels.empty()) range.scale = nullptr;
      if (range.scale != nullptr) range.most = static_cast<std::uint32_t>(range.scale->levels.size() - 1);
      const auto found = settled.find(criterion.id);
      if (range.scale != nullptr && found != settled.end() && found->second <= range.most)
        range.least = range.most = found->second;
      ranges_.emplace(criterion.id, range);
    }
  }
}

LevelRange Levels::of(std::string_view criterion) const {
  const auto found = ranges_.find(criterion);
  return found == ranges_.end() ? LevelRange{} : found->second;
}

}  // namespace rubricate
