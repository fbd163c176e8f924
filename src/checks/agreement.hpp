// Whether a value says yes or no.
#pragma once

#include <cstdint>
#include <string_view>

namespace rubricate {

enum class Agreement : std::uint8_t { yes, no, unclear };

/// What "yes", "true", "x", "agreed", "I agree." and "no", "false" come to. Any other sentence is for a reader: "I
/// wrote half of this." begins like "I wrote all of this."
[[nodiscard]] Agreement agreement_in(std::string_view value);

}  // namespace rubricate
