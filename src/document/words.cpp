// Counting words: one pass with a table for ASCII and Unicode's categories for the rest.
#include <document/words.hpp>
#include <util/unicode.hpp>

#include <algorithm>

#include <utf8proc.h>

namespace rubricate {
namespace {

enum class Role : std::uint8_t {
  letter,     // part of a word
  separator,  // between words
  hyphen,     // two of them end a word
  single,     // a word by itself
  ignored,    // belongs to what precedes it
};

constexpr std::array<Role, 128> k_ascii = [] {
  std::array<Role, 128> roles{};
  for (std::size_t c = '\t'; c <= '\r'; ++c) roles[c] = Role::separator;
  for (std::size_t c = 0x1C; c <= 0x20; ++c) roles[c] = Role::separator;
  roles['-'] = Role::hyphen;
  return roles;
}();

struct CharacterRange {
  char32_t first, last;
};

// East Asian blocks, and Thai and Lao: scripts written without spaces, counted character by character.
constexpr CharacterRange k_single[] = {
    {0x0E01, 0x0E3E}, {0x0E40, 0x0EFF}, {0x1100, 0x11FF}, {0x2E80, 0x4DBF}, {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7FF}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, {0x1B000, 0x1B16F}, {0x20000, 0x3FFFF},
};

Role role_beyond_ascii(char32_t c) {
  if (c == 0x85 || c == 0x2013 || c == 0x2014) return Role::separator;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return Role::separator;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF: return Role::ignored;
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN: return Role::single;
    default: break;
  }
  for (const auto& [first, last] : k_single)
    if (c >= first && c <= last) return Role::single;
  return Role::letter;
}

std::uint32_t count_standard(std::string_view text) {
  std::uint32_t words = 0;
  bool in_word = false;
  std::uint32_t hyphens = 0;  // at the end of the word so far
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    Role role = Role::letter;
    if (byte < 128) {
      role = k_ascii[byte];
      ++at;
    } else {
      role = role_beyond_ascii(next_character(text, at));
    }
    switch (role) {
      case Role::letter:
        if (!in_word || hyphens >= 2) ++words;
        in_word = true;
        hyphens = 0;
        break;
      case Role::hyphen:
        if (!in_word) ++words;
        in_word = true;
        ++hyphens;
        break;
      case Role::single:
        ++words;
        in_word = false;
        hyphens = 0;
        break;
      case Role::separator:
        in_word = false;
        hyphens = 0;
        break;
      case Role::ignored: break;
    }
  }
  return words;
}

std::uint32_t count_by_space(std::string_view text) {
  std::uint32_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool space = is_space(next_character(text, at));
    if (!space && !in_word) ++words;
    in_word = !space;
  }
  return words;
}

}  // namespace

std::uint32_t count_words(std::string_view paragraph, WordRule rule) {
  return rule == WordRule::standard ? count_standard(paragraph) : count_by_space(paragraph);
}

Tally tally(const Document& document, std::uint32_t first, std::uint32_t end, std::span<const Span> prompts,
            WordRule rule) {
  Tally words{};
  for (const ElementSpan& piece : element_spans(document, first, end, prompts))
    words[index(piece.element)] += count_words(document.view(piece.text), rule);
  return words;
}

WordRange word_range(const Tally& words, const Counting& counting) {
  WordRange range;
  for (std::size_t i = 0; i < element_count; ++i) {
    if (counting.elements[i] == Counted::yes) range.least += words[i];
    if (counting.elements[i] != Counted::no) range.most += words[i];
  }
  return range;
}

}  // namespace rubricate
