// Markdown, and plain text, as a Document.
#pragma once

#include <rubricate/document.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

/// How much of a text is read; what goes beyond leaves an Oddity of kind `limit`.
struct ParseLimits {
  std::uint32_t max_bytes = 4U << 20U;  ///< of source; what follows is not read
  std::uint32_t max_blocks = 500'000;   ///< what follows is not read
  std::uint32_t max_cells = 200'000;    ///< of tables; a table that would bring more is read as a paragraph
  std::uint32_t max_depth = 100;        ///< of lists and quotes; deeper ones are flattened
};

/// Reads GitHub's Markdown (tables, strikethrough, task lists, bare links) with front matter and footnotes.
/// Where what Markdown takes for code by its indentation reads like prose, it is paragraphs (and an oddity).
/// Any bytes are accepted; bytes that are not UTF-8 are copied as they are. Every span is within `source`.
/// Time is linear in the size of the source, up to a bounded factor.
[[nodiscard]] Document parse_markdown(std::string_view source, const ParseLimits& limits = {});

/// The same for a .txt file: people indent paragraphs there, so indentation does not make code.
[[nodiscard]] Document parse_plain(std::string_view source, const ParseLimits& limits = {});

}  // namespace rubricate
