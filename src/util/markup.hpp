// Text from outside, made safe to stand in HTML, in JSON within it, and in Markdown: it reads as it was written, and
// does nothing.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// `text` for HTML, between tags and within an attribute's quotes: `& < > " '` become entities, all else stays.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// `text` for XML 1.0, between tags and within an attribute's quotes, where a tab or line feed becomes a reference, or
/// it would be read as a blank. What XML cannot hold, and what is not seen, is shown as `escaped` shows it.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// `text` for HTML in the same places, as a reader is shown what came from elsewhere: what is never written raw (see
/// escape.hpp) and what is no character reads `<U+202E>`. Line breaks and tabs stay where `keep_breaks` says so.
[[nodiscard]] std::string html_shown(std::string_view text, bool keep_breaks = false);

/// `text` as a string of JSON, quotes included, that may stand as text in a page, in a <template> or a <script>: shown
/// as by `html_shown`, and nothing in it begins or ends a tag, or is an entity.
[[nodiscard]] std::string json_in_html(std::string_view text);

/// One line of text for Markdown (GitHub's dialect), wherever on a line it is put: a heading, an item, a table's cell.
/// What could be taken for markup gets a backslash before it. `text` has no line breaks.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

}  // namespace rubricate
