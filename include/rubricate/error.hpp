// An operation that failed, as opposed to a finding about a text.
#pragma once

#include <cstdint>
#include <expected>
#include <string>

namespace rubricate {

/// What kind of failure, so that `run` can choose the exit code.
enum class ErrorKind : std::uint8_t {
  usage,        ///< the command line, or a rubric that cannot be used: exit 2
  input,        ///< some input could not be read: exit 3
  nothing,      ///< there is nothing to check: exit 4
  output,       ///< a report could not be written: exit 3
  output_gone,  ///< the reader of our output went away (closed pipe): quiet
};

/// A failed operation, told to a person.
struct Error {
  ErrorKind kind = ErrorKind::input;
  std::string message;  ///< what happened, and to what
  std::string help;     ///< what to do next
};

template <class T>
using Expected = std::expected<T, Error>;

}  // namespace rubricate
