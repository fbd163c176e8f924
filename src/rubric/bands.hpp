// Bands and percentages as they are written in a rubric.
#pragma once

#include <rubricate/band.hpp>

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// What a band counts, and so which units and short forms it takes.
enum class BandUnit : std::uint8_t {
  length,    ///< words, pages: a bare number is a mistake, since it could be a least or a most
  count,     ///< things listed: a bare number means "at least"
  level,     ///< levels of headings, 1 to 6: a bare number means "at least"
  size,      ///< kB, MB, GB (powers of ten) → bytes
  duration,  ///< seconds, minutes, hours → seconds
};

/// Why a text is no band, and what to write instead.
struct BandProblem {
  std::string_view id;  ///< "rubric/bad-band", "rubric/bare-number" or "rubric/always-holds"
  std::string message;  ///< goes on after the quoted text: "is …"
  std::string help;
};

/// A unit that may stand behind a band.
struct Unit {
  std::string_view name;
  std::uint64_t factor = 1;  ///< how many bytes or seconds it is
};

/// The units of sizes or durations; none for what is counted.
[[nodiscard]] std::span<const Unit> units_of(BandUnit unit);

/// How such a band is written, in a sentence for a message.
[[nodiscard]] std::string_view band_forms(BandUnit unit);

/// `450-550` (any hyphen, or an en dash), `at least 300`, `at most 1,500`, `exactly 5`, a unit behind it where one
/// belongs, any white space between. A band that every number fits (`at least 0`) is a mistake too.
[[nodiscard]] std::expected<Band, BandProblem> parse_band(std::string_view written, BandUnit unit);

/// `12`, `-1.5`: digits with at most one point, no leading zeros; what only looks like a number to YAML is none.
[[nodiscard]] std::optional<double> parse_number(std::string_view written);

}  // namespace rubricate
