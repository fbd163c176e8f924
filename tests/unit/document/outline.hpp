// A document on one line, for tests that say what a text becomes.
#pragma once

#include <document/markdown.hpp>
#include <rubricate/document.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rubricate::test {

/// "heading1(Title) list[item[paragraph(one)]]": leaves with their text, newlines as "/".
inline std::string outline(const Document& document, std::uint32_t begin, std::uint32_t end) {
  static constexpr std::array<std::string_view, 14> k_names{"document", "heading", "paragraph", "list", "item",
                                                            "quote",    "table",   "row",       "cell", "code",
                                                            "html",     "summary", "footnote",  "rule"};
  std::string result;
  for (std::uint32_t i = begin; i < end; i = document.blocks[i].end) {
    const Block& block = document.blocks[i];
    if (!result.empty()) result += ' ';
    if (block.header && block.kind == BlockKind::row) result += "head ";
    result += k_names.at(static_cast<std::size_t>(block.kind));
    if (block.level > 0) result += std::to_string(block.level);
    if (is_leaf(block.kind)) {
      std::string text(document.view(block));
      for (char& c : text) c = c == '\n' ? '/' : c;
      result += "(" + text + ")";
    } else {
      result += "[" + outline(document, i + 1, block.end) + "]";
    }
  }
  return result;
}

inline std::string outline(const Document& document) {
  return outline(document, 1, static_cast<std::uint32_t>(document.blocks.size()));
}

inline std::string outline(std::string_view source) { return outline(parse_markdown(source)); }

/// What stands at a span of the source.
inline std::string_view at(std::string_view source, Span span) { return source.substr(span.begin, span.size()); }

}  // namespace rubricate::test
