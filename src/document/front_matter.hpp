// Front matter: the block of `key: value` lines that some tools put on top of a Markdown file.
#pragma once

#include <rubricate/document.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

/// Reads front matter that begins at byte `begin` into `document` and gives the offset behind it.
/// Where there is none (an essay may well begin with a line "---") nothing is read and `begin` is given back.
std::uint32_t read_front_matter(std::string_view source, std::uint32_t begin, Document& document);

/// The line of `source` on which the front matter gives `key` a value; all of the front matter where none does.
[[nodiscard]] Span front_matter_line(const Document& document, std::string_view source, std::string_view key);

}  // namespace rubricate
