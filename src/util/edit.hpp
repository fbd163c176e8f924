// Changes to a text: made, and shown as a unified diff.
#pragma once

#include <rubricate/span.hpp>

#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// These bytes of a text are replaced.
struct Edit {
  Span span;
  std::string text;  ///< empty: they are deleted
};

/// `text` with the edits made. They are sorted by place and do not overlap.
[[nodiscard]] std::string edited(std::string_view text, std::span<const Edit> edits);

/// What the edits (as above) change, as `diff -u` shows it, with three lines around each change, escaped for a
/// terminal. Empty when there are none.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view text, std::span<const Edit> edits);

}  // namespace rubricate
