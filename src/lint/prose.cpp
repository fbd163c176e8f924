#include <lint/prose.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace rubricate {
namespace {

constexpr auto k_numbers =
    std::to_array<std::string_view>({"zero",     "one",     "two",     "three",     "four",     "five",     "six",
                                     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
                                     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"});

// Sorted.
constexpr auto k_fillers = std::to_array<std::string_view>({
    "a",     "about", "all",  "also", "an",    "and",   "any", "are",   "as",   "at",    "be",    "been",
    "both",  "but",   "by",   "can",  "could", "did",   "do",  "does",  "each", "every", "for",   "from",
    "had",   "has",   "have", "how",  "i",     "if",    "in",  "into",  "is",   "it",    "its",   "may",
    "more",  "most",  "no",   "not",  "of",    "on",    "one", "only",  "or",   "other", "our",   "out",
    "own",   "so",    "some", "such", "than",  "that",  "the", "their", "them", "there", "these", "they",
    "this",  "those", "to",   "up",   "very",  "was",   "we",  "well",  "were", "what",  "when",  "where",
    "which", "who",   "why",  "will", "with",  "would", "you", "your",
});
static_assert(std::ranges::is_sorted(k_fillers));

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }

bool is_clause_end(char32_t c) {
  return c == U',' || c == U'.' || c == U';' || c == U':' || c == U'!' || c == U'?' || c == U'(' || c == U')';
}

}  // namespace

std::vector<ProseWord> prose_words(std::string_view text) {
  std::vector<ProseWord> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_character(text, at);
    std::size_t behind = at;
    const bool joins =
        inside && is_apostrophe(c) && at < text.size() && is_word_character(next_character(text, behind));
    if (is_word_character(c) || joins) {
      if (!inside) words.push_back({"", {begin, begin}});
      words.back().at.end = static_cast<std::uint32_t>(at);
      inside = true;
    } else {
      inside = false;
      if (!words.empty() && is_clause_end(c)) words.back().ends_clause = true;
    }
  }
  if (!words.empty()) words.back().ends_clause = true;
  for (ProseWord& word : words) {
    word.text = folded(text.substr(word.at.begin, word.at.size()));
    constexpr std::string_view k_curly = "’";
    for (std::size_t at = word.text.find(k_curly); at != std::string::npos; at = word.text.find(k_curly, at))
      word.text.replace(at, k_curly.size(), "'");
  }
  return words;
}

std::optional<std::uint64_t> number_in(std::string_view word) {
  if (word == "both") return 2;
  const auto named = std::ranges::find(k_numbers, word);
  if (named != k_numbers.end()) return static_cast<std::uint64_t>(named - k_numbers.begin());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return number;
}

bool is_filler(std::string_view word) { return std::ranges::binary_search(k_fillers, word); }

std::string stem(std::string_view word) {
  constexpr auto k_endings = std::to_array<std::string_view>(
      {"ations", "ation", "ings", "ing", "ies", "ied", "ness", "ly", "ed", "es", "s", "y", "e"});
  constexpr std::size_t k_shortest = 3;
  for (const std::string_view ending : k_endings)
    if (word.ends_with(ending) && word.size() >= ending.size() + k_shortest && !word.ends_with("ss"))
      return std::string(word.substr(0, word.size() - ending.size()));
  return std::string(word);
}

std::set<std::string> content_stems(std::span<const ProseWord> words) {
  std::set<std::string> stems;
  for (const ProseWord& word : words)
    if (!is_filler(word.text) && !number_in(word.text)) stems.insert(stem(word.text));
  return stems;
}

bool has_any(std::span<const ProseWord> words, std::span<const std::string_view> wanted) {
  return std::ranges::any_of(words,
                             [&](const ProseWord& word) { return std::ranges::binary_search(wanted, word.text); });
}

}  // namespace rubricate
