// The words of a text for comparing: without capitals, and each as a number.
#pragma once

#include <rubricate/span.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

struct FoldedWord {
  std::uint64_t hash = 0;  ///< FNV-1a of the folded letters, the same on every computer
  Span text;
};

/// Appends the words of `text`, which begins at `offset`: letters and digits, capitals or not. Apostrophes and what is
/// not seen are as good as not there; a hyphen parts. In a script without spaces, what stands between marks is one.
void append_folded_words(std::string_view text, std::uint32_t offset, std::vector<FoldedWord>& words);

}  // namespace rubricate
