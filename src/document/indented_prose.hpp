// Paragraphs that begin with a tab, as in a letter: Markdown takes them for code.
#pragma once

#include <rubricate/document.hpp>

#include <string_view>

namespace rubricate {

/// The place of the first block that is code for its indentation only, when all such blocks of the document taken
/// together read like prose: sentences of many words and hardly a sign of a programming language. Empty otherwise.
/// A document of twenty such words at least is judged; fences (```) are never looked at.
[[nodiscard]] Span find_indented_prose(const Document& document, std::string_view source);

}  // namespace rubricate
