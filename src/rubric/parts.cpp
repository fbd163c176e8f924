// The parts of a submission: what each is called, which file answers it, what is required and judged.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/path.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_from_help =
    "Write a file name without its ending (`overview`), a folder (`event/`), or a pattern in quotes (\"part-*.md\").";

/// `overview.md`: a name that ends like a file. "v1.2" does not.
bool has_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view ending = name.substr(dot + 1);
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !ending.empty() && ending.size() <= 5 && is_letter(ending.front()) &&
         std::ranges::all_of(ending, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

void read_from(Context& context, const Node& node, From& from) {
  const auto text = read_text(context, node);
  if (!text) return;
  std::string_view pattern = *text;
  from.kind = From::Kind::name;
  if (pattern.find_first_of("*?[") != std::string_view::npos) {
    from.kind = From::Kind::glob;
  } else if (pattern.ends_with('/')) {
    from.kind = From::Kind::folder;
    pattern.remove_suffix(1);
  }
  from.pattern = pattern;
  if (!stays_inside(pattern)) {
    context.findings.error("rubric/bad-from", node.span,
                           fmt::format("{} is no name inside a submission.", quoted(*text)), std::string(k_from_help));
  } else if (from.kind == From::Kind::name && has_extension(pattern)) {
    context.findings.error("rubric/bad-from", node.span,
                           fmt::format("{} names a file type; a part is found by its name alone.", quoted(*text)),
                           fmt::format("Write {}; to allow certain types only, add a `format` check.",
                                       quoted(pattern.substr(0, pattern.rfind('.')))));
  }
}

class PartReader {
 public:
  PartReader(Context& context, Rubric& rubric) : context_(context), rubric_(rubric) {}

  void read(const Node& node) {
    const MapReader map(context_, node, "a part",
                        {"id", "title", "from", "named", "optional", "note", "require", "advise", "judge"});
    if (!map) return;
    Part part;
    part.span = node.span;
    if (const Node* id = map.need("id", "id: overview")) {
      set(part.id, read_id(context_, *id));
      if (!part.id.empty()) claim_id(context_, part_ids_, part.id, id->span, "this rubric");
    }
    part.title = part.id;
    if (const Node* title = map.get("title")) set(part.title, read_prose(context_, *title));
    part.from.pattern = part.id;
    if (const Node* from = map.get("from")) read_from(context_, *from, part.from);
    constexpr std::array<std::string_view, 1> k_named = {"required"};
    if (const Node* named = map.get("named")) part.from.required = read_choice(context_, *named, k_named).has_value();
    if (const Node* optional = map.get("optional")) set(part.optional, read_boolean(context_, *optional));
    if (const Node* note = map.get("note")) part.notes = read_notes(context_, *note);
    Ids taken;
    if (const Node* require = map.get("require"))
      read_requirements(context_, *require, part.id, false, taken, part.requirements);
    if (const Node* advise = map.get("advise"))
      read_requirements(context_, *advise, part.id, true, taken, part.requirements);
    if (const Node* judge = map.get("judge")) read_criteria(context_, *judge, rubric_, criterion_ids_, part);
    rubric_.parts.push_back(std::move(part));
  }

 private:
  Context& context_;
  Rubric& rubric_;
  Ids part_ids_;
  Ids criterion_ids_;
};

}  // namespace

void read_parts(Context& context, const Node& node, Rubric& rubric) {
  if (!is_list(context, node, "a list of parts", "Begin each part with `- id: …`.")) return;
  PartReader reader(context, rubric);
  for (const Node& child : node.children) reader.read(child);
}

}  // namespace rubricate
