// The short names that rubrics give to things.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// Small letters of ASCII, digits and hyphens, a letter first.
[[nodiscard]] bool is_id(std::string_view text);

/// An id made of what was written, such as `first-name` for "First name"; may be empty.
[[nodiscard]] std::string as_id(std::string_view text);

}  // namespace rubricate
