// ASCII letters and digits, which are the same in every language and locale.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// 0 to 9.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// a to z, A to Z, either; no byte of a letter beyond ASCII is one.
[[nodiscard]] constexpr bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_small_letter(c) || is_capital(c); }

/// A small letter for a capital one; every other byte as it is.
[[nodiscard]] constexpr char lower(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// The same for a whole text, whose other bytes are left.
[[nodiscard]] inline std::string lowered(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = lower(c);
  return small;
}

/// Whether all bytes are ASCII.
[[nodiscard]] constexpr bool is_ascii(std::string_view text) {
  unsigned all = 0;  // without a branch, so that many bytes are looked at in one go
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

}  // namespace rubricate
