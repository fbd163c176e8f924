// Whether a value says yes or no.
#pragma once

#include <cstdint>
#include <string_view>

namespace rubricate {

enum class Agreement : std::uint8_t { yes, no, unclear };

/// What "yes", "true", "x", "agreed", "I wrote this myself." and "no", "false" come to. A sentence with a "not", a
/// "but" or a "mostly" in it is for a reader.
[[nodiscard]] Agreement agreement_in(std::string_view value);

}  // namespace rubricate
