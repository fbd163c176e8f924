// How findings quote and list what stands in a rubric.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// `text` in backticks, on one line, cut to a length that fits into a message.
[[nodiscard]] std::string quoted(std::string_view text);

/// `text` as one would write it in YAML with quotes around it.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// "`a`, `b` or `c`"; of many names only the first sixteen.
[[nodiscard]] std::string listed(std::span<const std::string_view> names, std::string_view last_word = "or");

/// "There are `a` and `b`."
[[nodiscard]] std::string there_are(std::span<const std::string_view> names);

/// Two sentences with a space between them; either may be empty.
[[nodiscard]] std::string joined(std::string first, std::string_view second);

/// Without white space at its ends, and with one space for each stretch of white space inside.
[[nodiscard]] std::string collapsed(std::string_view text);

/// Without white space at its ends (ASCII: what YAML takes for white space).
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace rubricate
