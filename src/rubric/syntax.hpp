// What a YAML parser could not read, told to someone who has never heard of YAML.
#pragma once

#include <rubric/findings.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// Where the parser gave up, and what it had seen last.
struct SyntaxError {
  std::uint32_t at = 0;
  std::string reason;  ///< in the parser's words
  Span last_scalar;    ///< the last text it read
  bool last_quoted = false;
  Span last_brackets;                         ///< the last `[…]` or `{…}` that it read to its end
  std::optional<std::uint32_t> open_bracket;  ///< the innermost `[` or `{` that is not closed yet
};

/// Adds the finding that fits best. Where the mistake is one sign in one text, gives its place: when the parser takes
/// the sign for an ordinary character, it can go on and find further mistakes.
[[nodiscard]] std::optional<std::uint32_t> explain_syntax(std::string_view text, const SyntaxError& error,
                                                          Findings& findings);

}  // namespace rubricate
