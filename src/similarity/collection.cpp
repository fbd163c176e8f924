#include <similarity/collection.hpp>

#include <algorithm>

namespace rubricate {

std::size_t stretch_of(const Collection& collection, std::uint32_t word) {
  const auto next = std::ranges::upper_bound(collection.stretches, word, {}, &Stretch::first);
  return static_cast<std::size_t>(next - collection.stretches.begin()) - 1;
}

std::uint32_t stretch_end(const Collection& collection, std::size_t stretch) {
  return stretch + 1 < collection.stretches.size() ? collection.stretches[stretch + 1].first
                                                   : static_cast<std::uint32_t>(collection.words.size());
}

Place place_of(const Collection& collection, std::uint32_t first, std::uint32_t end) {
  return {collection.stretches[stretch_of(collection, first)].file,
          {collection.words[first].source.begin, collection.words[end - 1].source.end}};
}

}  // namespace rubricate
