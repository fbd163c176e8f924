// Citations in a text: "(Bringle & Hatcher, 2009, p. 4)", "Bringle et al. (2009)", "[3]".
#pragma once

#include <rubricate/span.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct Citation {
  Span text;                 ///< in the paragraph; of several in one bracket, each has its own
  std::string name;          ///< of the first author, as `name_key` writes it; empty for a number
  std::string year;          ///< "2009", "2009a", "n.d.", "in press"
  std::uint32_t number = 0;  ///< of "[3]"
  bool surely = true;        ///< false where it may as well be something else, such as "World Cup (2010)"
};

/// The citations in one paragraph, by author and year or by number, in reading order. Each number is given once. Linear
/// time. Personal communications, dates and periods ("(May 2009)", "(1999–2003)") are none.
[[nodiscard]] std::vector<Citation> find_citations(std::string_view paragraph);

/// A year as citations write it, and where it ends.
struct CitedYear {
  std::string year;
  std::size_t end = 0;
};

/// The year that stands at byte `at`, where a word begins: 1500–2099 with or without a letter, "n.d.", "in press".
[[nodiscard]] std::optional<CitedYear> year_at(std::string_view text, std::size_t at);

/// A word of a name, a mark between words, or a number.
struct NameToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string key;          ///< of a word: folded, without apostrophes and a final 's; of a mark: itself
  bool is_word = false;     ///< letters, with hyphens and apostrophes inside
  bool is_capital = false;  ///< of a word: begins with a capital letter
};

/// Splits a text into words and marks; white space is left out.
[[nodiscard]] std::vector<NameToken> name_tokens(std::string_view text);

}  // namespace rubricate
