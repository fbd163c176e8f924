// What is known of the levels that readers gave.
#pragma once

#include <rubricate/rubric.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace rubricate {

/// The levels that are settled, by the criterion's id: indexes into its scale.
using SettledLevels = std::map<std::string, std::uint32_t, std::less<>>;

/// Which levels a criterion may still have, from the worst to the best of them.
struct LevelRange {
  const Scale* scale = nullptr;  ///< null: no such criterion, or no scale; then all is open
  std::uint32_t least = 0;
  std::uint32_t most = 0;

  /// The points of the worst and of the best level; those of levels without points are 0.
  [[nodiscard]] double least_points() const;
  [[nodiscard]] double most_points() const;
};

/// The levels of a rubric's criteria, as far as they are settled.
class Levels {
 public:
  /// The rubric must outlive it; a level beyond the scale counts as not settled.
  Levels(const Rubric& rubric, const SettledLevels& settled);

  /// The criterion has this level from now on; nothing where the rubric has no such criterion or level.
  void settle(std::string_view criterion, std::uint32_t level);

  [[nodiscard]] LevelRange of(std::string_view criterion) const;

 private:
  std::map<std::string_view, LevelRange, std::less<>> ranges_;
};

}  // namespace rubricate
