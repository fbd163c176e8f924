// Footnotes: `[^label]` in a text and `[^label]: what it says` below it.
#pragma once

#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rubricate {

/// A footnote's definition.
struct Footnote {
  Span source;   ///< from its bracket to the end of its text
  Span content;  ///< its text
  Span label;    ///< between "[^" and "]"
};

/// The definition that begins with the bracket at `at`, which stands first on its line, list and quote markers aside.
/// Its text goes on until a blank line or a line that begins another block; lines that are indented by four columns
/// belong to it even then. With `may_go_on` false (within a list or quote) it ends with its line.
[[nodiscard]] std::optional<Footnote> footnote_at(std::string_view source, std::uint32_t at, bool may_go_on);

/// The size of the reference `[^label]` that `text` begins with, or 0.
[[nodiscard]] std::uint32_t footnote_reference_size(std::string_view text);

/// Which references are footnotes: those of defined labels, and numbers, which people leave behind undefined.
class FootnoteLabels {
 public:
  /// Keeps views into `source`.
  FootnoteLabels(const std::vector<Footnote>& footnotes, std::string_view source);
  [[nodiscard]] bool contains(std::string_view label) const;

 private:
  std::vector<std::string_view> labels_;  // sorted
};

}  // namespace rubricate
