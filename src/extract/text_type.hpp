// Files that are text, and mean more than that: web pages, drawings, shortcuts, links into clouds.
#pragma once

#include <string_view>

namespace rubricate {

/// The id of the FileType of a file that is text throughout, by its beginning; `txt` when it is nothing special, ""
/// when it is no text. Never guesses at prose or a programming language.
[[nodiscard]] std::string_view text_type_of(std::string_view head);

}  // namespace rubricate
