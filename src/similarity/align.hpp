// The runs of words that two answers have in common, grown from the fingerprints that they share.
#pragma once

#include <similarity/collection.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace rubricate {

/// Two equal words, one in each answer: indices into Collection::words.
struct Seed {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

/// `size` equal words in a row, from these on.
struct CommonRun {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::uint32_t size = 0;
  std::uint32_t words = 0;  ///< of them, without common text
};

/// The longest runs around the seeds (sorted), with at least `least_words` words that are not common text (`is_common`,
/// by word). Runs stay in their stretches, and do not overlap in the first answer. Linear time where texts do not
/// repeat themselves.
[[nodiscard]] std::vector<CommonRun> align(const Collection& collection, std::span<const Seed> seeds,
                                           const std::vector<bool>& is_common, std::uint32_t least_words);

/// How many words of the second answer stand in the runs, each once, without common text.
[[nodiscard]] std::uint32_t words_in_second(std::vector<CommonRun> runs, const std::vector<bool>& is_common);

}  // namespace rubricate
