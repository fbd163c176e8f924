// Standard output and standard error.
#pragma once

#include <rubricate/error.hpp>

#include <string_view>

namespace rubricate {

struct Streams {
  int out = 1;  ///< file descriptors
  int err = 2;
};

/// Writes all of `text` to a file descriptor. The error tells a reader that went away (`output_gone`)
/// from a disk that is full or another failure (`output`).
[[nodiscard]] Expected<void> write_all(int descriptor, std::string_view text);

/// Writes to standard error, where a failure can be told to nobody.
void complain(const Streams& streams, std::string_view text);

/// The message and its help line, as all errors look: `rubricate: error: …`.
void complain(const Streams& streams, const Error& error);

}  // namespace rubricate
