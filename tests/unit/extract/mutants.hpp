// Damage done to samples: cut off everywhere, and changed at random, the same way in each run.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace rubricate {

/// Calls `look` with each beginning of `sample`.
template <class Look>
void for_each_beginning(std::string_view sample, Look look) {
  for (std::size_t size = 0; size < sample.size(); ++size) look(sample.substr(0, size));
}

/// Calls `look` with `count` changed copies of `sample`: bytes set, stretches taken out or doubled, ends cut off.
template <class Look>
void for_each_mutant(std::string_view sample, int count, Look look) {
  std::mt19937 random(20261122);
  const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  for (int i = 0; i < count; ++i) {
    std::string mutant(sample);
    for (std::size_t change = 0; change <= below(4) && !mutant.empty(); ++change) {
      const std::size_t at = below(mutant.size());
      switch (below(6)) {
        case 0: mutant.resize(at); break;
        case 1: mutant.erase(at, below(16)); break;
        case 2: mutant.insert(at, mutant.substr(at, below(32))); break;
        case 3: mutant[at] = '\xFF'; break;
        case 4: mutant[at] = '\0'; break;
        default: mutant[at] = static_cast<char>(below(256)); break;
      }
    }
    look(std::string_view(mutant));
  }
}

}  // namespace rubricate
