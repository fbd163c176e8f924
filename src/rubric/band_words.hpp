// Other ways in which people write bands, so that a message can say which is ours.
#pragma once

#include <rubric/bands.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// `written` with single spaces for all white space, and `-` for all that looks like a hyphen and for the en dash.
[[nodiscard]] std::string plain_band(std::string_view written);

/// What `text` (plain) may mean in our words: `at least 300` for `min. 300`, `450-550` for `between 450 and 550`,
/// `1000-2000` for `1'000-2'000`, `2` for a level `h2`. Whether these are bands is for the caller to see.
[[nodiscard]] std::vector<std::string> other_words(std::string_view text, BandUnit unit);

}  // namespace rubricate
