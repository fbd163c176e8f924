// Counting words: one pass of a small state machine, with a table for ASCII and Unicode's categories for the rest.
#include <document/words.hpp>
#include <util/unicode.hpp>

#include <utf8proc.h>

namespace rubricate {
namespace {

enum Role : std::uint8_t {
  letter,     // part of a word
  separator,  // between words
  hyphen,     // two of them end a word
  single,     // a word by itself
  ignored,    // belongs to what precedes it
};
constexpr std::size_t k_roles = 5;

enum State : std::uint8_t { outside, inside, after_hyphen, after_hyphens };  // of a word; hyphens: two or more
constexpr std::size_t k_states = 4;

struct Step {
  State next;
  bool begins_word;
};

constexpr Step k_steps[k_states][k_roles] = {
    // letter        separator         hyphen                  single           ignored
    {{inside, true}, {outside, false}, {after_hyphen, true}, {outside, true}, {outside, false}},
    {{inside, false}, {outside, false}, {after_hyphen, false}, {outside, true}, {inside, false}},
    {{inside, false}, {outside, false}, {after_hyphens, false}, {outside, true}, {after_hyphen, false}},
    {{inside, true}, {outside, false}, {after_hyphens, false}, {outside, true}, {after_hyphens, false}},
};

// What a role does, in one register, so that a step costs a shift and no branch: 8 bits for each state, in which stand
// the next state times 8, and whether a word begins.
using Row = std::uint32_t;
constexpr Row k_state_bits = 31;
constexpr Row k_word_bit = 5;

constexpr Row row_of(Role role) {
  Row row = 0;
  for (std::size_t state = 0; state < k_states; ++state) {
    const Step& step = k_steps[state][role];
    const Row entry = step.next * 8U | (step.begins_word ? 1U : 0U) << k_word_bit;
    row |= entry << state * 8U;
  }
  return row;
}

constexpr Row k_rows[k_roles] = {row_of(letter), row_of(separator), row_of(hyphen), row_of(single), row_of(ignored)};

using AsciiRows = std::array<Row, 128>;

constexpr AsciiRows k_ascii_by_space = [] {
  AsciiRows rows{};
  rows.fill(row_of(letter));
  for (std::size_t c = '\t'; c <= '\r'; ++c) rows[c] = row_of(separator);
  rows[' '] = row_of(separator);
  return rows;
}();

constexpr AsciiRows k_ascii_standard = [] {
  AsciiRows rows = k_ascii_by_space;
  for (std::size_t c = 0x1C; c <= 0x1F; ++c) rows[c] = row_of(separator);
  rows['-'] = row_of(hyphen);
  return rows;
}();

struct CharacterRange {
  char32_t first, last;
};

// East Asian blocks, and Thai and Lao: scripts written without spaces, counted character by character.
constexpr CharacterRange k_single[] = {
    {0x0E01, 0x0E3E}, {0x0E40, 0x0EFF}, {0x1100, 0x11FF}, {0x2E80, 0x4DBF}, {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7FF}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, {0x1B000, 0x1B16F}, {0x20000, 0x3FFFF},
};

Role standard_role(char32_t c) {
  if (c == 0x85 || c == 0x2013 || c == 0x2014) return separator;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return separator;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF: return ignored;
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN: return single;
    default: break;
  }
  for (const auto& [first, last] : k_single)
    if (c >= first && c <= last) return single;
  return letter;
}

Role role_by_space(char32_t c) { return is_space(c) ? separator : letter; }

template <class RoleOf>
std::uint32_t count(std::string_view text, const AsciiRows& ascii, RoleOf role_of) {
  std::uint32_t words = 0;
  Row state = outside;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    Row row = 0;
    if (byte < ascii.size()) {
      row = ascii[byte];
      ++at;
    } else {
      row = k_rows[role_of(next_character(text, at))];
    }
    state = row >> (state & k_state_bits);
    words += state >> k_word_bit & 1U;
  }
  return words;
}

}  // namespace

std::uint32_t count_words(std::string_view paragraph, WordRule rule) {
  return rule == WordRule::standard ? count(paragraph, k_ascii_standard, standard_role)
                                    : count(paragraph, k_ascii_by_space, role_by_space);
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
