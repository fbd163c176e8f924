#include <similarity/same_answers.hpp>

#include <algorithm>
#include <span>
#include <unordered_map>

namespace rubricate {
namespace {

std::span<const ComparedWord> words_of(const Collection& collection, const CollectedAnswer& answer) {
  return std::span(collection.words).subspan(answer.first, answer.end - answer.first);
}

std::uint64_t hash_of(std::span<const ComparedWord> words) {
  std::uint64_t hash = words.size();
  for (const ComparedWord& word : words) hash = (hash ^ word.key) * 0x9E3779B97F4A7C15 + (hash >> 29U);
  return hash;
}

}  // namespace

AnswerGroups group_answers(const Collection& collection, std::size_t least_words) {
  constexpr std::size_t k_alone = ~std::size_t{0};
  struct Known {
    std::uint32_t first = 0;
    std::size_t group = k_alone;
  };
  AnswerGroups found;
  std::unordered_map<std::uint64_t, Known> texts;
  for (std::uint32_t i = 0; i < collection.answers.size(); ++i) {
    const auto words = words_of(collection, collection.answers[i]);
    if (words.size() < least_words) {
      ++found.too_short;
      continue;
    }
    const auto [known, is_new] = texts.try_emplace(hash_of(words), Known{.first = i});
    const bool is_same =
        !is_new && std::ranges::equal(words, words_of(collection, collection.answers[known->second.first]), {},
                                      &ComparedWord::key, &ComparedWord::key);
    if (!is_same) {
      found.first.push_back(i);  // of two texts with one hash, which chance does not make, both stand alone
      continue;
    }
    std::size_t& group = known->second.group;
    if (group == k_alone) {
      group = found.groups.size();
      found.groups.push_back({known->second.first});
    }
    found.groups[group].push_back(i);
  }
  return found;
}

}  // namespace rubricate
