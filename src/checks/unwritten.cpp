#include <checks/field_label.hpp>
#include <checks/unwritten.hpp>
#include <util/byte_set.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace rubricate {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto k_writing =
    std::to_array<std::string_view>({"add", "answer", "complete", "do", "fill", "finish", "insert", "update", "write"});
constexpr auto k_written =
    std::to_array<std::string_view>({"added", "answered", "announced", "chosen", "completed", "confirmed", "continued",
                                     "decided", "determined", "filled", "inserted", "picked", "selected", "written"});
// What may stand between writing and when it will be done: the text itself, and nothing else.
constexpr auto k_this = std::to_array<std::string_view>({"here", "in", "it", "more", "that", "this"});
constexpr auto k_later = std::to_array<std::string_view>({"later", "shortly", "soon", "tomorrow"});
constexpr auto k_negations = std::to_array<std::string_view>({"not", "havent", "hasnt", "isnt"});

bool is_one_of(std::string_view word, Words words) { return std::ranges::find(words, word) != words.end(); }

bool all_of(Words words, Words allowed) {
  return std::ranges::all_of(words, [&](std::string_view word) { return is_one_of(word, allowed); });
}

// "write this later", "fill in later", "add it here soon".
bool is_put_off(Words words) {
  if (words.empty() || !is_one_of(words.back(), k_later)) return false;
  const auto verb = std::ranges::find_if(words, [](std::string_view word) { return is_one_of(word, k_writing); });
  return verb != words.end() && all_of({verb + 1, words.end() - 1}, k_this);
}

// "to be added", "to be filled in later".
bool is_to_be_done(Words words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i] == "to" && words[i + 1] == "be" && is_one_of(words[i + 2], k_written))
      return std::ranges::all_of(words.subspan(i + 3), [](std::string_view word) {
        return is_one_of(word, k_this) || is_one_of(word, k_later);
      });
  return false;
}

// "not chosen yet", "not yet decided".
bool is_not_done_yet(Words words) {
  const auto holds = [&](Words some) {
    return std::ranges::any_of(words, [&](std::string_view word) { return is_one_of(word, some); });
  };
  return holds(k_negations) && holds(std::array<std::string_view, 1>{"yet"}) && holds(k_written);
}

bool is_coming_soon(Words words) {
  constexpr std::size_t k_most = 4;  // words
  return words.size() >= 2 && words.size() <= k_most && words[words.size() - 2] == "coming" && words.back() == "soon";
}

bool is_one_sentence(std::string_view text) {
  constexpr ByteSet k_ends(".?!;"), k_behind(".?!) \t\r*_");
  return k_behind.trimmed_before(text.substr(std::min(k_ends.find_in(text), text.size()))).empty();
}

}  // namespace

bool says_unwritten(std::string_view line) {
  constexpr std::size_t k_longest = 120;  // bytes
  constexpr std::size_t k_most = 9;       // words
  if (line.size() > k_longest) return false;
  line.remove_prefix(label_size(line));
  if (!is_one_sentence(line)) return false;
  const std::string key = title_key(line, k_most + 1);
  if (word_count_of_key(key) > k_most) return false;
  const std::vector<std::string_view> words = words_of_key(key);
  return is_put_off(words) || is_to_be_done(words) || is_not_done_yet(words) || is_coming_soon(words);
}

}  // namespace rubricate
