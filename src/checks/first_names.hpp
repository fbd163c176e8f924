// First names that people bear and that are nothing else.
#pragma once

#include <string_view>

namespace rubricate {

/// True for a common first name of the United States and of the languages spoken there, case folded. Names that are
/// words, months, places or common surnames as well (Grace, April, Austin, Jordan) are left out on purpose: they would
/// be found where nobody is named.
[[nodiscard]] bool is_first_name(std::string_view folded_word);

}  // namespace rubricate
