// How long a stretch of text is under the rubric's counting policy, and whether that is what a band asks for.
#pragma once

#include <checks/input.hpp>
#include <document/words.hpp>
#include <rubricate/band.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

/// The words of one text, by stretches. Made once per text, so that asking for many stretches of it costs no more than
/// reading it once.
class TextWords {
 public:
  /// `text.document` must outlive the object. What counts, and by which rule, says `counting`.
  TextWords(const Text& text, const Counting& counting);

  /// The words by element of a stretch of Document::text: an answer's body, an item. A block counts as far as it lies
  /// in the stretch.
  [[nodiscard]] Tally tally(Span in_text) const;
  /// The words of a stretch as the policy counts them: a range where it leaves something open.
  [[nodiscard]] WordRange count(Span in_text) const;

 private:
  const Document* document_;
  Counting counting_;
  std::vector<ElementSpan> pieces_;  // in reading order
};

/// Adds the words of another stretch: of an answer that stands in several places.
[[nodiscard]] constexpr WordRange operator+(WordRange a, WordRange b) { return {a.least + b.least, a.most + b.most}; }

/// Passed when the whole range lies in the band, failed when none of it does for it is too short or too long however
/// the words are counted, else cannot tell.
[[nodiscard]] Status judge(WordRange words, const Band& band);

/// `1 word`, `448–455 words`.
[[nodiscard]] std::string to_string(WordRange words);

/// What to do about words that `judge` does not pass: "Add at least 2 words; to be safe, add 5." The safe number brings
/// the whole range into the band; it is left out where no number can.
[[nodiscard]] std::string advice(WordRange words, const Band& band);

}  // namespace rubricate
