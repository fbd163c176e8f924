// How titles are numbered. A part of title.cpp: nothing else includes it.
#pragma once

#include <util/ascii.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace rubricate::title {

// What bears a number in guidelines, and the word that it stands for.
constexpr auto k_numbered =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"part", "part"},
                                                                  {"pt", "part"},
                                                                  {"section", "section"},
                                                                  {"chapter", "chapter"},
                                                                  {"question", "question"},
                                                                  {"q", "question"},
                                                                  {"prompt", "prompt"},
                                                                  {"artifact", "artifact"},
                                                                  {"artefact", "artifact"},
                                                                  {"component", "component"},
                                                                  {"item", "item"},
                                                                  {"task", "task"},
                                                                  {"element", "element"},
                                                                  {"competency", "competency"},
                                                                  {"competence", "competency"},
                                                                  {"commitment", "commitment"},
                                                                  {"area", "area"},
                                                                  {"principle", "principle"},
                                                                  {"aspect", "aspect"},
                                                                  {"domain", "domain"},
                                                                  {"standard", "standard"},
                                                                  {"facet", "facet"},
                                                                  {"category", "category"},
                                                                  {"dimension", "dimension"},
                                                                  {"theme", "theme"},
                                                                  {"tip", "tip"},
                                                                  {"step", "step"},
                                                                  {"phase", "phase"},
                                                                  {"stage", "stage"},
                                                                  {"exercise", "exercise"},
                                                                  {"activity", "activity"},
                                                                  {"module", "module"},
                                                                  {"unit", "unit"},
                                                                  {"criterion", "criterion"},
                                                                  {"requirement", "requirement"},
                                                                  {"attachment", "attachment"},
                                                                  {"appendix", "appendix"},
                                                                  {"exhibit", "exhibit"},
                                                                  {"evidence", "evidence"},
                                                                  {"answer", "answer"},
                                                                  {"response", "response"},
                                                                  {"teil", "teil"},
                                                                  {"frage", "frage"},
                                                                  {"aufgabe", "aufgabe"},
                                                                  {"abschnitt", "abschnitt"},
                                                                  {"kapitel", "kapitel"},
                                                                  {"artefakt", "artefakt"},
                                                                  {"partie", "partie"},
                                                                  {"parte", "parte"},
                                                                  {"pregunta", "pregunta"},
                                                                  {"sección", "sección"},
                                                                  {"artefacto", "artefacto"}});

constexpr auto k_number_words = std::to_array<std::string_view>(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});

constexpr auto k_roman =
    std::to_array<std::string_view>({"i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
                                     "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"});

// Which lengths the names have that begin with a letter, a bit for each: most words are told by it to be none of them.
constexpr auto k_name_lengths = [] {
  std::array<std::uint32_t, 26> lengths{};
  for (const auto& [name, kind] : k_numbered) lengths[static_cast<std::size_t>(name[0] - 'a')] |= 1U << name.size();
  return lengths;
}();

// Which of the names begin with a letter, a bit for each.
constexpr auto k_names_by_initial = [] {
  static_assert(k_numbered.size() <= 64);
  std::array<std::uint64_t, 26> names{};
  for (std::size_t i = 0; i < k_numbered.size(); ++i)
    names[static_cast<std::size_t>(k_numbered[i].first[0] - 'a')] |= std::uint64_t{1} << i;
  return names;
}();

// The word that a folded name stands for; empty when it is none of those that bear a number.
inline std::string_view kind_named(std::string_view name) {
  if (name.empty() || !is_small_letter(name[0])) return {};
  for (std::uint64_t left = k_names_by_initial[static_cast<std::size_t>(name[0] - 'a')]; left != 0; left &= left - 1) {
    const auto& [known, kind] = k_numbered[static_cast<std::size_t>(std::countr_zero(left))];
    if (known == name) return kind;
  }
  return {};
}

// Whether an ASCII word may be one of the names.
inline bool may_be_name(char32_t initial, std::size_t size) {
  return size < 32 && (k_name_lengths[static_cast<std::size_t>((initial | 0x20U) - U'a')] >> size & 1U) != 0;
}

// A title's characters: the bytes themselves where all are ASCII, which is quicker.
template <class Character>
using Characters = std::basic_string_view<Character>;

inline bool is_word(char32_t c) {
  if (c < 0x80) return is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
  return is_word_character(c);
}
inline bool is_number(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_of_word(char32_t c) { return is_word(c) && !is_number(c); }
inline bool is_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
inline bool is_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
inline bool is_dash(char32_t c) { return c == U'-' || (c >= U'\u2010' && c <= U'\u2015'); }

inline std::string folded_utf8(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size());
  for (const char32_t c : text) append_utf8(utf8, c);
  return folded(utf8);
}

inline std::string folded_utf8(std::string_view ascii) { return lowered(ascii); }

template <std::size_t n>
std::optional<std::string> position_in(const std::array<std::string_view, n>& list, std::string_view word) {
  const auto* const found = std::ranges::find(list, word);
  if (found == list.end()) return std::nullopt;
  return std::to_string(found - list.begin() + 1);
}

// Where a title begins behind its marks, if that is with an ASCII word that is no name and that nothing sets off as a
// number.
template <class Character>
std::optional<std::size_t> plain_beginning(Characters<Character> title) {
  const auto code = [&title](std::size_t at) { return static_cast<char32_t>(title[at]); };
  std::size_t begin = 0;
  while (begin < title.size() && !is_word(code(begin))) ++begin;
  std::size_t end = begin;
  while (end < title.size() && (is_lower(code(end)) || is_upper(code(end)))) ++end;
  if (begin == end) return std::nullopt;
  if (end < title.size() && (code(end) == U'.' || code(end) == U')' || code(end) >= 0x80)) return std::nullopt;
  if (!may_be_name(code(begin), end - begin)) return begin;
  std::string name;
  for (std::size_t at = begin; at < end; ++at) name += lower(static_cast<char>(title[at]));
  return kind_named(name).empty() ? std::optional(begin) : std::nullopt;
}

// Reads the numbering at the beginning of a title.
template <class Character>
class Numbering {
  using Stretch = Characters<Character>;

 public:
  explicit Numbering(Stretch title) : title_(title) {}

  TitleKey read() {
    constexpr int k_most = 4;  // "1. Part 2. Question 3. a)"
    std::string label;
    for (int i = 0; i < k_most; ++i) {
      skip_marks();
      const std::size_t start = at_;
      auto one = named();
      if (one) {
        if (!labelled_) label.clear();
        labelled_ = true;
      } else {
        at_ = start;
        one = bare();
      }
      if (!one) {
        at_ = start;
        break;
      }
      if (!one->empty()) label += (label.empty() ? "" : " ") + *one;
    }
    return {std::move(label), {}};
  }

  [[nodiscard]] Stretch rest() const { return title_.substr(at_); }

 private:
  // The character `ahead` of here; a space behind the end.
  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < title_.size() ? static_cast<char32_t>(title_[at_ + ahead]) : U' ';
  }
  [[nodiscard]] bool at_end() const { return at_ >= title_.size(); }

  void skip_marks() {
    while (!at_end() && !is_word(peek())) ++at_;
  }
  void skip_spaces() {
    while (!at_end() && is_space(peek())) ++at_;
  }

  Stretch word() {
    const std::size_t start = at_;
    while (!at_end() && is_of_word(peek())) ++at_;
    return title_.substr(start, at_ - start);
  }

  // "12", "1.2", "3b": without leading zeros.
  std::optional<std::string> digits() {
    constexpr std::size_t k_most_digits = 4;
    std::string number;
    for (;;) {
      const std::size_t start = at_;
      while (is_number(peek())) ++at_;
      if (at_ == start || at_ - start > k_most_digits) return std::nullopt;
      std::size_t first = start;
      while (first + 1 < at_ && title_[first] == '0') ++first;
      for (const Character c : title_.substr(first, at_ - first)) number += static_cast<char>(c);
      if (peek() != U'.' || !is_number(peek(1))) break;
      number += '.';
      ++at_;
    }
    if (is_lower(peek()) && !is_word(peek(1))) number += static_cast<char>(title_[at_++]);
    if (is_word(peek())) return std::nullopt;                        // "1st"
    if (is_dash(peek()) && is_number(peek(1))) return std::nullopt;  // "1-3"
    return number;
  }

  // What follows sets a number off from the text: "." ":" ")" or a dash with a space.
  [[nodiscard]] bool set_off() const {
    std::size_t ahead = 0;
    while (peek(ahead) == U'*' || peek(ahead) == U'_') ++ahead;
    if (at_ + ahead >= title_.size()) return true;
    const char32_t c = peek(ahead);
    if (c == U'.' || c == U':' || c == U')' || c == U']') return !is_number(peek(ahead + 1));
    bool space = false;
    while (at_ + ahead < title_.size() && is_space(peek(ahead))) {
      space = true;
      ++ahead;
    }
    if (at_ + ahead >= title_.size()) return true;
    if (!is_dash(peek(ahead)) || is_number(peek(ahead + 1))) return false;
    return space ? !is_number(peek(ahead + 2)) : is_space(peek(ahead + 1));
  }

  // Beyond ASCII, folding may change the letter and the length.
  [[nodiscard]] static bool may_be_name(Stretch letters) {
    if constexpr (sizeof(Character) > 1)
      if (!std::ranges::all_of(letters, [](char32_t c) { return c < 0x80; })) return true;
    return title::may_be_name(static_cast<char32_t>(letters[0]), letters.size());
  }

  // "Part 2", "Q3:", "Prompt #4", "Section II", "Part One", "Artifact B".
  std::optional<std::string> named() {
    const Stretch letters = word();
    if (letters.empty() || !may_be_name(letters)) return std::nullopt;
    const std::string name = folded_utf8(letters);
    const std::string_view kind = kind_named(name);
    if (kind.empty()) return std::nullopt;
    if (name == "q" && peek() == U':') return "";  // "Q: Why?" is numbering without a number
    while (!at_end() && (is_space(peek()) || peek() == U'#' || peek() == U'.')) ++at_;
    const auto number = is_number(peek()) ? digits() : number_in_letters();
    if (!number) return std::nullopt;
    return std::string(kind) + ' ' + *number;
  }

  std::optional<std::string> number_in_letters() {
    const Stretch letters = word();
    if (letters.empty() || is_word(peek())) return std::nullopt;
    std::string name = folded_utf8(letters);
    if (auto number = position_in(k_number_words, name)) return number;
    // "Part I wrote" is a sentence; "Part I Overview", "Part I." and "Part II" are not.
    const bool capital_follows = is_space(peek()) && is_upper(peek(1));
    const bool capitals = std::ranges::all_of(letters, is_upper);
    const bool surely_a_number = capitals && (letters.size() > 1 || capital_follows);
    if (!surely_a_number && !set_off()) return std::nullopt;
    if (auto number = position_in(k_roman, name)) return number;
    if (letters.size() == 1 && name.size() == 1) return name;
    return std::nullopt;
  }

  // "1.", "2)", "(3)", "1.2 ", "IV.", "a)": only what is set off, for "5 groups" is text.
  std::optional<std::string> bare() {
    constexpr std::size_t k_longest = 8;  // "12.12.1b"; a year and a colon are no numbering
    constexpr int k_years = 3;
    if (is_number(peek())) {
      const std::size_t start = at_;
      auto number = digits();
      if (!number || number->size() > k_longest) return std::nullopt;
      const bool many_levels = number->find('.') != std::string::npos;
      if (!many_levels && at_ - start >= k_years) return std::nullopt;
      if (!set_off() && !(many_levels && is_space(peek()))) return std::nullopt;
      return number;
    }
    const Stretch letters = word();
    if (letters.empty() || at_end()) return std::nullopt;
    const bool bracket = peek() == U')';
    const bool dot = peek() == U'.' && !is_word(peek(1));  // unlike "e.g."
    if (!bracket && !dot) return std::nullopt;
    std::string name = folded_utf8(letters);
    if (auto number = position_in(k_roman, name)) return number;
    if (letters.size() == 1 && name >= "a" && name <= "h") return name;
    return std::nullopt;
  }

  Stretch title_;
  std::size_t at_ = 0;
  bool labelled_ = false;
};

}  // namespace rubricate::title
