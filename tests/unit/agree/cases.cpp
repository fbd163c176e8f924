#include "cases.hpp"

#include <algorithm>

namespace rubricate::agree::cases {

Ratings from_table(const std::vector<std::vector<std::uint32_t>>& table) {
  Ratings ratings{.units = 0, .raters = 2, .levels = static_cast<std::uint32_t>(table.size()), .given = {}};
  for (std::uint32_t i = 0; i < table.size(); ++i)
    for (std::uint32_t j = 0; j < table.size(); ++j)
      for (std::uint32_t n = 0; n < table[i][j]; ++n, ++ratings.units) {
        ratings.given.push_back({ratings.units, 0, i});
        ratings.given.push_back({ratings.units, 1, j});
      }
  return ratings;
}

Ratings from_lines(const std::vector<std::string_view>& lines, std::uint32_t levels, bool by_unit) {
  Ratings ratings{.units = 0, .raters = 0, .levels = levels, .given = {}};
  for (std::uint32_t i = 0; i < lines.size(); ++i)
    for (std::uint32_t j = 0; j < lines[i].size(); ++j) {
      const std::uint32_t unit = by_unit ? i : j, rater = by_unit ? j : i;
      ratings.units = std::max(ratings.units, unit + 1);
      ratings.raters = std::max(ratings.raters, rater + 1);
      const char c = lines[i][j];
      if (c >= '1' && c <= '9') ratings.given.push_back({unit, rater, static_cast<std::uint32_t>(c - '1')});
    }
  return ratings;
}

Ratings from_counts(const std::vector<std::vector<std::uint32_t>>& rows) {
  Ratings ratings{.units = static_cast<std::uint32_t>(rows.size()),
                  .raters = 0,
                  .levels = static_cast<std::uint32_t>(rows.front().size()),
                  .given = {}};
  for (std::uint32_t unit = 0; unit < ratings.units; ++unit) {
    std::uint32_t rater = 0;
    for (std::uint32_t level = 0; level < ratings.levels; ++level)
      for (std::uint32_t n = 0; n < rows[unit][level]; ++n) ratings.given.push_back({unit, rater++, level});
    ratings.raters = std::max(ratings.raters, rater);
  }
  return ratings;
}

Ratings cohen() { return from_table({{20, 5}, {10, 15}}); }

Ratings abstractors() { return from_table({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}); }

Ratings four_raters() {
  return from_lines({"11-1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "-555", "--11", "--3-"}, 5,
                    true);
}

Ratings three_coders() { return from_lines({"*****34121133*3", "1*213343*******", "**21344*21133*4"}, 4); }

Ratings psychiatrists() {
  return from_counts({{0, 0, 0, 6, 0},
                      {0, 3, 0, 0, 3},
                      {0, 1, 4, 0, 1},
                      {0, 0, 0, 0, 6},
                      {0, 3, 0, 3, 0},
                      {2, 0, 4, 0, 0},
                      {0, 0, 4, 0, 2},
                      {2, 0, 3, 1, 0},
                      {2, 0, 0, 4, 0},
                      {0, 0, 0, 0, 6},
                      {1, 0, 0, 5, 0},
                      {1, 1, 0, 4, 0},
                      {0, 3, 3, 0, 0},
                      {1, 0, 0, 5, 0},
                      {0, 2, 0, 3, 1}});
}

Ratings diagnoses() { return from_table({{40, 6, 4, 15}, {4, 25, 1, 5}, {4, 2, 21, 9}, {17, 13, 12, 45}}); }

Ratings paradox() { return from_table({{118, 5}, {2, 0}}); }

}  // namespace rubricate::agree::cases
