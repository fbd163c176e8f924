// The number that counts off a question or its answer.
#pragma once

#include <cstddef>
#include <string_view>

namespace rubricate {

/// "Q1:" in "Q1: Why?".
struct Label {
  int number = 0;        ///< 1–100; 0 when there is no label
  std::size_t size = 0;  ///< in bytes, white space behind it included
};

/// The label that `text` begins with: "1.", "1)", "(1)", "Q1:", "Q.1", "Question 4 –", "Prompt 2.", "a)" (which is 1).
/// A number that nothing sets off ("5 groups") is
/// none, unless it stands alone on its line.
[[nodiscard]] Label parse_label(std::string_view text);

}  // namespace rubricate
