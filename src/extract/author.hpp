// What files say of who made them and where, as far as it is worth telling.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rubricate {

inline constexpr std::size_t k_longest_author = 200;  ///< characters

/// A name as it is shown: without white space around it, as UTF-8 (what is not becomes U+FFFD), on one line, and cut at
/// k_longest_author characters. "" for what programs write that were never told a name, such as "Windows User".
[[nodiscard]] std::string author_shown(std::string_view name);

/// True for a position as films note it (ISO 6709, such as "+48.8577+002.295/"). What programs leave that take a
/// position out, nothing or zeros only, is none.
[[nodiscard]] bool is_position(std::string_view text);

}  // namespace rubricate
