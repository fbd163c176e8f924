#include <document/folded_words.hpp>
#include <similarity/collection.hpp>

#include <algorithm>
#include <string_view>

namespace rubricate {

std::size_t stretch_of(const Collection& collection, std::uint32_t word) {
  const auto next = std::ranges::upper_bound(collection.stretches, word, {}, &Stretch::first);
  return static_cast<std::size_t>(next - collection.stretches.begin()) - 1;
}

std::uint32_t stretch_end(const Collection& collection, std::size_t stretch) {
  return stretch + 1 < collection.stretches.size() ? collection.stretches[stretch + 1].first
                                                   : static_cast<std::uint32_t>(collection.words.size());
}

bool has_others_among(const Collection& collection, std::uint32_t first, std::uint32_t end) {
  const Place place = place_of(collection, first, end);
  std::vector<FoldedWord> words;
  const std::string_view text = collection.files[place.source].text;
  append_folded_words(text.substr(place.span.begin, place.span.size()), place.span.begin, words);
  return words.size() > end - first;
}

Place place_of(const Collection& collection, std::uint32_t first, std::uint32_t end) {
  return {collection.stretches[stretch_of(collection, first)].file,
          {collection.words[first].source.begin, collection.words[end - 1].source.end}};
}

}  // namespace rubricate
