#include <checks/placeholder.hpp>
#include <checks/stand_in.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace rubricate {
namespace {

constexpr auto k_stand_ins = std::to_array<std::string_view>({
    "tbd",
    "tba",
    "tbc",
    "todo",
    "to do",
    "to be done",
    "to be added",
    "to be determined",
    "to be completed",
    "to be written",
    "to come",
    "coming soon",
    "xxx",
    "xxxx",
    "xx",
    "lorem ipsum",
    "fill in",
    "fill this in",
    "insert here",
    "insert text here",
    "your answer here",
    "your answer",
    "answer here",
    "type here",
    "write here",
    "type your answer here",
    "write your answer here",
    "enter text here",
    "click or tap here to enter text",
    "click here to enter text",
    "placeholder",
    "insert",
    "text here",
    "your text here",
    "your text",
    "add text here",
    "add later",
});

// The state of an application, a step of a plan.
constexpr auto k_doubtful_stand_ins = std::to_array<std::string_view>({"pending", "draft"});

constexpr auto k_title_words =
    std::to_array<std::string_view>({"coming soon", "draft", "pending", "to be done", "to come", "to do"});

constexpr auto k_nones = std::to_array<std::string_view>({
    "none",
    "none yet",
    "not yet",
    "n a",
    "na",
    "n/a",
    "not applicable",
    "nil",
    "nothing",
    "no",
    "no answer",
    "does not apply",
    "this does not apply",
    "this does not apply to me",
    "not applicable to me",
    "skip",
    "skipped",
    "see above",
    "same as above",
});

bool is_among(std::string_view key, std::span<const std::string_view> keys) {
  return std::ranges::find(keys, key) != keys.end();
}

}  // namespace

bool starts_with_word(std::string_view key, std::string_view word) {
  return key.starts_with(word) && (key.size() == word.size() || key[word.size()] == ' ');
}

bool is_stand_in(std::string_view key) {
  return is_among(key, k_stand_ins) || starts_with_word(key, "lorem ipsum") || starts_with_word(key, "insert your") ||
         (key.size() >= 3 && key.find_first_not_of('x') == std::string_view::npos);
}

bool is_doubtful_stand_in(std::string_view key) { return is_among(key, k_doubtful_stand_ins); }

bool is_word_of_titles(std::string_view key) { return is_among(key, k_title_words); }

bool is_none(std::string_view text) {
  if (text.size() > 80) return false;
  const std::string key = title_key(text);
  return is_among(key, k_nones) || starts_with_word(key, "not applicable") || starts_with_word(key, "n a") ||
         starts_with_word(key, "does not apply");
}

}  // namespace rubricate
