// What two titles are compared by: of sections, questions, parts and columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A title taken apart. "Part II – **Overview?** (450-550 words)" has the label "part 2" and the text "overview".
struct TitleKey {
  /// The numbering, one way of writing it: "part 1", "question 3", "2", "a", "1.2"; empty when there is none.
  /// Roman numerals and number words after such a word are digits here ("Part Two" = "part 2"), "Q3" is "question 3",
  /// "artefact" is "artifact". Of "1. Part 2." only "part 2" is kept.
  std::string label;
  /// The rest: case folded (normal form C), letters and digits only, words parted by one space; apostrophes vanish
  /// ("What's" = "whats"), "&" is "and"; a length in brackets at the end ("(450-550 words)") is left out.
  std::string text;

  /// The label speaks of a part, an artifact, a question …, and is not a bare number or letter.
  [[nodiscard]] bool labelled() const { return label.find(' ') != std::string::npos; }

  friend bool operator==(const TitleKey&, const TitleKey&) = default;
};

/// Takes a title apart. Linear time; any bytes will do.
[[nodiscard]] TitleKey split_title(std::string_view title);

/// What titles are compared by when numbering does not matter: the text, or the label where the title is nothing else
/// ("Part 1" → "part 1"). Empty only when the title holds no letter or digit.
[[nodiscard]] std::string title_key(std::string_view title);

/// The first `words` words of `title_key(title)`, 1 at least, or a label that is all there is.
[[nodiscard]] std::string title_key(std::string_view title, std::size_t words);

/// The first word of a key; empty for an empty key.
[[nodiscard]] std::string_view first_word_of_key(std::string_view key);

/// How many words a key has.
[[nodiscard]] std::size_t word_count_of_key(std::string_view key);

/// The words of a key, which must outlive them.
[[nodiscard]] std::vector<std::string_view> words_of_key(std::string_view key);

}  // namespace rubricate
