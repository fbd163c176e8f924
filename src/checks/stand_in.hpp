// Words that stand where a text is to come, or where there is none. All take title keys (see `title_key`).
#pragma once

#include <cstddef>
#include <string_view>

namespace rubricate {

/// So many words of a key tell all of this: the longest has one fewer.
inline constexpr std::size_t k_stand_in_words = 8;

/// True when `key` is `word`, or begins with it and a blank.
[[nodiscard]] bool starts_with_word(std::string_view key, std::string_view word);

/// True for a whole answer that says that nothing was written yet: "tbd", "your answer here", "lorem ipsum …", "xxx".
[[nodiscard]] bool is_stand_in(std::string_view key);

/// True for one that may say so, but has other meanings: "draft", "pending".
[[nodiscard]] bool is_doubtful_stand_in(std::string_view key);

/// True for one that says something as a title: "to do" and "draft" in a plan, "coming soon" on a flyer.
[[nodiscard]] bool is_word_of_titles(std::string_view key);

}  // namespace rubricate
