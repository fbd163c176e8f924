// The number that a check holds against a band, as reports draw it.
#pragma once

#include <rubricate/band.hpp>
#include <rubricate/report.hpp>

#include <cstdint>

namespace rubricate {

/// `found` of what `band` asks for (its tolerance added). Of a range of words it is what counts in any case.
[[nodiscard]] inline Quantity quantity(std::uint64_t found, const Band& band) {
  return {.found = found, .least = band.min > 0 ? std::optional(band.min) : std::nullopt, .most = band.max};
}

}  // namespace rubricate
