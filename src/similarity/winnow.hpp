// Winnowing: few fingerprints of a text, chosen so that no long copy goes unseen. After Schleimer, Wilkerson and Aiken,
// "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rubricate {

/// The hash of each run of `length` words, by where it begins; none when there are fewer words. Linear time.
[[nodiscard]] std::vector<std::uint64_t> run_hashes(std::span<const std::uint32_t> words, std::size_t length);

/// The places of the hashes that are fingerprints: in each window of so many, the least, and of equal ones that of the
/// window before, else the rightmost. Two texts that share `window + length - 1` words in a row share the fingerprint
/// of a run of `length` of them. None when there are fewer hashes than a window holds. Linear time.
[[nodiscard]] std::vector<std::uint32_t> winnow(std::span<const std::uint64_t> hashes, std::size_t window);

/// How runs and windows are chosen, so that no `words` words in a row go unseen, and that the runs of neighbouring
/// fingerprints leave no gap between them.
struct Winnowing {
  std::size_t length = 0;  ///< of a run
  std::size_t window = 0;

  constexpr explicit Winnowing(std::size_t words) : length(words / 2 + 1), window(words + 1 - length) {}
};

}  // namespace rubricate
