// Answers that are the same word for word.
#pragma once

#include <similarity/collection.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rubricate {

struct AnswerGroups {
  std::vector<std::uint32_t> first;                ///< the first answer of each text, in order; indices
  std::vector<std::vector<std::uint32_t>> groups;  ///< texts of several answers: all of them, in order
  std::uint32_t too_short = 0;                     ///< answers of fewer words, which are left out
};

/// Sorts answers of at least `least_words` words by what they say.
[[nodiscard]] AnswerGroups group_answers(const Collection& collection, std::size_t least_words);

}  // namespace rubricate
