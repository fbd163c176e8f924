// How much is wanted: one type for every range in a rubric.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace rubricate {

/// An inclusive range: `450-550`, `at least 300`, `at most 5`, `exactly 5`.
/// The unit (words, items, bytes, seconds) is that of the parameter that holds the band.
struct Band {
  std::uint64_t min = 0;
  std::optional<std::uint64_t> max;
  bool bare = false;  ///< written as a number alone: "at least" where things are listed; more is worth a warning

  [[nodiscard]] constexpr bool contains(std::uint64_t n) const { return n >= min && (!max || n <= *max); }
  friend constexpr bool operator==(const Band&, const Band&) = default;
};

/// `450–550`, `at least 300`, `at most 5`, `exactly 5`: as reports print a band (en dash).
[[nodiscard]] std::string to_string(const Band& band);

/// Widens both ends by `percent` per cent, rounded outward, so that a border case goes to the applicant.
[[nodiscard]] Band widened(const Band& band, double percent);

}  // namespace rubricate
