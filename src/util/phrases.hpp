// Small pieces of English that messages and reports share.
#pragma once

#include <cstddef>
#include <string>

namespace rubricate {

/// The text with its first letter, if that is one of ASCII, as a capital.
[[nodiscard]] std::string capitalised(std::string text);

/// `line 14`, `lines 14–22`.
[[nodiscard]] std::string lines_in_words(std::size_t first, std::size_t last);

}  // namespace rubricate
