#include <checks/agreement.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace rubricate {
namespace {

constexpr auto k_yes = std::to_array<std::string_view>(
    {"yes", "y", "true", "x", "on", "ok", "okay", "agreed", "agree", "confirmed", "done", "signed", "1"});
constexpr auto k_no =
    std::to_array<std::string_view>({"no", "n", "false", "off", "0", "disagree", "disagreed", "not agreed"});

// What takes back some of what a sentence says.
constexpr auto k_doubts = std::to_array<std::string_view>(
    {"not",    "no",     "never",   "none",   "nor",     "dont",    "didnt",  "wasnt",  "isnt",  "cannot", "cant",
     "wont",   "havent", "without", "except", "but",     "however", "partly", "mostly", "maybe", "almost", "some",
     "unless", "hope",   "think",   "will",   "nothing", "neither", "unsure", "only",   "if",    "helped"});

// In small letters, parted by one space, without punctuation: "I didn't." is "i didnt".
std::string plain_words(std::string_view value) {
  const std::string all = folded(value);
  std::string words;
  for (std::size_t at = 0; at < all.size();) {
    const char32_t c = next_character(all, at);
    if (is_word_character(c))
      append_utf8(words, c);
    else if (c != U'\'' && c != U'\u2019' && !words.empty() && words.back() != ' ')
      words += ' ';
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

bool is_one_of(std::string_view word, auto words) { return std::ranges::find(words, word) != words.end(); }

bool has_doubt(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (is_one_of(words.substr(0, end), k_doubts)) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace

Agreement agreement_in(std::string_view value) {
  for (const std::string_view tick : {"\u2713", "\u2714", "\u2611", "\u2705"})
    if (value.starts_with(tick)) return Agreement::yes;
  const std::string words = plain_words(value);
  if (is_one_of(words, k_yes)) return Agreement::yes;
  if (is_one_of(words, k_no)) return Agreement::no;
  // What a sentence says is for a reader, unless it begins with yes.
  const bool says_yes = words.starts_with("yes ") || words.starts_with("i agree") || words.starts_with("we agree") ||
                        words.starts_with("i confirm") || words.starts_with("we confirm");
  return says_yes && !has_doubt(words) ? Agreement::yes : Agreement::unclear;
}

}  // namespace rubricate
