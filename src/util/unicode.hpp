// UTF-8 and what Unicode says of its characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// The byte offset of the first sequence that is not UTF-8 (overlong forms, surrogates, beyond U+10FFFF included),
/// or nothing when all is well.
[[nodiscard]] std::optional<std::size_t> utf8_error(std::string_view text);

/// `next_character` for a byte that is not ASCII.
[[nodiscard]] char32_t next_beyond_ascii(std::string_view text, std::size_t& at);

/// The character at byte `at`, which is moved behind it. A byte that begins no valid sequence reads as U+FFFD, one byte
/// long. `at` must be less than the size.
[[nodiscard]] inline char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return next_beyond_ascii(text, at);
  ++at;
  return byte;
}

/// `append_utf8` for a character that is not ASCII.
void append_beyond_ascii(std::string& out, char32_t character);

/// Appends a character as UTF-8; what is no character becomes U+FFFD.
inline void append_utf8(std::string& out, char32_t character) {
  if (character < 0x80)
    out += static_cast<char>(character);
  else
    append_beyond_ascii(out, character);
}

/// For comparing: normal form C with full case folding. Invalid bytes become U+FFFD.
[[nodiscard]] std::string folded(std::string_view text);

/// Normal form C, in which the same name is written one way. Invalid bytes become U+FFFD.
[[nodiscard]] std::string composed(std::string_view text);

/// Unicode White_Space.
[[nodiscard]] bool is_space(char32_t character);

/// A letter, mark or digit of any script: what a word's inside is made of.
[[nodiscard]] bool is_word_character(char32_t character);

/// C0, C1 or DEL.
[[nodiscard]] bool is_control(char32_t character);

/// Characters that change the direction of text or are not seen: bidi controls, zero-width ones, tags.
[[nodiscard]] bool is_invisible(char32_t character);

/// Columns that the character takes on a terminal: 0, 1 or 2.
[[nodiscard]] int display_width(char32_t character);

/// Columns that the text takes on a terminal.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace rubricate
