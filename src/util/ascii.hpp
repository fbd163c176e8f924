// ASCII letters, which are the same in every language and locale.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// A small letter for a capital one; every other byte as it is.
[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The same for a whole text, whose other bytes are left.
[[nodiscard]] inline std::string lowered(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = lower(c);
  return small;
}

}  // namespace rubricate
