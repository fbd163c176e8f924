// A document in one line, for tests.
#pragma once

#include <rubricate/document.hpp>

#include <string>
#include <string_view>

namespace rubricate {

/// Text with a mark around what is styled: `<bi>text</>`; line breaks are `/`.
inline std::string marked_text(const Document& document, const Block& leaf) {
  std::string out;
  for (std::uint32_t i = leaf.runs.begin; i < leaf.runs.end; ++i) {
    const Run& run = document.runs[i];
    std::string marks;
    for (const auto& [bit, mark] :
         {std::pair{strong, 'b'}, {emphasis, 'i'}, {code_span, 'c'}, {link_text, 'l'}, {image_alt, 'a'}, {struck, 's'}})
      if ((run.style & bit) != 0) marks += mark;
    for (const char c : marks.empty() ? std::string(document.view(run.text))
                                      : '<' + marks + '>' + std::string(document.view(run.text)) + "</>")
      out += c == '\n' ? '/' : c;
  }
  return out;
}

/// All blocks, nested: `h1{Title} p{Text.} ul{li{p{one}}} table{tr{td{a} td{b}}}`.
inline std::string outline(const Document& document, std::uint32_t block = 0) {
  const Block& outer = document.blocks[block];
  std::string out;
  for (std::uint32_t i = block + 1; i < outer.end; i = document.blocks[i].end) {
    const Block& one = document.blocks[i];
    if (!out.empty()) out += ' ';
    switch (one.kind) {
      case BlockKind::heading: out += 'h' + std::to_string(one.level); break;
      case BlockKind::list: out += one.ordered ? "ol" + std::to_string(one.level) : "ul"; break;
      case BlockKind::item: out += "li"; break;
      case BlockKind::quote: out += "quote"; break;
      case BlockKind::table: out += "table"; break;
      case BlockKind::row: out += one.header ? "th" : "tr"; break;
      case BlockKind::cell: out += "td"; break;
      case BlockKind::code: out += "pre"; break;
      case BlockKind::footnote: out += "note"; break;
      default: out += 'p'; break;
    }
    out += '{' + (is_leaf(one.kind) ? marked_text(document, one) : outline(document, i)) + '}';
  }
  return out;
}

}  // namespace rubricate
