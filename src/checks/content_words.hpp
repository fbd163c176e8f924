// The words of a title that carry meaning.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The words of a title that carry meaning: folded, stemmed, without function words (English); sorted, each once.
[[nodiscard]] std::vector<std::string> content_words(std::string_view title);

/// The same where the title's key (see title_key) is known already.
[[nodiscard]] std::vector<std::string> content_words_of_key(std::string_view key);

/// A few content words, to be looked for in many keys.
class WantedWords {
 public:
  WantedWords() = default;
  explicit WantedWords(std::vector<std::string> words);

  /// Those that are among the content words of a key; sorted, each once.
  [[nodiscard]] std::vector<std::string> found_in(std::string_view key) const;

 private:
  std::vector<std::string> words_;  // sorted
  std::array<bool, 256> initials_{};
};

}  // namespace rubricate
