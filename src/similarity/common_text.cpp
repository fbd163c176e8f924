#include <similarity/common_text.hpp>
#include <similarity/winnow.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace rubricate {

std::vector<bool> mark_common(const Collection& collection, std::span<const Fingerprint> common,
                              std::size_t least_words) {
  const std::size_t length = Winnowing(least_words).length;
  std::vector<bool> is_common(collection.words.size());
  for (const Fingerprint& one : common)
    for (std::size_t i = 0; i < length; ++i) is_common[one.word + i] = true;
  return is_common;
}

std::vector<CommonText> common_texts(const Collection& collection, std::span<const Fingerprint> common,
                                     const std::vector<bool>& is_common, std::uint32_t least_words) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_word;  // its first word, and the number of its hash
  std::vector<std::uint32_t> sharing;                            // answers, by that number
  for (std::size_t i = 0; i < common.size(); ++i) {
    const bool is_new = i == 0 || common[i].hash != common[i - 1].hash;
    if (is_new) sharing.push_back(0);
    if (is_new || common[i].answer != common[i - 1].answer) ++sharing.back();
    by_word.emplace_back(common[i].word, static_cast<std::uint32_t>(sharing.size() - 1));
  }
  std::ranges::sort(by_word);

  std::vector<CommonText> texts;
  std::vector<bool> is_told(sharing.size());
  for (auto next = by_word.begin(); next != by_word.end();) {
    const std::uint32_t first = next->first;
    const std::uint32_t last = stretch_end(collection, stretch_of(collection, first));
    std::uint32_t end = first, answers = 0;
    while (end < last && is_common[end]) ++end;
    bool is_new = false;
    for (; next != by_word.end() && next->first < end; ++next) {
      is_new = is_new || !is_told[next->second];
      is_told[next->second] = true;
      answers = std::max(answers, sharing[next->second]);
    }
    if (is_new && end - first >= least_words) texts.push_back({end - first, answers, place_of(collection, first, end)});
  }
  std::ranges::sort(texts, {}, [](const CommonText& text) {
    return std::tuple(~text.words, text.place.source, text.place.span.begin);
  });
  return texts;
}

}  // namespace rubricate
