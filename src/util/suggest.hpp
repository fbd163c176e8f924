// "Did you mean …?": the nearest of a list of names.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// How many insertions, deletions, substitutions and swaps of neighbours turn `a` into `b`, counted in characters;
/// `limit + 1` as soon as it is more than `limit`. Takes time in proportion to length × limit.
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

/// The candidate that `word` is most likely a slip for: case does not count, and about one character in three may be
/// wrong. The first of equals; nothing when none is near. Looks at the first 1,000 candidates only.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

/// "Did you mean `x`?", or empty when no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace rubricate
