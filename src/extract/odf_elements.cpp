// Names of OpenDocument's elements.
#include <extract/odf_elements.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {
namespace {

using enum OdfElement;

constexpr std::pair<std::string_view, OdfElement> k_elements[] = {
    {"text:p", paragraph},
    {"text:span", span},
    {"text:s", space},
    {"text:h", heading},
    {"text:a", link},
    {"text:tab", tab},
    {"text:line-break", line_break},
    {"text:list", list},
    {"text:list-item", list_item},
    {"text:list-header", list_header},
    {"text:note-body", note},
    {"text:hidden-paragraph", hidden_paragraph},
    {"text:table-of-content", contents},
    {"text:index-title", contents_title},
    {"table:table", table},
    {"table:table-row", row},
    {"table:table-cell", cell},
    {"table:covered-table-cell", cell},
    {"draw:frame", frame},
    {"draw:text-box", text_box},
    {"draw:custom-shape", text_box},
    {"draw:rect", text_box},
    {"draw:ellipse", text_box},
    {"draw:circle", text_box},
    {"draw:line", text_box},
    {"draw:polyline", text_box},
    {"draw:polygon", text_box},
    {"draw:regular-polygon", text_box},
    {"draw:path", text_box},
    {"draw:connector", text_box},
    {"draw:caption", text_box},
    {"draw:measure", text_box},
    {"draw:image", image},
    {"draw:object", object},
    {"draw:object-ole", object},
    {"draw:plugin", object},
    {"draw:floating-frame", object},
    {"svg:title", title},
    {"svg:desc", description},
    {"draw:page", page},
    {"presentation:notes", speaker_notes},
    {"office:body", body},
    {"text:tracked-changes", skip},
    {"office:annotation", skip},
    {"text:note-citation", skip},
    {"text:ruby-text", skip},
    {"text:hidden-text", skip},
    {"table:title", skip},
    {"table:desc", skip},
    {"office:forms", skip},
    {"office:scripts", skip},
    {"math:math", skip},
    {"text:table-of-content-source", skip},
    {"text:illustration-index-source", skip},
    {"text:table-index-source", skip},
    {"text:object-index-source", skip},
    {"text:user-index-source", skip},
    {"text:alphabetical-index-source", skip},
    {"text:bibliography-source", skip},
};

bool is_hidden(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view display = attributes.get("text:display");
  if (name == "text:section")
    return display == "none" || (display == "condition" && attributes.get("text:is-hidden") == "true");
  // What a master page puts on every slide.
  const std::string_view use = attributes.get("presentation:class");
  return use == "page-number" || use == "header" || use == "footer" || use == "date-time";
}

}  // namespace

OdfElement odf_element(std::string_view name, const XmlAttributes& attributes) {
  const auto* const found = std::ranges::find(k_elements, name, &std::pair<std::string_view, OdfElement>::first);
  if (is_hidden(name, attributes)) return skip;
  if (found == std::end(k_elements)) return pass;
  if (found->second == hidden_paragraph && attributes.get("text:is-hidden") != "true") return pass;
  return found->second;
}

}  // namespace rubricate
