// The words of a short text in HTML, as editors of learning systems write it.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// `html` without its tags and comments: paragraphs, items and breaks begin a new line, entities become what they stand
/// for. No page is rendered: this is for a description of a few lines. Linear time; any bytes will do.
[[nodiscard]] std::string words_of_html(std::string_view html);

}  // namespace rubricate
