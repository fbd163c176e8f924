// Whether the bytes of a file are text that can be read, and what to do when they are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// Why a file's bytes cannot be read as text.
struct TextProblem {
  enum class Kind : std::uint8_t {
    utf16,         ///< UTF-16, told by its byte order mark or by a NUL in every other byte
    nul,           ///< a NUL byte: not a text file, or a damaged one
    invalid_utf8,  ///< another encoding, or cut in the middle of a character
  };
  Kind kind = Kind::invalid_utf8;
  std::size_t offset = 0;  ///< of the first offending byte
  std::string message;
  std::string help;

  friend bool operator==(const TextProblem&, const TextProblem&) = default;
};

/// Looks at the bytes of a text file. Nothing when they are UTF-8 without NUL; a byte order mark is welcome.
[[nodiscard]] std::optional<TextProblem> find_text_problem(std::string_view bytes);

}  // namespace rubricate
