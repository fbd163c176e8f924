// Takes titles apart: numbering first, then what the words come down to.
#include <util/ascii.hpp>
#include <util/title.hpp>
#include <util/title_numbering.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace rubricate {
namespace {

using namespace title;

constexpr auto k_lengths = std::to_array<std::string_view>(
    {"word", "words", "character", "characters", "page", "pages", "wörter", "worte", "mots", "palabras"});

// Characters that folding and normal form C leave as they are: ASCII but for capitals, and dashes, quotation marks
// and dots.
bool is_simple(char32_t c) { return c < 0x80 || (c >= U'\u2010' && c <= U'\u2027'); }

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC' || c == U'`' || c == U'\u00B4';
}

bool is_ascii(std::string_view text) {
  unsigned all = 0;  // without a branch, so that many bytes are looked at in one go
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

std::u32string visible_characters(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (!is_invisible(c)) out += c;
  }
  return out;
}

// Words parted by one space, from characters that are folded one by one; see TitleKey::text.
class PlainWords {
 public:
  explicit PlainWords(std::size_t size) { words_.reserve(size); }

  void add(char32_t c) {
    if (is_word(c)) {
      part();
      append_utf8(words_, c);
    } else if (c == U'&') {
      pending_ = true;
      part();
      words_ += "and";
      pending_ = true;
    } else if (!is_apostrophe(c)) {
      pending_ = true;
    }
  }

  [[nodiscard]] std::string take() { return std::move(words_); }

 private:
  void part() {
    if (pending_ && !words_.empty()) words_ += ' ';
    pending_ = false;
  }

  std::string words_;
  bool pending_ = false;
};

// What ASCII characters come to: letters small, apostrophes nothing, all that parts words a space.
constexpr auto k_plain = [] {
  std::array<char, 128> plain{};
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = static_cast<char>(i);
    plain[i] = is_letter(c) || is_digit(c) ? lower(c) : c == '\'' || c == '`' ? '\0' : ' ';
  }
  return plain;
}();

std::string plain_words(std::string_view ascii) {
  if (ascii.contains('&')) {
    PlainWords words(ascii.size() + 4);
    for (const char c : ascii) words.add(static_cast<char32_t>(lower(c)));
    return words.take();
  }
  std::string words(ascii.size(), ' ');
  std::size_t size = 0;
  bool pending = false;
  for (const char c : ascii) {
    const char plain = k_plain[static_cast<unsigned char>(c)];
    if (plain > ' ') {
      size += pending && size > 0 ? 1U : 0U;  // leaves a space
      pending = false;
      words[size++] = plain;
    } else if (plain == ' ') {
      pending = true;
    }
  }
  words.resize(size);
  return words;
}

std::string plain_words(std::u32string_view text) {
  PlainWords words(text.size() + 4);
  if (std::ranges::all_of(text, is_simple)) {
    for (const char32_t c : text) words.add(is_upper(c) ? c | 0x20U : c);
    return words.take();
  }
  const std::string fold = folded_utf8(text);
  for (std::size_t at = 0; at < fold.size();) words.add(next_character(fold, at));
  return words.take();
}

// "450-550 words", "max. 2 pages".
template <class Character>
bool is_length(Characters<Character> text) {
  constexpr std::size_t k_longest = 100;
  if (text.size() > k_longest || std::ranges::none_of(text, is_number)) return false;
  const std::string words = ' ' + plain_words(text) + ' ';
  return std::ranges::any_of(k_lengths, [&words](std::string_view unit) {
    return words.find(' ' + std::string(unit) + ' ') != std::string::npos;
  });
}

template <class Character>
Characters<Character> without_length(Characters<Character> title) {
  for (;;) {
    Characters<Character> left = title;
    while (!left.empty() && !is_word(static_cast<char32_t>(left.back())) && left.back() != ')' && left.back() != ']')
      left.remove_suffix(1);
    if (left.empty() || is_word(static_cast<char32_t>(left.back()))) return title;
    const std::size_t open = left.rfind(left.back() == ')' ? '(' : '[');
    if (open == Characters<Character>::npos || open == 0) return title;
    if (!is_length(left.substr(open + 1, left.size() - open - 2))) return title;
    title = left.substr(0, open);
  }
}

template <class Character>
TitleKey split(Characters<Character> title) {
  Numbering<Character> numbering(without_length(title));
  TitleKey key = numbering.read();
  key.text = plain_words(numbering.rest());
  return key;
}

}  // namespace

TitleKey split_title(std::string_view title) {
  if (is_ascii(title)) return split(title);
  return split(std::u32string_view(visible_characters(title)));
}

std::string title_key(std::string_view title) {
  TitleKey key = split_title(title);
  return key.text.empty() ? std::move(key.label) : std::move(key.text);
}

}  // namespace rubricate
