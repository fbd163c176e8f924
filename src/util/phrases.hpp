// Small pieces of English that messages and reports share.
#pragma once

#include <rubricate/span.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rubricate {

/// The text with its first letter, if that is one of ASCII, as a capital.
[[nodiscard]] std::string capitalised(std::string text);

/// `line 14`, `pages 14–22`.
[[nodiscard]] std::string range_in_words(TextUnit unit, std::size_t first, std::size_t last);

/// The number, from 1, of the paragraph, page or slide that holds a byte of the source's text; not for lines.
[[nodiscard]] std::uint32_t unit_at(const Source& source, std::uint32_t offset);

/// `48 seconds`, `3:05 minutes`, `1:02:09 hours`: whole seconds, cut off as players do.
[[nodiscard]] std::string duration_in_words(double seconds);

/// `5 groups`, `1 group`; `many` is the plural where it takes no s.
[[nodiscard]] std::string plural(std::uint64_t n, std::string_view one, std::string_view many = "");

/// `0.67`, `-1.5`: with so many digits behind the point, and never `-0.00`.
[[nodiscard]] std::string in_decimals(double number, int digits);

/// A noun's usual plural: members, parties, churches; people and children too.
[[nodiscard]] std::string plural_of(std::string_view noun);

}  // namespace rubricate
