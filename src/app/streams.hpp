// Standard output and standard error.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/finding.hpp>
#include <rubricate/span.hpp>

#include <span>
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

/// The message and its help, as all errors look: `rubricate: error: …`, wrapped.
void complain(const Streams& streams, const Error& error);

/// Findings to standard error, as reports print them; their places index `sources`.
void tell(const Streams& streams, std::span<const Finding> findings, std::span<const Source* const> sources);

}  // namespace rubricate
