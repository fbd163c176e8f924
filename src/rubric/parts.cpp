// The parts of a submission: what each is called, which file answers it, what is required and judged.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <map>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_parts = 1000;

class PartReader {
 public:
  PartReader(Context& context, Rubric& rubric) : context_(context), rubric_(rubric) {}

  void read(const Node& node) {
    const MapReader map(context_, node, k_part_keys);
    if (!map) return;
    Part part;
    part.span = node.span;
    const Node* id = map.get("id");
    if (id != nullptr) set(part.id, read_id(context_, *id));
    const bool named = !part.id.empty() && claim_id(context_, part_ids_, part.id, id->span, "this rubric");
    part.title = part.id;
    if (const Node* title = map.get("title")) set(part.title, read_prose(context_, *title));
    if (const Node* also = map.get("also"))
      part.also = read_also(context_, *also, [this](const Node& name) { return read_title_text(context_, name); });
    part.from.pattern = part.id;
    const Node* from = map.get("from");
    if (from != nullptr) read_from(context_, *from, part.from);
    if (from != nullptr || named) claim_name(part, from != nullptr ? *from : *id);
    if (const Node* only = map.get("named"))
      part.from.required = read_choice(context_, *only, map.choices("named")).has_value();
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
  /// A file answers one part: of two that look for the same name only the first would find it.
  void claim_name(const Part& part, const Node& at) {
    if (part.id.empty() || part.from.pattern.empty()) return;
    const char kind = part.from.kind == From::Kind::folder ? '/' : ' ';  // `plan` and `plan/` do not meet
    const auto [first, is_new] = names_.try_emplace(folded(part.from.pattern) + kind, part.id);
    if (is_new) return;
    context_.findings.error(
        "rubric/duplicate-id", at.span,
        fmt::format("The part {} looks for {} too; a file answers one part only.", quoted(first->second),
                    quoted(part.from.pattern)),
        "Give each part a name of its own. Where one file holds several parts, leave `from` out: a part is found by "
        "its title as well.");
  }

  Context& context_;
  Rubric& rubric_;
  Ids part_ids_;
  std::map<std::string, std::string, std::less<>> names_;  // that files are looked for by, and the part that does
  Ids criterion_ids_;
};

}  // namespace

void read_parts(Context& context, const Node& node, Rubric& rubric) {
  if (!is_list(context, node, "a list of parts", "Begin each part with `- id: …`.")) return;
  if (node.children.size() > k_most_parts) {
    context.findings.error("rubric/too-many-parts", node.label(),
                           fmt::format("The rubric has {} parts; it may have {}.", node.children.size(), k_most_parts),
                           "Is this the right file? Split what it asks for into several rubrics.");
    return;
  }
  PartReader reader(context, rubric);
  for (const Node& child : node.children) reader.read(child);
}

}  // namespace rubricate
