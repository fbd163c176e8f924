// Ends of lines: cut words, unfinished sentences.
#include <extract/pdf_words.hpp>
#include <util/unicode.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr std::string_view k_soft_hyphen = "\u00AD";
constexpr std::size_t k_longest_word = 64;  // longer ones are not looked at, so that each line takes bounded time

// A line ends behind about every tenth hyphen that stands in a word anyway. With fewer of them, words are cut.
constexpr std::size_t k_within_for_one = 5;
constexpr std::size_t k_fewest_cuts = 3;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The text's last character, moving its end before it. Looks at 4 bytes at most.
char32_t take_last(std::string_view& text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const std::size_t begin = at;
  const char32_t character = next_character(text, at);
  text = text.substr(0, begin);
  return character;
}

// The last word, or its end when it is long: no more of a paragraph that grows line by line is looked at.
std::string_view last_word(std::string_view text) {
  const std::string_view end = text.substr(text.size() > k_longest_word ? text.size() - k_longest_word : 0);
  return end.substr(end.find_last_of(" \n") + 1);  // npos + 1 is 0
}

std::string_view first_word(std::string_view text) { return text.substr(0, std::min(text.find(' '), text.size())); }

// Without the punctuation at its ends.
std::string_view bare(std::string_view word) {
  const auto is_mark = [](char c) { return c > ' ' && c < 0x7F && !is_word_character(static_cast<unsigned char>(c)); };
  while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
  while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
  return word;
}

// A hyphen at the end of "pre- and post-test" does not cut a word.
bool is_conjunction(std::string_view word) {
  static constexpr std::string_view k_words[] = {"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "e", "o"};
  return std::ranges::find(k_words, word) != std::end(k_words);
}

// True when a web address was cut behind `before`.
bool goes_on_as_address(std::string_view before, std::string_view next) {
  constexpr std::string_view k_marks = "/-_=&?#%.";
  return before.find("://") != std::string_view::npos &&
         k_marks.substr(0, 8).find(before.back()) != std::string::npos &&
         next.find_first_of("/-_=&?#%.0123456789") < next.size() - 1;
}

}  // namespace

bool ends_sentence(std::string_view text) {
  constexpr std::u32string_view k_closing = U")]}\"'\u201C\u201D\u2019\u00BB\u203A";
  constexpr std::u32string_view k_ends = U".!?:\u2026\u3002\uFF01\uFF1F";
  while (!text.empty()) {
    const char32_t last = take_last(text);
    if (k_ends.find(last) != std::u32string_view::npos) return true;
    if (k_closing.find(last) == std::u32string_view::npos) return false;
  }
  return true;
}

bool begins_inside_sentence(std::string_view text) {
  constexpr std::u32string_view k_opening = U"([{\"'\u201C\u201E\u2018\u00AB\u2039";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(text, at);
    if (k_opening.find(character) != std::u32string_view::npos) continue;
    if (!is_word_character(character) || is_digit(character)) return false;
    const std::string_view letter = text.substr(begin, at - begin);
    return folded(letter) == composed(letter);
  }
  return false;
}

bool ends_inside_word(std::string_view text) {
  if (text.ends_with(k_soft_hyphen)) return true;
  if (text.empty()) return false;
  const char32_t last = take_last(text);
  if ((last != U'-' && last != U'\u2010') || text.empty()) return false;
  const char32_t before = take_last(text);
  return is_word_character(before) && !is_digit(before);
}

Hyphenation::Hyphenation(std::span<const PdfLine> lines, bool is_from_word_processor) {
  std::size_t at_ends = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (i + 1 < lines.size() && ends_inside_word(text) && begins_inside_sentence(lines[i + 1].text)) ++at_ends;
    for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
      const std::size_t begin = text.find_last_of(' ', at) + 1;  // npos + 1 is 0
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end - begin <= k_longest_word && at > begin && end - at > 1)
        words_.push_back(folded(bare(text.substr(begin, end - begin))));
      at = end - 1;
    }
  }
  std::ranges::sort(words_);
  cuts_words_ = !is_from_word_processor || (at_ends >= k_fewest_cuts && at_ends * k_within_for_one > words_.size());
}

bool Hyphenation::keeps_hyphen(std::string_view word) const {
  return !cuts_words_ || std::ranges::binary_search(words_, folded(word));
}

void append_line(std::string& text, std::string_view line, const Hyphenation& hyphenation) {
  const std::string_view next = first_word(line);
  const bool is_cut = ends_inside_word(text) && begins_inside_sentence(line) && !is_conjunction(bare(next));
  if (!is_cut && (text.empty() || next.empty() || !goes_on_as_address(last_word(text), next))) {
    if (!text.empty()) text += '\n';
    text += line;
    return;
  }
  if (text.ends_with(k_soft_hyphen)) {
    text.resize(text.size() - k_soft_hyphen.size());
  } else if (is_cut && next.size() <= k_longest_word) {
    const std::string whole = std::string(last_word(text)).append(next);
    std::string_view before = text;
    take_last(before);
    if (!hyphenation.keeps_hyphen(bare(whole))) text.resize(before.size());
  }
  text += next;
  const std::string_view rest = line.substr(next.size());
  if (!rest.empty()) text.append("\n").append(rest.substr(1));
}

}  // namespace rubricate
