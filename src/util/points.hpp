// Sums of points and what they must reach: one rounding for all who compare them.
#pragma once

namespace rubricate {

/// True when `points` come to `cut`, as people add: 0.1 + 0.2 reaches 0.3, though floating point falls just short.
[[nodiscard]] constexpr bool points_reach(double points, double cut) {
  constexpr double k_rounding = 1e-9;
  return points + k_rounding >= cut;
}

}  // namespace rubricate
