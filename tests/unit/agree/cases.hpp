// Ratings as published examples show them.
#pragma once

#include <agree/ratings.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate::agree::cases {

/// Two raters' cross table, the first's levels as rows.
[[nodiscard]] Ratings from_table(const std::vector<std::vector<std::uint32_t>>& table);

/// A line of ratings for each rater or, `by_unit`, for each unit; a digit is a level from 1, all else is missing.
[[nodiscard]] Ratings from_lines(const std::vector<std::string_view>& lines, std::uint32_t levels,
                                 bool by_unit = false);

/// How many raters gave each level, a row for each unit.
[[nodiscard]] Ratings from_counts(const std::vector<std::vector<std::uint32_t>>& rows);

[[nodiscard]] Ratings cohen();          ///< 1: two raters, 50 units, 2 levels
[[nodiscard]] Ratings abstractors();    ///< 2: irrCAC, cont3x3abstractors
[[nodiscard]] Ratings four_raters();    ///< 3: irrCAC, cac.raw4raters: 12 units, 5 levels, some ratings missing
[[nodiscard]] Ratings three_coders();   ///< 4: three coders, 15 units, most ratings missing
[[nodiscard]] Ratings psychiatrists();  ///< 5: irrCAC, distrib.6raters, from Fleiss (1971): 15 patients, 5 levels
[[nodiscard]] Ratings diagnoses();      ///< 6: irrCAC, cont4x4diagnosis
[[nodiscard]] Ratings paradox();        ///< 7: the kappa paradox

}  // namespace rubricate::agree::cases
