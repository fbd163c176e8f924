// How many characters a text has, as a person sees them.
#pragma once

#include <cstdint>
#include <string_view>

namespace rubricate {

/// Characters of a text: what is seen, and the white space between.
struct CharacterCount {
  std::uint32_t seen = 0;
  std::uint32_t spaces = 0;
};

/// Counts extended grapheme clusters (Unicode's annex 29): a letter with its accents is one, and so is a flag or a
/// family in one picture. Invisible characters (soft hyphens, zero-width ones, controls) do not count. A line break is
/// a space. Invalid bytes count as seen. Linear time, no allocation.
[[nodiscard]] CharacterCount count_characters(std::string_view text);

}  // namespace rubricate
