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

bool is_latin_letter(char32_t c) { return c >= U'\u00C0' && c <= U'\u00FF' && c != U'\u00D7' && c != U'\u00F7'; }

// Where a text has no other characters, normal form C leaves it as it is, and `fold_simple` folds it: ASCII, the
// letters of western Europe but for ß (which becomes two), dashes, quotation marks and dots.
bool is_simple(char32_t c) {
  return c < 0x80 || (c >= U'\u2010' && c <= U'\u2027') || (is_latin_letter(c) && c != U'\u00DF');
}

char32_t fold_simple(char32_t c) {
  const bool is_capital = is_upper(c) || (is_latin_letter(c) && c < U'\u00DF');
  return is_capital ? c | 0x20U : c;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC' || c == U'`' || c == U'\u00B4';
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

constexpr std::size_t k_all_words = SIZE_MAX;

// Words parted by one space, from characters that are folded one by one; see TitleKey::text.
class PlainWords {
 public:
  PlainWords(std::size_t size, std::size_t most_words) : left_(most_words) { words_.reserve(size); }

  [[nodiscard]] bool is_full() const { return left_ == 0; }

  void add(char32_t c) {
    if (is_word(c)) {
      part();
      append_utf8(words_, c);
    } else if (c == U'&') {
      end_word();
      if (is_full()) return;
      part();
      words_ += "and";
      end_word();
    } else if (!is_apostrophe(c)) {
      end_word();
    }
  }

  [[nodiscard]] std::string take() { return std::move(words_); }

 private:
  void part() {
    if (pending_ && !words_.empty()) words_ += ' ';
    pending_ = false;
  }
  void end_word() {
    if (!pending_ && !words_.empty()) --left_;
    pending_ = true;
  }

  std::string words_;
  std::size_t left_;
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

std::string plain_words(std::string_view ascii, std::size_t most) {
  if (ascii.contains('&')) {
    PlainWords words(ascii.size() + 4, most);
    for (std::size_t at = 0; at < ascii.size() && !words.is_full(); ++at)
      words.add(static_cast<char32_t>(lower(ascii[at])));
    return words.take();
  }
  // How many bytes of `out`, which holds as many as `ascii`, the words take.
  const auto write = [&](char* out) {
    std::size_t size = 0;
    char last = ' ';
    for (const char c : ascii) {  // with no branch that differs from word to word
      const char plain = k_plain[static_cast<unsigned char>(c)];
      out[size] = plain;
      const bool ends_word = plain == ' ' && last != ' ';
      const bool stays = plain > ' ' || ends_word;
      size += stays ? 1 : 0;
      last = stays ? plain : last;
      most -= ends_word ? 1 : 0;
      if (most == 0) break;
    }
    return size - (last == ' ' && size > 0 ? 1 : 0);
  };
  std::array<char, 256> few;  // a word or two of a line need no memory of their own
  if (most < k_all_words && ascii.size() <= few.size()) return {few.data(), write(few.data())};
  std::string words;
  words.resize_and_overwrite(ascii.size(), [&](char* out, std::size_t) { return write(out); });
  return words;
}

std::string plain_words(std::u32string_view text, std::size_t most) {
  PlainWords words(text.size() + 4, most);
  if (std::ranges::all_of(text, is_simple)) {
    for (std::size_t at = 0; at < text.size() && !words.is_full(); ++at) words.add(fold_simple(text[at]));
    return words.take();
  }
  const std::string fold = folded_utf8(text);
  for (std::size_t at = 0; at < fold.size() && !words.is_full();) words.add(next_character(fold, at));
  return words.take();
}

// "450-550 words", "max. 2 pages".
template <class Character>
bool is_length(Characters<Character> text) {
  constexpr std::size_t k_longest = 100;
  if (text.size() > k_longest || std::ranges::none_of(text, is_number)) return false;
  const std::string words = ' ' + plain_words(text, k_all_words) + ' ';
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

// Most lines begin with a word that neither bears a number nor is one: that is quickly seen.
template <class Character>
TitleKey split(Characters<Character> title, std::size_t most_words) {
  title = without_length(title);
  if (const auto begin = plain_beginning(title)) return {{}, plain_words(title.substr(*begin), most_words)};
  Numbering<Character> numbering(title);
  TitleKey key = numbering.read();
  key.text = plain_words(numbering.rest(), most_words);
  return key;
}

// The text has `most_words` words at most.
TitleKey split_title(std::string_view title, std::size_t most_words) {
  if (is_ascii(title)) return split(title, most_words);
  return split(std::u32string_view(visible_characters(title)), most_words);
}

}  // namespace

TitleKey split_title(std::string_view title) { return split_title(title, k_all_words); }

std::string title_key(std::string_view title) { return title_key(title, k_all_words); }

std::string title_key(std::string_view title, std::size_t words) {
  TitleKey key = split_title(title, words);
  return key.text.empty() ? std::move(key.label) : std::move(key.text);
}

std::string_view first_word_of_key(std::string_view key) { return key.substr(0, key.find(' ')); }

std::size_t word_count_of_key(std::string_view key) {
  return key.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(key, ' '));
}

std::vector<std::string_view> words_of_key(std::string_view key) {
  std::vector<std::string_view> words;
  words.reserve(word_count_of_key(key));
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace rubricate
