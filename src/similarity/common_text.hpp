// Text that stands in so many answers that it says nothing about any two of them.
#pragma once

#include <similarity/fingerprints.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace rubricate {

/// For each word, whether it stands in a run that is one of the fingerprints. `least_words` as in find_shared.
[[nodiscard]] std::vector<bool> mark_common(const Collection& collection, std::span<const Fingerprint> common,
                                            std::size_t least_words);

/// The common texts of at least so many words, each once, at its first place; the longest first. `common` is sorted by
/// hash, then by answer.
[[nodiscard]] std::vector<CommonText> common_texts(const Collection& collection, std::span<const Fingerprint> common,
                                                   const std::vector<bool>& is_common, std::uint32_t least_words);

}  // namespace rubricate
