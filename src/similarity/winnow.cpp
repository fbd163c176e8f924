#include <similarity/winnow.hpp>

#include <deque>

namespace rubricate {
namespace {

// Sums of powers differ in their high bits only where the last words do; this lets every bit depend on all of them.
std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ hash >> 30U) * 0xBF58476D1CE4E5B9;
  hash = (hash ^ hash >> 27U) * 0x94D049BB133111EB;
  return hash ^ hash >> 31U;
}

}  // namespace

std::vector<std::uint64_t> run_hashes(std::span<const std::uint32_t> words, std::size_t length) {
  constexpr std::uint64_t k_base = 0x9E3779B97F4A7C15;
  std::vector<std::uint64_t> hashes;
  if (length == 0 || words.size() < length) return hashes;
  hashes.reserve(words.size() + 1 - length);
  std::uint64_t first_weight = 1;  // of the word that leaves the run
  for (std::size_t i = 1; i < length; ++i) first_weight *= k_base;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i >= length) sum -= words[i - length] * first_weight;
    sum = sum * k_base + words[i];
    if (i + 1 >= length) hashes.push_back(mixed(sum));
  }
  return hashes;
}

std::vector<std::uint32_t> winnow(std::span<const std::uint64_t> hashes, std::size_t window) {
  std::vector<std::uint32_t> chosen;
  std::deque<std::uint32_t> least;  // places in the window, none behind a smaller hash; their hashes only grow
  for (std::uint32_t i = 0; i < hashes.size(); ++i) {
    while (!least.empty() && hashes[least.back()] > hashes[i]) least.pop_back();
    least.push_back(i);
    if (i + 1 < window) continue;
    while (least.front() + window <= i) least.pop_front();
    const std::uint64_t hash = hashes[least.front()];
    if (!chosen.empty() && chosen.back() + window > i && hashes[chosen.back()] == hash) continue;
    std::uint32_t rightmost = least.front();
    for (const std::uint32_t place : least) {
      if (hashes[place] != hash) break;
      rightmost = place;
    }
    chosen.push_back(rightmost);
  }
  return chosen;
}

}  // namespace rubricate
