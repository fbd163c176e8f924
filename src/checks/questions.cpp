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

}  // namespace

bool reads_as_question(std::string_view title) { return reads_as_question(title, title_key(title)); }

bool reads_as_question(std::string_view title, std::string_view key) {
  const std::size_t last = title.find_last_not_of(" \n\t*_\"'):");
  if (last == std::string_view::npos) return false;
  if (title[last] == '?') return true;
  const std::vector<std::string_view> words = words_of_key(key);
  if (words.size() < 4) return false;
  if (std::ranges::find(k_instructions, words.front()) != k_instructions.end()) return true;
  // A question that lost its mark; a statement such as "What worked was the food." has a full stop.
  constexpr std::size_t k_longest = 16;
  return words.size() <= k_longest && title.find('.') == std::string_view::npos &&
         std::ranges::find(k_question_words, words.front()) != k_question_words.end();
}

std::size_t leading_questions(std::string_view text) {
  constexpr ByteSet k_ends(".?!");
  std::size_t end = 0;
  bool asks = false;
  while (end < text.size()) {
    const std::size_t stop = k_ends.find_in(text, end);
    if (stop == std::string_view::npos) break;
    const std::string_view sentence = text.substr(end, stop + 1 - end);
    const std::string key = title_key(sentence, 3);
    const std::vector<std::string_view> words = words_of_key(key);
    const bool question = sentence.back() == '?';
    const bool instructs =
        !words.empty() && (std::ranges::find(k_instructions, words.front()) != k_instructions.end() ||
                           (words.size() > 2 && words[0] == "if" && words[1] == "you"));
    if (!question && !instructs) break;
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
    const bool asks_something = sentence.back() == '?';
    constexpr std::size_t k_label = 4;  // words of "Artifact 2", "Plan", "Please note"
    const std::string key = asks_something ? title_key(sentence) : title_key(sentence, k_label + 1);
    const std::vector<std::string_view> words = words_of_key(key);
    if (words.empty()) continue;
    const bool instructs = std::ranges::find(k_instructions, words.front()) != k_instructions.end();
    const bool addresses = asks_something && std::ranges::any_of(words, [](std::string_view word) {
                             return word == "you" || word == "your";
                           });
    if (!instructs && !addresses && words.size() > k_label && !asks_something) return false;
    asks = asks || instructs || addresses;
  }
  return asks;
}

}  // namespace rubricate
