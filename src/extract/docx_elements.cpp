// A table of names.
#include <extract/docx_elements.hpp>

#include <unordered_map>

namespace rubricate {

DocxElement docx_element(std::string_view name) {
  using enum DocxElement;
  static const std::unordered_map<std::string_view, DocxElement> k_elements{
      {"w:body", body},
      {"w:p", paragraph},
      {"w:tbl", table},
      {"w:tr", row},
      {"w:tc", cell},
      {"w:txbxContent", text_box},
      {"w:footnote", note},
      {"w:endnote", note},
      {"w:r", run},
      {"w:t", text},
      {"m:t", text},
      {"w:instrText", instruction},
      {"w:hyperlink", hyperlink},
      {"w:fldSimple", simple_field},
      {"w:pPr", paragraph_properties},
      {"w:rPr", run_properties},
      {"w:trPr", row_properties},
      {"w:tcPr", cell_properties},
      {"w:numPr", list_properties},
      {"w:pStyle", paragraph_style},
      {"w:outlineLvl", outline_level},
      {"w:numId", list},
      {"w:ilvl", list_level},
      {"w:framePr", frame},
      {"w:rStyle", run_style},
      {"w:b", look},
      {"w:i", look},
      {"w:strike", look},
      {"w:dstrike", look},
      {"w:vanish", look},
      {"w:gridSpan", column_span},
      {"w:vMerge", row_span},
      {"w:tab", tab},
      {"w:ptab", tab},
      {"w:br", line_break},
      {"w:cr", line_break},
      {"w:noBreakHyphen", hyphen},
      {"w:softHyphen", soft_hyphen},
      {"w:sym", symbol},
      {"w:fldChar", field_mark},
      {"w:footnoteReference", footnote_reference},
      {"w:endnoteReference", endnote_reference},
      {"wp:inline", drawing},
      {"wp:anchor", drawing},
      {"w:pict", drawing},
      {"w:object", drawing},
      {"wp:docPr", drawing_properties},
      {"pic:cNvPr", drawing_properties},
      {"adec:decorative", decorative},
      {"a:graphicData", graphic},
      {"pic:pic", picture},
      {"v:shape", old_shape},
      {"v:imagedata", old_picture},
      {"w:del", deletion},
      {"w:moveFrom", deletion},
      {"mc:AlternateContent", alternatives},
      {"mc:Choice", choice},
      {"mc:Fallback", fallback},
      {"w:altChunk", embedded},
      {"w:sdt", control},
      {"w:docPartGallery", gallery},
      // How things were before a tracked change, and what is only for those who edit.
      {"w:delText", skip},
      {"w:delInstrText", skip},
      {"w:pPrChange", skip},
      {"w:rPrChange", skip},
      {"w:tblPrChange", skip},
      {"w:tblGridChange", skip},
      {"w:tblPrExChange", skip},
      {"w:trPrChange", skip},
      {"w:tcPrChange", skip},
      {"w:sectPr", skip},
      {"w:sdtEndPr", skip},
      {"w:ffData", skip},
      {"w:fldData", skip},
      // How the base of a ruby annotation is spoken.
      {"w:rt", skip},
      {"w:rubyPr", skip},
  };
  const auto found = k_elements.find(name);
  return found == k_elements.end() ? pass : found->second;
}

}  // namespace rubricate
