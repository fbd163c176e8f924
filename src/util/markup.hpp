// Text from outside, made safe to stand in HTML and in Markdown: it reads as it was written, and does nothing.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// `text` for HTML, between tags and within an attribute's quotes: `& < > " '` become entities, all else stays.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// `text` for XML 1.0, between tags and within an attribute's quotes, where a tab or line feed becomes a reference, or
/// it would be read as a blank. What XML cannot hold, and what is not seen, is shown as `escaped` shows it.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// One line of text for Markdown (GitHub's dialect), wherever on a line it is put: a heading, an item, a table's cell.
/// What could be taken for markup gets a backslash before it. `text` has no line breaks.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

}  // namespace rubricate
