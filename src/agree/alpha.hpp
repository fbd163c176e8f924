// Krippendorff's alpha: how much less the ratings of a unit differ than ratings that were dealt out at random.
#pragma once

#include <agree/estimate.hpp>
#include <agree/ratings.hpp>
#include <agree/weights.hpp>

#include <cstdint>

namespace rubricate::agree {

/// α = 1 - Do / De (Krippendorff, Content Analysis, 4th ed. 2018): Do the mean squared difference within
/// units with two or more ratings, De that among all their ratings. For any number of raters and missing ratings; units
/// with one rating do not count. No value: no unit with two ratings, or all ratings are one level.
/// The interval takes the differences of the ordinal metric as given and, like published figures, leaves the correction
/// (N-1) / N for few ratings aside.
[[nodiscard]] Estimate krippendorffs_alpha(const UnitCounts& counts, std::uint32_t levels, Metric metric);

}  // namespace rubricate::agree
