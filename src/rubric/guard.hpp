// What a file must be before a YAML parser may see it.
#pragma once

#include <rubric/findings.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

/// True when `text` is small enough, UTF-8, and free of control characters and odd line ends.
/// Otherwise says what it is instead.
[[nodiscard]] bool is_parsable(std::string_view text, Findings& findings);

/// Where the lines begin that are indented with a tab, each complained about.
[[nodiscard]] std::vector<std::uint32_t> find_tab_indentation(std::string_view text, Findings& findings);

/// The length of the byte order mark at the beginning of `text`: 3 or 0.
[[nodiscard]] std::uint32_t byte_order_mark(std::string_view text);

}  // namespace rubricate
