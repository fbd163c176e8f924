// How words go on from one line to the next.
#pragma once

#include <extract/pdf_layout.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// True when the text ends as a sentence, a question or an introduction does: ". ! ? :", quotes and brackets aside.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// True when the text begins in the middle of a sentence: with a lower-case letter, or a letter of a script without.
[[nodiscard]] bool begins_inside_sentence(std::string_view text);

/// True when the text ends with a word that was cut: a letter and a hyphen, or a soft hyphen.
[[nodiscard]] bool ends_inside_word(std::string_view text);

/// The words of a file that are written with a hyphen, such as "well-known".
class HyphenatedWords {
 public:
  explicit HyphenatedWords(std::span<const PdfLine> lines);
  [[nodiscard]] bool contains(std::string_view word) const;

 private:
  std::vector<std::string> words_;  // sorted, in lower case
};

/// Puts the next line behind the text: a newline between, or none when a word or a web address goes on. The hyphen of a
/// cut word goes, unless the file writes the word with it elsewhere.
void append_line(std::string& text, std::string_view line, const HyphenatedWords& hyphenated);

}  // namespace rubricate
