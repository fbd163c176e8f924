// How long a stretch of text is under the rubric's counting policy, and whether that is what a band asks for.
#pragma once

#include <checks/input.hpp>
#include <document/words.hpp>
#include <rubricate/band.hpp>

#include <cstdint>
#include <string>
#include <string_view>
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

/// `1 word`, `448–455 words`; of characters and the like with another `unit`.
[[nodiscard]] std::string to_string(WordRange words, std::string_view unit = "word");

/// Whether some length brings the whole range into the band: it is not too wide.
[[nodiscard]] bool can_be_safe(WordRange words, const Band& band);

/// What to do about words that `judge` does not pass: "Add at least 2 words; to be safe, add 5." The safe number brings
/// the whole range into the band; it is left out where no number can.
[[nodiscard]] std::string advice(WordRange words, const Band& band, std::string_view unit = "word");

/// "12 in headings, 5 in footnotes": the elements that the policy treats so; `prefix` stands before each element.
[[nodiscard]] std::string by_element(const Tally& tally, const Counting& counting, Counted treated,
                                     std::string_view prefix);

/// "448 in paragraphs; open: 7 in headings; not counted: 12 in prompts".
[[nodiscard]] std::string breakdown(const Tally& tally, const Counting& counting);

/// A sentence, after a space, for those who count in a word processor and find more: copied questions were left out.
/// Empty when there are none.
[[nodiscard]] std::string left_out(const Tally& tally, const Counting& counting, std::string_view unit = "word");

}  // namespace rubricate
