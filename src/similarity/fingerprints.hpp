// Fingerprints of all answers, and which of them several answers share.
#pragma once

#include <similarity/collection.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rubricate {

/// A run of words that winnowing chose.
struct Fingerprint {
  std::uint64_t hash = 0;
  std::uint32_t answer = 0;  ///< index into Collection::answers
  std::uint32_t word = 0;    ///< index of its first word
};

struct SharedFingerprints {
  /// That stand in two answers at least, and in no more than are allowed; sorted by hash, then by answer. Of each
  /// answer the first place of each hash.
  std::vector<Fingerprint> shared;
  /// That stand in more answers; sorted likewise, all places.
  std::vector<Fingerprint> common;
};

/// The fingerprints of these answers (indices), which guarantee that no run of `least_words` goes unseen. `most`
/// answers may share one.
[[nodiscard]] SharedFingerprints find_shared(const Collection& collection, std::span<const std::uint32_t> answers,
                                             std::size_t least_words, std::uint32_t most);

}  // namespace rubricate
