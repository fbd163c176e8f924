#include <checks/questions.hpp>
#include <util/byte_set.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rubricate {
namespace {

constexpr auto k_question_words = std::to_array<std::string_view>({
    "what", "why",  "how",  "which", "who", "whom",  "where", "when",   "did", "do", "does", "are",  "is",
    "was",  "were", "have", "has",   "can", "could", "would", "should", "if",  "in", "to",   "from", "with",
});

// How guidelines tell someone what to write.
constexpr auto k_instructions = std::to_array<std::string_view>({
    "describe",  "explain", "discuss", "identify",  "list",      "tell",    "give",    "show",   "develop",
    "create",    "please",  "state",   "reflect",   "provide",   "outline", "include", "answer", "demonstrate",
    "suggested", "submit",  "write",   "summarize", "summarise", "define",  "name",    "share",  "note",
});

bool addresses_reader(std::string_view key) {
  return std::ranges::any_of(words_of_key(key), [](std::string_view word) { return word == "you" || word == "your"; });
}

bool is_instruction_word(std::string_view word) {
  return std::ranges::find(k_instructions, word) != k_instructions.end();
}

constexpr std::size_t k_longest_question = 16;  // words of one that lost its mark

bool ends_as_question(std::string_view title) {
  constexpr ByteSet k_behind(" \n\t*_\"'):");
  return k_behind.trimmed_behind(title).ends_with('?');
}

}  // namespace

bool reads_as_question(std::string_view title) {
  return ends_as_question(title) || reads_as_question(title, title_key(title, k_longest_question + 1));
}

bool reads_as_question(std::string_view title, std::string_view key) {
  if (ends_as_question(title)) return true;
  const std::size_t words = word_count_of_key(key);
  if (words < 4) return false;
  const std::string_view first = first_word_of_key(key);
  if (is_instruction_word(first)) return true;
  // A question that lost its mark; a statement such as "What worked was the food." has a full stop.
  return words <= k_longest_question && title.find('.') == std::string_view::npos &&
         std::ranges::find(k_question_words, first) != k_question_words.end();
}

bool may_read_as_question(std::string_view title, std::string_view first_word) {
  return std::ranges::find(k_question_words, first_word) != k_question_words.end() || is_instruction_word(first_word) ||
         ends_as_question(title);
}

std::size_t leading_questions(std::string_view text) {
  if (!text.contains('?')) return 0;
  constexpr ByteSet k_ends(".?!");
  std::size_t end = 0;
  bool asks = false;
  while (end < text.size()) {
    const std::size_t stop = k_ends.find_in(text, end);
    if (stop == std::string_view::npos) break;
    const std::string_view sentence = text.substr(end, stop + 1 - end);
    const bool question = sentence.back() == '?';
    if (!question) {
      const std::string key = title_key(sentence, 3);
      if (!is_instruction_word(first_word_of_key(key)) && !key.starts_with("if you ")) break;
    }
    asks = asks || question;
    end = stop + 1;
  }
  return asks ? end : 0;
}

bool is_instruction(std::string_view paragraph) {
  constexpr ByteSet k_ends(".?!\n:");
  bool asks = false;
  for (std::size_t at = 0; at < paragraph.size();) {
    const std::size_t end = std::min(k_ends.find_in(paragraph, at), paragraph.size() - 1) + 1;
    const std::string_view sentence = paragraph.substr(at, end - at);
    at = end;
    constexpr std::size_t k_label = 4;  // words of "Artifact 2", "Plan", "Please note"
    if (sentence.back() == '?') {
      const std::string key = title_key(sentence);
      asks = asks || is_instruction_word(first_word_of_key(key)) || addresses_reader(key);
    } else {
      const std::string key = title_key(sentence, k_label + 1);
      const bool instructs = is_instruction_word(first_word_of_key(key));
      if (!instructs && word_count_of_key(key) > k_label) return false;
      asks = asks || instructs;
    }
  }
  return asks;
}

}  // namespace rubricate
