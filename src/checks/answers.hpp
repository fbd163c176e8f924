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

/// The answer to each entry of `titles`, from all texts of a part.
/// `containers`: titles that announce no answer, such as the part's own.
[[nodiscard]] std::vector<Answer> find_answers(std::span<const Text> texts, const PromptTitles& titles,
                                               std::span<const std::string> containers);

/// Gives bare numbers ("1.", "2.", …) the prompts that they count off, where one sequence 1…N covers them all.
void match_numbers(const Text& text, const PromptTitles& titles, std::vector<Anchor>& anchors);

}  // namespace rubricate
