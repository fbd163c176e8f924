// A word count that is written in a text: "Word count: 498".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rubricate {

struct WordClaim {
  enum class Kind : std::uint8_t {
    plain,   ///< "Word count: 498", "Total words 1,498"
    loose,   ///< not quite that: "about 500", "498 without references", "498/500"
    length,  ///< "498 words" and nothing else, which may be a limit as well
  };
  std::uint64_t words = 0;
  Kind kind = Kind::plain;
};

/// The word count that a line states, if that is all it does or the first thing; brackets around it do not matter.
/// A limit or a range ("at most 500 words", "Word count: 450-550") states none. `line` is one line or cell row.
[[nodiscard]] std::optional<WordClaim> parse_word_claim(std::string_view line);

}  // namespace rubricate
