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

/// How the parser can go on behind a mistake, to find further ones.
struct SyntaxMend {
  enum class Way : std::uint8_t {
    hide,   ///< the sign at `span.begin` is an ordinary character
    blank,  ///< `span`, within a line, is white space
    drop,   ///< the line of `span.begin` is not there, nor those below that belong to it
  };
  Way way = Way::drop;
  Span span;
};

/// Adds a finding about the quote at `at`, which is never closed; gives what lets the parser go on.
[[nodiscard]] SyntaxMend explain_unclosed_quote(std::string_view text, std::uint32_t at, Findings& findings);

/// The same for any other mistake: the finding that fits best.
[[nodiscard]] SyntaxMend explain_syntax(std::string_view text, const SyntaxError& error, Findings& findings);

}  // namespace rubricate
