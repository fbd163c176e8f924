// Agreement beyond chance where chance is how often each level is given: percent agreement, Cohen, Scott, Fleiss, Gwet.
#pragma once

#include <agree/estimate.hpp>
#include <agree/ratings.hpp>
#include <agree/weights.hpp>

#include <cstdint>
#include <span>

namespace rubricate::agree {

/// The mean over units with two or more ratings of the share of pairs that are the same level. No value: no such unit.
[[nodiscard]] Estimate percent_agreement(const UnitCounts& counts);

/// Cohen's kappa, κ = (po - pe) / (1 - pe) with pe = Σ w p(i) q(j) from each rater's own shares of the levels (Cohen,
/// Educational and Psychological Measurement 20 (1960) 37; weighted: Psychological Bulletin 70 (1968) 213). `pairs` are
/// the units that both have rated. No value: no pairs, a single level, or pe = 1.
[[nodiscard]] Estimate cohens_kappa(std::span<const LevelPair> pairs, std::uint32_t units, std::uint32_t levels,
                                    Weights weights);

/// Scott's pi (Public Opinion Quarterly 19 (1955) 321): the same with pe = Σ π², π being the mean of both raters'
/// shares.
[[nodiscard]] Estimate scotts_pi(std::span<const LevelPair> pairs, std::uint32_t units, std::uint32_t levels);

/// Fleiss' kappa (Psychological Bulletin 76 (1971) 378) in the form for missing ratings (Gwet 2014):
/// agreement over units with two or more ratings, pe = Σ π² with π the mean over all rated units of a level's share. No
/// value: no unit with two ratings, a single level, or pe = 1.
[[nodiscard]] Estimate fleiss_kappa(const UnitCounts& counts, std::uint32_t levels);

/// Gwet's AC1 (British Journal of Mathematical and Statistical Psychology 61 (2008) 29), with weights AC2 (Gwet 2014):
/// pe = T Σ π (1-π) / (q (q-1)) with T the sum of all weights and q the levels of the scale, used or not. No value: no
/// unit with two ratings, or a single level. pe is never 1.
[[nodiscard]] Estimate gwets_ac(const UnitCounts& counts, std::uint32_t levels, Weights weights);

}  // namespace rubricate::agree
