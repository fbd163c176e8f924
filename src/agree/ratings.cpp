#include <agree/ratings.hpp>

#include <algorithm>
#include <optional>

namespace rubricate::agree {

UnitCounts::UnitCounts(const Ratings& ratings) : begins_(std::size_t{ratings.units} + 1), totals_(ratings.units) {
  for (const Rating& one : ratings.given) ++totals_[one.unit];
  // Levels by unit, one unit behind the other.
  std::vector<std::size_t> ends(ratings.units);
  std::size_t end = 0;
  for (std::uint32_t unit = 0; unit < ratings.units; ++unit) {
    ends[unit] = end;
    end += totals_[unit];
    rated_ += totals_[unit] > 0 ? 1 : 0;
    paired_ += totals_[unit] > 1 ? 1 : 0;
  }
  std::vector<std::uint32_t> levels(end);
  for (const Rating& one : ratings.given) levels[ends[one.unit]++] = one.level;

  std::vector<std::uint32_t> counts(ratings.levels);
  std::size_t at = 0;
  for (std::uint32_t unit = 0; unit < ratings.units; ++unit) {
    const std::span own(levels.data() + at, totals_[unit]);
    at += totals_[unit];
    for (const std::uint32_t level : own) ++counts[level];
    const std::size_t begin = entries_.size();
    for (const std::uint32_t level : own)
      if (counts[level] > 0) entries_.push_back({level, std::exchange(counts[level], 0)});
    std::ranges::sort(std::span(entries_).subspan(begin), {}, &LevelCount::level);
    begins_[unit + 1] = entries_.size();
  }
}

std::vector<std::uint32_t> raters_in(const Ratings& ratings) {
  std::vector<bool> present(ratings.raters);
  for (const Rating& one : ratings.given) present[one.rater] = true;
  std::vector<std::uint32_t> raters;
  for (std::uint32_t rater = 0; rater < ratings.raters; ++rater)
    if (present[rater]) raters.push_back(rater);
  return raters;
}

std::vector<LevelPair> level_pairs(const Ratings& ratings, std::uint32_t first, std::uint32_t second) {
  std::vector<std::optional<std::uint32_t>> by_first(ratings.units);
  for (const Rating& one : ratings.given)
    if (one.rater == first) by_first[one.unit] = one.level;
  std::vector<LevelPair> pairs;
  for (const Rating& one : ratings.given)
    if (one.rater == second && by_first[one.unit]) pairs.push_back({one.unit, *by_first[one.unit], one.level});
  std::ranges::sort(pairs, {}, &LevelPair::unit);
  return pairs;
}

}  // namespace rubricate::agree
