// Looks for any of a few bytes, in one step for each byte of the text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace rubricate {

/// A set of bytes, made once; what std::string_view::find_first_of and its like do is to search the set for each byte
/// again.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
  }

  [[nodiscard]] constexpr bool contains(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

  /// Where the first of them stands in `text` from `at` on; npos where there is none.
  [[nodiscard]] constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && !contains(text[at])) ++at;
    return at < text.size() ? at : std::string_view::npos;
  }

  /// `text` without those of them at its end.
  [[nodiscard]] constexpr std::string_view trimmed_behind(std::string_view text) const {
    while (!text.empty() && contains(text.back())) text.remove_suffix(1);
    return text;
  }

  /// `text` without those of them at its beginning.
  [[nodiscard]] constexpr std::string_view trimmed_before(std::string_view text) const {
    while (!text.empty() && contains(text.front())) text.remove_prefix(1);
    return text;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace rubricate
