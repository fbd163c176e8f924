// Office files made of bare XML, for tests that damage it: the zip around it is always whole.
#pragma once

#include "zip.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A file of the type, `docx`, `pptx`, `odt` or `odp`, whose parts stand in `xml` with a NUL between them; parts that
/// are missing there are missing in the file.
inline std::string office_file(std::string_view type, std::string_view xml) {
  constexpr std::string_view k_relation =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
  const std::string relations(k_relation);
  std::vector<std::string_view> names;
  std::vector<ZipEntry> entries;
  if (type == "docx") {
    names = {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "docProps/app.xml"};
    entries = {{.name = "_rels/.rels",
                .content = relations + "<Relationship Id='a' Type='x/extended-properties' Target='docProps/app.xml'/>"
                                       "</Relationships>"},
               {.name = "word/_rels/document.xml.rels",
                .content = relations + "<Relationship Id='s' Type='x/styles' Target='styles.xml'/>"
                                       "<Relationship Id='n' Type='x/numbering' Target='numbering.xml'/>"
                                       "<Relationship Id='f' Type='x/footnotes' Target='footnotes.xml'/>"
                                       "<Relationship Id='l' Type='x/hyperlink' Target='http://a.b/' "
                                       "TargetMode='External'/></Relationships>"}};
  } else if (type == "pptx") {
    names = {"ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml", "ppt/diagrams/data1.xml"};
    entries = {{.name = "ppt/presentation.xml",
                .content = "<p:presentation xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
                           "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                           "<p:sldIdLst><p:sldId r:id='s'/></p:sldIdLst></p:presentation>"},
               {.name = "ppt/_rels/presentation.xml.rels",
                .content = relations + "<Relationship Id='s' Type='x/slide' Target='slides/slide1.xml'/>"
                                       "</Relationships>"},
               {.name = "ppt/slides/_rels/slide1.xml.rels",
                .content = relations + "<Relationship Id='n' Type='x/notesSlide' "
                                       "Target='../notesSlides/notesSlide1.xml'/><Relationship Id='d' "
                                       "Type='x/diagramData' Target='../diagrams/data1.xml'/></Relationships>"}};
  } else {
    names = {"content.xml", "styles.xml", "meta.xml"};
    const std::string_view kind = type == "odt" ? "text" : "presentation";
    entries = {{.name = "mimetype", .content = "application/vnd.oasis.opendocument." + std::string(kind)}};
  }
  for (const std::string_view name : names) {
    const std::size_t end = xml.find('\0');
    entries.push_back({.name = std::string(name), .content = std::string(xml.substr(0, end))});
    if (end == std::string_view::npos) break;
    xml.remove_prefix(end + 1);
  }
  return zip(entries);
}

}  // namespace rubricate
