// Which stretch of a text answers which prompt.
#pragma once

#include <checks/anchors.hpp>
#include <checks/input.hpp>
#include <checks/titles.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rubricate {

/// What was found for a prompt, best first: where a text holds several anchors for it, the best counts.
enum class AnswerState : std::uint8_t {
  found,        ///< text under an anchor of its own
  shared,       ///< text under an anchor that it shares with other prompts
  none_given,   ///< "None", "N/A", "See above", "Pending", a sign alone
  foreign,      ///< its anchor is empty, and the text below stands under a title of another name
  placeholder,  ///< only something to be filled in
  empty,        ///< its anchor, and nothing below
  unclear,      ///< no anchor, while some text is claimed by none: the answer may be there
  absent,       ///< no anchor, all text is claimed by others, and none of it speaks of this
};

/// A stretch that belongs to an answer.
struct AnswerBody {
  std::uint32_t text = 0;  ///< index of the text that holds it
  Span span;               ///< in that text's Document::text
};

struct Answer {
  AnswerState state = AnswerState::absent;
  std::uint32_t text = 0;          ///< index of the text that holds its title
  std::vector<AnswerBody> bodies;  ///< in the order of texts; empty where there is none
  Span title;                      ///< of its anchor
  std::optional<AnswerBody> gap;   ///< where it stands once more, in the same way and with nothing behind it
  AnchorKind kind = AnchorKind::line;
  MatchRule rule = MatchRule::equal;
};

/// Whether a bare number ("1.") tells which question is answered.
enum class Numbers : std::uint8_t {
  doubted,  ///< only where the answers speak of what they are said to answer
  trusted,  ///< wherever one sequence counts all questions off: the guidelines ask for numbers
};

/// The answer to each prompt that `titles` is about, from all texts of a part.
[[nodiscard]] std::vector<Answer> find_answers(std::span<const Text> texts, TextTitles& titles,
                                               Numbers numbers = Numbers::doubted);

/// Gives bare numbers ("1.", "2.", …) the prompts that they count off, where one sequence 1…N covers them all.
void match_numbers(const Text& text, const PromptTitles& titles, Numbers numbers, std::vector<Anchor>& anchors);

}  // namespace rubricate
