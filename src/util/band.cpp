// How a band is printed, and widened by a tolerance.
#include <rubricate/band.hpp>

#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// `percent` of `n`, rounded up; what floating point adds to an exact share (500 × 10 % = 50.000…1) is not counted.
std::uint64_t share_rounded_up(std::uint64_t n, double percent) {
  constexpr double k_noise = 1e-12;
  const double share = static_cast<double>(n) * percent / 100;
  const double whole = std::ceil(share - k_noise * std::fmax(1, share));
  constexpr double k_limit = 18446744073709551615.0;
  return whole >= k_limit ? std::numeric_limits<std::uint64_t>::max() : static_cast<std::uint64_t>(whole);
}

}  // namespace

std::string to_string(const Band& band) {
  if (!band.max) return fmt::format("at least {}", band.min);
  if (*band.max == band.min) return fmt::format("exactly {}", band.min);
  if (band.min == 0) return fmt::format("at most {}", *band.max);
  return fmt::format("{}–{}", band.min, *band.max);
}

Band widened(const Band& band, double percent) {
  if (!(percent > 0)) return band;
  Band wide = band;
  const std::uint64_t below = share_rounded_up(band.min, percent);
  wide.min = below < band.min ? band.min - below : 0;
  if (band.max) {
    const std::uint64_t above = share_rounded_up(*band.max, percent);
    const std::uint64_t room = std::numeric_limits<std::uint64_t>::max() - *band.max;
    wide.max = *band.max + (above < room ? above : room);
  }
  return wide;
}

}  // namespace rubricate
