// Text that was left to be filled in.
#pragma once

#include <rubricate/term.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace rubricate {

struct Placeholder {
  Span text;            ///< in the text given
  bool surely = false;  ///< worded as a gap in brackets, or all that stands there; else for a reader to look at
};

/// Placeholders in one paragraph: TBD, TODO, lorem ipsum, "[insert …]", "xxx", "____", "XX people", lines such as "I
/// will write this later.", and the rubric's `extra` terms, of each of which the first 20 places are told. Linear time.
/// `is_title`: the paragraph is a title, where "Draft" and "To do" are words like others.
[[nodiscard]] std::vector<Placeholder> find_placeholders(std::string_view paragraph, std::span<const Term> extra = {},
                                                         bool is_title = false);

/// True when nothing but a placeholder stands in `text` ("TBD", "[your answer here]").
[[nodiscard]] bool is_placeholder(std::string_view text);

/// True when nothing stands in `text` but words that may mean that the text is still to come, and may be meant as they
/// stand: "Draft", "Pending", "I have not chosen this person yet." A reader has to look.
[[nodiscard]] bool may_be_placeholder(std::string_view text);

/// True when `text` holds no word at all: white space, punctuation, labels with nothing behind them ("A:", "Role:"),
/// signs such as "✓". For what is written where words are asked for; what a cell or a section shows is told by
/// `shows_nothing`.
[[nodiscard]] bool is_blank(std::string_view text);

/// True for an answer that says that there is none: "None.", "N/A", "Not applicable".
[[nodiscard]] bool is_none(std::string_view text);

}  // namespace rubricate
