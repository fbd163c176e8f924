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

/// How a file uses hyphens at the ends of its lines. Programs that set text cut words there. Word processors usually
/// break lines only behind the hyphen of "well-known"; where one cuts words, far more hyphens stand at the ends of
/// lines.
class Hyphenation {
 public:
  Hyphenation(std::span<const PdfLine> lines, bool is_from_word_processor);
  /// True when the hyphen in `word`, at which it was parted, belongs to it.
  [[nodiscard]] bool keeps_hyphen(std::string_view word) const;

 private:
  std::vector<std::string> words_;  // with a hyphen in them; sorted, in lower case
  bool cuts_words_ = false;
};

/// Puts the next line behind the text: a newline between, or none when a word or a web address goes on, which then
/// stands on the line where it began. A soft hyphen goes, another one unless it belongs to the word.
void append_line(std::string& text, std::string_view line, const Hyphenation& hyphenation);

}  // namespace rubricate
