// Student's t distribution, for intervals from few submissions.
#pragma once

#include <cstdint>

namespace rubricate::agree {

/// The chance that |T| exceeds |t| with `degrees` ≥ 1 of freedom, by the finite sums of Abramowitz & Stegun,
/// Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4. Beyond 1,000 degrees it is that of 1,000 (at 1.96 off
/// by less than 0.0002).
[[nodiscard]] double t_tails(double t, std::uint32_t degrees);

/// The t that |T| exceeds with the chance `tails`, which is from 1e-6 to 1: 2.2010 for 0.05 and 11 degrees.
[[nodiscard]] double t_quantile(double tails, std::uint32_t degrees);

}  // namespace rubricate::agree
