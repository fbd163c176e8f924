// The word rules, one after the other, each over the whole text.
#include "slow_words.hpp"

#include <string>
#include <vector>

#include <utf8proc.h>

namespace rubricate::test {
namespace {

std::u32string decoded(std::string_view text) {
  std::u32string characters;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t character = 0;
    const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &character);
    characters += length > 0 ? static_cast<char32_t>(character) : U'\uFFFD';
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
  return characters;
}

bool is_category(char32_t c, std::string_view names) {
  const std::string name = utf8proc_category_string(static_cast<utf8proc_int32_t>(c));
  return names.find(name) != std::string_view::npos;
}

bool is_between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

// Unicode White_Space: TAB to CR, U+0085 and the categories Zs, Zl and Zp.
bool is_white_space(char32_t c) { return is_between(c, 9, 13) || c == 0x85 || is_category(c, "Zs Zl Zp"); }

bool is_separator(char32_t c) {
  return is_white_space(c) || is_between(c, 0x1C, 0x1F) || c == U'\u2013' || c == U'\u2014';
}

bool adds_to_what_precedes(char32_t c) { return is_category(c, "Mn Me Cf"); }

bool is_east_asian(char32_t c) {
  return is_between(c, 0x1100, 0x11FF) || is_between(c, 0x2E80, 0x4DBF) || is_between(c, 0x4E00, 0xA4CF) ||
         is_between(c, 0xA960, 0xA97F) || is_between(c, 0xAC00, 0xD7FF) || is_between(c, 0xF900, 0xFAFF) ||
         is_between(c, 0xFE30, 0xFE4F) || is_between(c, 0xFF00, 0xFFEF) || is_between(c, 0x1B000, 0x1B16F) ||
         is_between(c, 0x20000, 0x3FFFF);
}

bool is_thai_or_lao(char32_t c) { return is_between(c, 0x0E01, 0x0EFF) && c != 0x0E3F; }

bool is_word_by_itself(char32_t c) { return is_east_asian(c) || is_thai_or_lao(c) || is_category(c, "No Co Cn"); }

template <class Test>
std::vector<std::u32string> split(const std::u32string& text, Test is_between_pieces) {
  std::vector<std::u32string> pieces(1);
  for (const char32_t c : text)
    if (is_between_pieces(c))
      pieces.emplace_back();
    else
      pieces.back() += c;
  std::erase(pieces, U"");
  return pieces;
}

// One word, and one more behind every two or more hyphens that something follows.
std::uint32_t words_in_run(const std::u32string& run) {
  std::uint32_t words = 1;
  for (std::size_t i = 2; i < run.size(); ++i)
    if (run[i - 2] == U'-' && run[i - 1] == U'-' && run[i] != U'-') ++words;
  return words;
}

std::uint32_t count_standard(std::u32string text) {
  std::erase_if(text, adds_to_what_precedes);
  std::uint32_t words = 0;
  for (const std::u32string& piece : split(text, is_separator)) {
    for (const char32_t c : piece) words += is_word_by_itself(c) ? 1 : 0;
    for (const std::u32string& run : split(piece, is_word_by_itself)) words += words_in_run(run);
  }
  return words;
}

}  // namespace

std::uint32_t slow_count_words(std::string_view paragraph, WordRule rule) {
  const std::u32string text = decoded(paragraph);
  if (rule == WordRule::standard) return count_standard(text);
  return static_cast<std::uint32_t>(split(text, is_white_space).size());
}

}  // namespace rubricate::test
