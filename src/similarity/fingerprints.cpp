#include <similarity/fingerprints.hpp>
#include <similarity/winnow.hpp>

#include <algorithm>
#include <tuple>

namespace rubricate {
namespace {

constexpr std::size_t k_most_places = 4;  // of one hash in one answer, so that answers of one word cost no squares

void add_fingerprints(const Collection& collection, std::uint32_t answer, Winnowing winnowing,
                      std::vector<Fingerprint>& all) {
  std::vector<std::uint32_t> keys;
  const std::uint32_t answer_end = collection.answers[answer].end;
  for (std::uint32_t first = collection.answers[answer].first; first < answer_end;) {
    const std::uint32_t end = stretch_end(collection, stretch_of(collection, first));
    keys.clear();
    for (std::uint32_t word = first; word < end; ++word) keys.push_back(collection.words[word].key);
    const std::vector<std::uint64_t> hashes = run_hashes(keys, winnowing.length);
    for (const std::uint32_t place : winnow(hashes, winnowing.window))
      all.push_back({hashes[place], answer, first + place});
    first = end;
  }
}

}  // namespace

SharedFingerprints find_shared(const Collection& collection, std::span<const std::uint32_t> answers,
                               std::size_t least_words, std::uint32_t most) {
  std::vector<Fingerprint> all;
  for (const std::uint32_t answer : answers) add_fingerprints(collection, answer, Winnowing(least_words), all);
  std::ranges::sort(all, {}, [](const Fingerprint& one) { return std::tuple(one.hash, one.answer, one.word); });
  SharedFingerprints found;
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin, all.end(), [&](const Fingerprint& one) { return one.hash != begin->hash; });
    std::size_t sharing = 1;
    for (auto one = begin + 1; one != end; ++one) sharing += one->answer != (one - 1)->answer ? 1 : 0;
    if (sharing > most) {
      found.common.insert(found.common.end(), begin, end);
    } else if (sharing > 1) {
      std::size_t places = 0;
      for (auto one = begin; one != end; ++one) {
        places = one != begin && one->answer == (one - 1)->answer ? places + 1 : 1;
        if (places <= k_most_places) found.shared.push_back(*one);
      }
    }
    begin = end;
  }
  return found;
}

}  // namespace rubricate
