// Text that was left to be filled in.
#pragma once

#include <rubricate/term.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace rubricate {

struct Placeholder {
  Span text;            ///< in the text given
  bool surely = false;  ///< bracketed, or all that stands there; else a word inside a sentence
};

/// Placeholders in one paragraph: TBD, TODO, lorem ipsum, "[insert …]", "xxx", "____", and the rubric's `extra` terms.
[[nodiscard]] std::vector<Placeholder> find_placeholders(std::string_view paragraph, std::span<const Term> extra = {});

/// True when nothing but a placeholder stands in `text` ("TBD", "[your answer here]", "…").
[[nodiscard]] bool is_placeholder(std::string_view text);

/// True when `text` holds no word at all: white space, punctuation, labels with nothing behind them ("A:", "Role:").
[[nodiscard]] bool is_blank(std::string_view text);

/// True for an answer that says that there is none: "None.", "N/A", "Not applicable".
[[nodiscard]] bool is_none(std::string_view text);

}  // namespace rubricate
