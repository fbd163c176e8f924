// Looks for any of a few bytes, in one step for each byte of the text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace rubricate {

/// A set of bytes, made once; what std::string_view::find_first_of does is to search the set for each byte again.
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

 private:
  std::array<bool, 256> has_{};
};

}  // namespace rubricate
