// Sentences as rules look at them: words, numbers among them, and what a word is compared by.
#pragma once

#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A word of a text: letters, digits, and apostrophes inside.
struct ProseWord {
  std::string text;          ///< case folded, apostrophes straight
  Span at;                   ///< in the text
  bool ends_clause = false;  ///< a comma, full stop or the like, or the end of the text, follows
};

/// The words of a text, in linear time.
[[nodiscard]] std::vector<ProseWord> prose_words(std::string_view text);

/// What a word says as a number: `6`, `1500`, `six`, `both`; up to twenty in words.
[[nodiscard]] std::optional<std::uint64_t> number_in(std::string_view word);

/// Words such as "the" and "of", by which no two texts are alike.
[[nodiscard]] bool is_filler(std::string_view word);

/// The word without an English ending, so that "partners" and "partner", "written" and "writes" mostly meet.
[[nodiscard]] std::string stem(std::string_view word);

/// The stems of all words but fillers and numbers.
[[nodiscard]] std::set<std::string> content_stems(std::span<const ProseWord> words);

/// One of the words is one of `wanted`, which is sorted.
[[nodiscard]] bool has_any(std::span<const ProseWord> words, std::span<const std::string_view> wanted);

}  // namespace rubricate
