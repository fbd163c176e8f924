// Numbers with their nouns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rubricate {

/// `5 groups`, `1 group`; `many` is the plural where it takes no s.
[[nodiscard]] std::string plural(std::uint64_t n, std::string_view one, std::string_view many = "");

}  // namespace rubricate
