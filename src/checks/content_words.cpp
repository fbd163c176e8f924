#include <checks/content_words.hpp>
#include <util/ascii.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace rubricate {
namespace {

// Words that say nothing about what a question asks for.
constexpr auto k_function_words = std::to_array<std::string_view>(
    {"a",       "about", "after", "all",  "also",   "an",    "and",      "any",   "are",     "as",    "at",    "be",
     "been",    "being", "but",   "by",   "can",    "could", "describe", "did",   "discuss", "do",    "does",  "each",
     "explain", "for",   "from",  "get",  "had",    "has",   "have",     "he",    "her",     "him",   "his",   "how",
     "i",       "if",    "in",    "into", "is",     "it",    "its",      "me",    "my",      "not",   "now",   "of",
     "on",      "or",    "our",   "out",  "please", "s",     "say",      "she",   "should",  "so",    "such",  "t",
     "tell",    "than",  "that",  "the",  "their",  "them",  "then",     "there", "these",   "they",  "this",  "those",
     "through", "to",    "up",    "us",   "was",    "we",    "were",     "what",  "when",    "where", "which", "who",
     "whom",    "why",   "will",  "with", "would",  "you",   "your"});
static_assert(std::ranges::is_sorted(k_function_words));

// Where those that begin with each letter stand among them, so that most words are told from them by a letter.
constexpr auto k_function_words_by_initial = [] {
  std::array<std::size_t, 27> first{};
  for (std::size_t i = 0; i < first.size(); ++i)
    first[i] = static_cast<std::size_t>(std::ranges::count_if(
        k_function_words, [i](std::string_view word) { return word[0] < 'a' + static_cast<int>(i); }));
  return first;
}();

bool is_function_word(std::string_view word) {
  if (word.empty() || !is_small_letter(word[0])) return false;
  const auto initial = static_cast<std::size_t>(word[0] - 'a');
  for (std::size_t i = k_function_words_by_initial[initial]; i < k_function_words_by_initial[initial + 1]; ++i)
    if (k_function_words[i] == word) return true;
  return false;
}

// `word` is not empty.
std::string stem(std::string word) {
  const auto drop = [&word](std::string_view ending, std::size_t keep) {
    if (word.size() < ending.size() + keep || !word.ends_with(ending)) return false;
    word.resize(word.size() - ending.size());
    return true;
  };
  switch (word.back()) {
    case 's':
      if (drop("ies", 3)) return word + "y";
      (void)(drop("es", 4) || drop("s", 3));
      break;
    case 'g': (void)drop("ing", 4); break;
    case 'd': (void)drop("ed", 4); break;
    case 'y': (void)drop("ly", 4); break;
    default: break;
  }
  if (word.size() > 4 && word.back() == 'e') word.pop_back();
  return word;
}

// Calls `take` with the stem of each content word of a key that begins with one of the initials; a stem begins as its
// word does.
template <class Take>
void for_each_stem(std::string_view key, const std::array<bool, 256>& initials, Take take) {
  for (std::size_t at = 0; at < key.size(); ++at) {
    const std::size_t begin = at;
    while (at < key.size() && key[at] != ' ') ++at;
    const std::string_view word = key.substr(begin, at - begin);
    if (!word.empty() && initials[static_cast<unsigned char>(word[0])] && !is_function_word(word))
      take(stem(std::string(word)));
  }
}

void sort_once_each(std::vector<std::string>& words) {
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
}

}  // namespace

std::vector<std::string> content_words(std::string_view title) { return content_words_of_key(title_key(title)); }

std::vector<std::string> content_words_of_key(std::string_view key) {
  constexpr auto k_any = [] {
    std::array<bool, 256> all{};
    all.fill(true);
    return all;
  }();
  std::vector<std::string> words;
  words.reserve(word_count_of_key(key));
  for_each_stem(key, k_any, [&words](std::string stem) { words.push_back(std::move(stem)); });
  sort_once_each(words);
  return words;
}

WantedWords::WantedWords(std::vector<std::string> words) : words_(std::move(words)) {
  sort_once_each(words_);
  for (const std::string& word : words_) initials_[static_cast<unsigned char>(word[0])] = true;
}

std::vector<std::string> WantedWords::found_in(std::string_view key) const {
  std::vector<std::string> found;
  for_each_stem(key, initials_, [&](std::string stem) {
    if (std::ranges::binary_search(words_, stem)) found.push_back(std::move(stem));
  });
  sort_once_each(found);
  return found;
}

}  // namespace rubricate
