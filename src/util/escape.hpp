// Text from outside, made safe to show on a terminal: nothing in it can move the cursor, change colours or hide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rubricate {

/// True for what is never written raw: control characters (C0, DEL, C1), line and paragraph separators, and
/// characters that change the direction of text or are not seen.
[[nodiscard]] bool is_unsafe_to_show(char32_t character);

/// `text` on one line: an unsafe character reads `<U+202E>`, a byte that is not UTF-8 `<FF>`; all else stays as it is.
[[nodiscard]] std::string escaped(std::string_view text);

/// As `escaped`, but line feeds and tabs stay: for places where they are text.
[[nodiscard]] std::string escaped_lines(std::string_view text);

/// Appends the character at byte `at` of `text` as `escaped` shows it; `at` is moved behind it and must be less than
/// the size.
void append_escaped(std::string& out, std::string_view text, std::size_t& at);

}  // namespace rubricate
