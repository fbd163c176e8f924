// A table of names.
#include <extract/pptx_elements.hpp>

#include <unordered_map>

namespace rubricate {

PptxElement pptx_element(std::string_view name) {
  using enum PptxElement;
  static const std::unordered_map<std::string_view, PptxElement> k_elements{
      {"p:sld", slide},
      {"p:sp", shape},
      {"dgm:pt", shape},
      {"p:pic", picture},
      {"p:graphicFrame", frame},
      {"p:cNvPr", shape_properties},
      {"p:ph", placeholder},
      {"adec:decorative", decorative},
      {"a:graphicData", graphic},
      {"dgm:relIds", diagram},
      {"a:p", paragraph},
      {"a:pPr", paragraph_properties},
      {"a:lvl1pPr", level_properties},
      {"a:lvl2pPr", level_properties},
      {"a:lvl3pPr", level_properties},
      {"a:lvl4pPr", level_properties},
      {"a:lvl5pPr", level_properties},
      {"a:lvl6pPr", level_properties},
      {"a:lvl7pPr", level_properties},
      {"a:lvl8pPr", level_properties},
      {"a:lvl9pPr", level_properties},
      {"a:buNone", no_bullet},
      {"a:buChar", bullet},
      {"a:buBlip", bullet},
      {"a:buAutoNum", number},
      {"a:r", run},
      {"a:fld", run},
      {"m:r", run},
      {"a:rPr", run_properties},
      {"a:hlinkClick", link},
      {"a:t", text},
      {"m:t", text},
      {"a:br", line_break},
      {"a:tbl", table},
      {"a:tr", row},
      {"a:tc", cell},
      {"mc:AlternateContent", alternatives},
      {"mc:Choice", alternative},
      {"mc:Fallback", alternative},
  };
  const auto found = k_elements.find(name);
  return found == k_elements.end() ? pass : found->second;
}

}  // namespace rubricate
