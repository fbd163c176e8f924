// What `inspect` has found out, for other programs.
#include <report/inspect.hpp>
#include <report/json_parts.hpp>
#include <report/names.hpp>

#include <array>

namespace rubricate {
namespace {

Json text_of(const std::optional<TextCounts>& text) {
  if (!text) return nullptr;
  Json elements = Json::object();
  for (std::size_t i = 0; i < element_count; ++i) elements[std::string(element_names[i])] = text->words[i];
  return {{"words", text->all_words()}, {"elements", std::move(elements)}, {"headings", text->headings},
          {"lists", text->lists},       {"tables", text->tables},          {"pictures", text->pictures},
          {"links", text->links},       {"footnotes", text->footnotes},    {"guessed", text->is_guessed}};
}

Json finding_of(const Finding& finding, Places& places) {
  Json out = {{"id", finding.id}, {"severity", key_of(finding.severity)}};
  out.update(place_in(places, finding.place));
  out["message"] = finding.message;
  out["help"] = text_or_null(finding.help);
  return out;
}

Json findings_of(const std::vector<Finding>& findings, std::span<const Source* const> sources) {
  Places places(sources);
  Json out = Json::array();
  for (const Finding& finding : findings) out.push_back(finding_of(finding, places));
  return out;
}

Json file_of(const InspectedFile& inspected) {
  const SubmittedFile& file = inspected.file;
  const ArtifactFacts& facts = file.facts;
  return {{"path", file.source.path},
          {"type", text_or_null(facts.type)},
          {"description", text_or_null(inspected.type_name)},
          {"kind", to_string(file.kind)},
          {"name_fits", value_or_null(inspected.name_fits)},
          {"size", file.size},
          {"sha256", text_or_null(file.sha256)},
          {"state", key_of(file.state)},
          {"opening", to_string(file.opening)},
          {"problem", text_or_null(file.problem)},
          {"text", text_of(inspected.text)},
          {"pages", value_or_null(facts.pages)},
          {"width", value_or_null(facts.width)},
          {"height", value_or_null(facts.height)},
          {"seconds", value_or_null(facts.seconds)},
          {"has_position", facts.has_position},
          {"author", text_or_null(facts.author)},
          {"findings", findings_of(inspected.findings, std::array<const Source*, 1>{&file.source})}};
}

}  // namespace

std::string write_inspection_json(const Inspection& inspection, const ReportOptions& options) {
  Json files = Json::array();
  for (const InspectedFile& each : inspection.files) files.push_back(file_of(each));
  return dumped({{"format", "rubricate-inspect/1"},
                 {"tool", {{"name", "rubricate"}, {"version", options.tool_version}}},
                 {"note", "Nothing left this computer."},
                 {"complete", inspection.complete},
                 {"files", std::move(files)},
                 {"unread", inspection.unread},
                 {"findings", findings_of(inspection.findings, {})}});
}

}  // namespace rubricate
