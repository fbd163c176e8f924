// The worked example of the paper on winnowing, and what winnowing guarantees.
#include <similarity/winnow.hpp>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using Chosen = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

Chosen chosen_of(const std::vector<std::uint64_t>& hashes, std::size_t window) {
  Chosen chosen;
  for (const std::uint32_t place : winnow(hashes, window)) chosen.emplace_back(hashes[place], place);
  return chosen;
}

TEST_CASE("winnowing chooses the fingerprints of the published example") {
  // Schleimer, Wilkerson, Aiken 2003, figure 2: "adorunrunrunadorunrun", runs of 5, windows of 4.
  CHECK(chosen_of({77, 72, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 72, 42, 17, 98}, 4) ==
        Chosen{{17, 3}, {17, 6}, {8, 8}, {39, 11}, {17, 15}});
}

TEST_CASE("of equal hashes the one of the window before stays, so that one word again and again costs little") {
  CHECK(chosen_of({5, 5, 5, 5, 5, 5, 5, 5, 5}, 4) == Chosen{{5, 3}, {5, 7}});
  CHECK(chosen_of({1, 1, 9, 9, 9, 9}, 3) == Chosen{{1, 1}, {9, 4}});
}

TEST_CASE("fewer hashes than a window have no fingerprint") {
  CHECK(winnow({}, 4).empty());
  CHECK(chosen_of({3, 2, 1}, 4).empty());
  CHECK(chosen_of({3, 2, 1}, 3) == Chosen{{1, 2}});
  CHECK(chosen_of({3, 2, 1}, 1).size() == 3);
}

TEST_CASE("a run has the same hash wherever it stands") {
  const std::vector<std::uint32_t> words = {7, 1, 2, 3, 9, 9, 1, 2, 3, 1, 2};
  const auto hashes = run_hashes(words, 3);
  REQUIRE(hashes.size() == 9);
  CHECK(hashes[1] == hashes[6]);
  CHECK(std::ranges::count(hashes, hashes[1]) == 2);
  CHECK(run_hashes(words, 11).size() == 1);
  CHECK(run_hashes(words, 12).empty());
  CHECK(run_hashes({}, 3).empty());
}

TEST_CASE("runs and windows add up to what must not go unseen") {
  CHECK(Winnowing(8).length == 5);  // t = w + k - 1 = 8 for k = 5, as in the paper
  CHECK(Winnowing(8).window == 4);
  for (std::size_t words = 4; words <= 1000; ++words) {
    const Winnowing winnowing(words);
    REQUIRE(winnowing.window + winnowing.length - 1 == words);
    REQUIRE(winnowing.window <= winnowing.length);  // no gap between neighbouring fingerprints' runs
  }
}

TEST_CASE("two texts that share so many words in a row share a fingerprint") {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    const std::size_t words = 4 + random() % 12;
    const Winnowing winnowing(words);
    std::vector<std::uint32_t> shared(words), a(random() % 40), b(random() % 40);
    for (auto* text : {&shared, &a, &b})
      for (std::uint32_t& word : *text) word = static_cast<std::uint32_t>(random() % 30);
    a.insert(a.begin() + static_cast<std::ptrdiff_t>(random() % (a.size() + 1)), shared.begin(), shared.end());
    b.insert(b.begin() + static_cast<std::ptrdiff_t>(random() % (b.size() + 1)), shared.begin(), shared.end());
    const auto hashes_a = run_hashes(a, winnowing.length), hashes_b = run_hashes(b, winnowing.length);
    bool found = false;
    for (const std::uint32_t i : winnow(hashes_a, winnowing.window))
      for (const std::uint32_t j : winnow(hashes_b, winnowing.window)) found = found || hashes_a[i] == hashes_b[j];
    REQUIRE(found);
  }
}

}  // namespace
}  // namespace rubricate
