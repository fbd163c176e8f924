// Where the pieces of a YAML text end; its parser only says where they begin.
#pragma once

#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace rubricate {

/// Behind the quote that closes the one at `begin`, or nothing when it is never closed.
[[nodiscard]] std::optional<std::uint32_t> quoted_end(std::string_view text, std::uint32_t begin);

/// Behind an unquoted or block scalar whose value is `value` and whose text begins at `begin`. A value differs from
/// its text in white space only.
[[nodiscard]] std::uint32_t written_end(std::string_view text, std::uint32_t begin, std::string_view value);

/// Behind the line that holds `at`, without its line end.
[[nodiscard]] std::uint32_t end_of_line(std::string_view text, std::uint32_t at);

/// The first byte of the line that holds `at`.
[[nodiscard]] std::uint32_t begin_of_line(std::string_view text, std::uint32_t at);

/// The comment that follows on the same line behind `at`; empty when there is none.
[[nodiscard]] Span comment_behind(std::string_view text, std::uint32_t at);

/// Behind white space, line ends and comments.
[[nodiscard]] std::uint32_t skip_blank(std::string_view text, std::uint32_t at);

/// Behind a word that ends at white space or at what separates entries in brackets.
[[nodiscard]] std::uint32_t word_end(std::string_view text, std::uint32_t at);

}  // namespace rubricate
