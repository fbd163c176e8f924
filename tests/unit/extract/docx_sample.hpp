// Word documents put together in tests.
#pragma once

#include "package_sample.hpp"

#include <string>
#include <vector>

namespace rubricate {

/// What stands in the parts of the package; `others` are further entries.
struct DocxParts {
  std::string body;
  std::string styles = {};
  std::string numbering = {};
  std::string footnotes = {};
  std::string endnotes = {};
  std::vector<ZipEntry> others = {};
};

inline std::vector<ZipEntry> docx(const DocxParts& parts) {
  std::vector<ZipEntry> entries{
      {.name = "_rels/.rels",
       .content = relations({"1 officeDocument word/document.xml", "2 core-properties docProps/core.xml",
                             "3 extended-properties docProps/app.xml"})},
      {.name = "word/_rels/document.xml.rels",
       .content = relations({"1 styles styles.xml", "2 numbering /word/numbering.xml", "3 footnotes footnotes.xml",
                             "4 endnotes endnotes.xml", "web hyperlink https://example.org/a"})},
      {.name = "word/document.xml", .content = xml("w:document", "<w:body>" + parts.body + "</w:body>")},
      {.name = "word/styles.xml", .content = xml("w:styles", parts.styles)},
      {.name = "word/numbering.xml", .content = xml("w:numbering", parts.numbering)},
      {.name = "word/footnotes.xml", .content = xml("w:footnotes", parts.footnotes)},
      {.name = "word/endnotes.xml", .content = xml("w:endnotes", parts.endnotes)},
  };
  entries.insert(entries.end(), parts.others.begin(), parts.others.end());
  return entries;
}

/// A run, a paragraph of one run, a cell and a row of a table, with what stands in their properties.
inline std::string r(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}
inline std::string p(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
}
inline std::string cell(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
inline std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }

}  // namespace rubricate
