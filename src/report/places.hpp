// Places turned into paths, lines and columns; each source is looked through at most once.
#pragma once

#include <rubricate/report.hpp>
#include <rubricate/span.hpp>
#include <util/line_index.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rubricate {

/// From which line (paragraph, page, slide) to which.
struct UnitRange {
  TextUnit unit = TextUnit::line;
  std::uint32_t first = 1;
  std::uint32_t last = 1;
};

class Places {
 public:
  /// The sources that places index; they must outlive this. A null pointer is a source that is not known.
  explicit Places(std::span<const Source* const> sources);

  /// The files of a submission, which must outlive this.
  explicit Places(const Submission& submission);

  /// The source of a place, or null when there is none.
  [[nodiscard]] const Source* source(const std::optional<Place>& place) const;

  /// The line index of the place's source, made when first asked for; null when there is no text to index.
  [[nodiscard]] const LineIndex* lines(const std::optional<Place>& place);

  /// What the place's span touches, as a person finds it; nothing when there is no text.
  [[nodiscard]] std::optional<UnitRange> range(const std::optional<Place>& place);

  /// The place's span, cut down to the text that there is; one that ends before it begins becomes empty.
  [[nodiscard]] Span span(const std::optional<Place>& place) const;

 private:
  std::vector<const Source*> sources_;
  std::vector<std::optional<LineIndex>> indexes_;
};

/// The number of the last line that a span touches: that of its last byte.
[[nodiscard]] std::uint32_t last_line(const LineIndex& lines, Span span);

/// The source of all blocks of a passage; empty for a file without text.
[[nodiscard]] Span span_of(const Passage& passage, const SubmittedFile& file);

/// True when the passage is all of its file.
[[nodiscard]] bool is_whole(const Passage& passage, const SubmittedFile& file);

}  // namespace rubricate
