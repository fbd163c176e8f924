// The text that a place points at: a line with carets under it, or the words themselves.
#pragma once

#include <report/page.hpp>
#include <rubricate/span.hpp>
#include <util/line_index.hpp>

#include <string>
#include <string_view>

namespace rubricate {

/// Adds the first line of `span`, which lies in the source, with its number, and carets under what the span covers of
/// it. A line that does not fit is cut around the span's beginning; of a span of many lines the carets' line names the
/// last. Lines of what is no plain text have no numbers that anybody could look up, so they are shown without.
void add_excerpt(Page& page, const Source& source, const LineIndex& lines, Span span);

/// What `span`, which lies in `text`, covers, cut after 200 characters.
[[nodiscard]] std::string words_at(std::string_view text, Span span);

}  // namespace rubricate
