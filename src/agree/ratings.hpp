// Ratings of units by raters, and how often each unit got each level: all that most measures need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace rubricate::agree {

struct Rating {
  std::uint32_t unit = 0;
  std::uint32_t rater = 0;
  std::uint32_t level = 0;  ///< worst first
};

/// What is not among `given` is missing. At most one rating for each unit and rater, in any order.
struct Ratings {
  std::uint32_t units = 0;   ///< every Rating::unit is less
  std::uint32_t raters = 0;  ///< likewise
  std::uint32_t levels = 0;  ///< of the scale, whether or not they were used; likewise
  std::vector<Rating> given;
};

struct LevelCount {
  std::uint32_t level = 0;
  std::uint32_t count = 0;
};

/// For each unit the levels that it got, and how often; so that work never grows with the pairs of raters.
class UnitCounts {
 public:
  explicit UnitCounts(const Ratings& ratings);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(totals_.size()); }
  /// Sorted by level.
  [[nodiscard]] std::span<const LevelCount> operator[](std::uint32_t unit) const {
    return std::span(entries_).subspan(begins_[unit], begins_[unit + 1] - begins_[unit]);
  }
  /// How many ratings the unit got.
  [[nodiscard]] std::uint32_t total(std::uint32_t unit) const { return totals_[unit]; }
  /// Units with one rating or more, and with two or more.
  [[nodiscard]] std::uint32_t rated() const { return rated_; }
  [[nodiscard]] std::uint32_t paired() const { return paired_; }

 private:
  std::vector<LevelCount> entries_;
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> totals_;
  std::uint32_t rated_ = 0;
  std::uint32_t paired_ = 0;
};

/// Two raters' levels of a unit, that of the rater with the lower number first.
struct LevelPair {
  std::uint32_t unit = 0;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

/// Those who gave a rating, sorted.
[[nodiscard]] std::vector<std::uint32_t> raters_in(const Ratings& ratings);

/// The units that both raters rated, in order.
[[nodiscard]] std::vector<LevelPair> level_pairs(const Ratings& ratings, std::uint32_t first, std::uint32_t second);

}  // namespace rubricate::agree
