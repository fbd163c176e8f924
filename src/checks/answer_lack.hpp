// What is said of a question that is not answered, or not surely.
#pragma once

#include <checks/answers.hpp>
#include <rubricate/prompt.hpp>

#include <string>
#include <string_view>

namespace rubricate {

struct AnswerLack {
  std::string_view id;  ///< of the finding, "prompts/…"
  std::string message;
  std::string help;
};

/// `state`: anything but found.
[[nodiscard]] AnswerLack lack_of(AnswerState state, const Prompt& prompt);

}  // namespace rubricate
