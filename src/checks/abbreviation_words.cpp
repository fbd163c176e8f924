#include <checks/abbreviation_words.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace rubricate {
namespace {

constexpr std::size_t k_shortest = 2, k_longest = 6;  // letters

// Written in capitals and known to everybody.
constexpr auto k_everyday =
    std::to_array<std::string_view>({"AD", "AM", "BC", "ID", "OK", "PM", "PS", "TV", "UK", "US", "USA"});

bool is_roman(std::string_view word) { return word.find_first_not_of("IVXLC") == std::string_view::npos; }

struct Word {
  Span span;
  bool is_capitals = false;  // throughout, with two letters or more
};

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_word_character(next_character(text, at))) continue;
    for (std::size_t next = at; next < text.size() && is_word_character(next_character(text, next));) at = next;
    const std::string_view word = text.substr(begin, at - begin);
    words.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)},
                     word.size() >= k_shortest && std::ranges::all_of(singular(word), is_capital)});
  }
  return words;
}

// Nothing but white space stands between them, so that both may be shouted: "WHY NOW".
bool are_neighbours(std::string_view text, const Word& a, const Word& b) {
  return text.substr(a.span.end, b.span.begin - a.span.end).find_first_not_of(" \n") == std::string_view::npos;
}

// Two words or more: one alone explains nothing.
bool has_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0, inside = 0; at < text.size();) {
    const bool is_word = is_word_character(next_character(text, at));
    if (is_word && inside == 0) ++words;
    inside = is_word ? 1 : 0;
  }
  return words >= 2;
}

}  // namespace

std::string_view singular(std::string_view abbreviation) {
  if (abbreviation.size() > k_shortest && abbreviation.ends_with('s')) abbreviation.remove_suffix(1);
  return abbreviation;
}

std::vector<Span> find_abbreviations(std::string_view paragraph) {
  const std::vector<Word> words = words_in(paragraph);
  std::vector<Span> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const std::string_view letters = singular(paragraph.substr(word.span.begin, word.span.size()));
    if (!word.is_capitals || letters.size() < k_shortest || letters.size() > k_longest || is_roman(letters)) continue;
    if (std::ranges::find(k_everyday, letters) != k_everyday.end()) continue;
    const bool is_shouted =
        (i > 0 && words[i - 1].is_capitals && are_neighbours(paragraph, words[i - 1], word)) ||
        (i + 1 < words.size() && words[i + 1].is_capitals && are_neighbours(paragraph, word, words[i + 1]));
    if (!is_shouted) found.push_back(word.span);
  }
  return found;
}

bool is_explained(std::string_view paragraph, Span at) {
  constexpr std::size_t k_near = 200;  // bytes of an explanation
  const std::string_view before =
      paragraph.substr(0, at.begin).substr(at.begin - std::min<std::size_t>(at.begin, k_near));
  const std::string_view after = paragraph.substr(at.end, k_near);
  // In brackets behind the words: "(NEA)", "(the “NEA”)".
  const std::size_t open = before.find_last_of("()");
  if (open != std::string_view::npos && before[open] == '(' && !has_words(before.substr(open)) &&
      after.find(')') != std::string_view::npos && !has_words(after.substr(0, after.find(')'))) &&
      has_words(before.substr(0, open)))
    return true;
  // In front of them: "NEA (National …)", "NEA, the National …" is for a reader.
  const std::size_t bracket = after.find_first_not_of(" \n*_");
  if (bracket == std::string_view::npos || after[bracket] != '(') return false;
  const std::size_t close = after.find(')', bracket);
  return close != std::string_view::npos && has_words(after.substr(bracket, close - bracket));
}

}  // namespace rubricate
