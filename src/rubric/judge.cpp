// What readers judge: criteria, and what each level means.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// The criterion's scale, or null after complaining.
const Scale* read_scale_name(Context& context, const Node& node, const Rubric& rubric) {
  const auto name = read_text(context, node);
  if (!name) return nullptr;
  if (const Scale* scale = rubric.scale(*name)) return scale;
  std::vector<std::string_view> known;
  if (context.findings.full()) return nullptr;
  for (const Scale& scale : rubric.scales) known.push_back(scale.id);
  context.findings.error("rubric/unknown-scale", node.span, fmt::format("There is no scale called {}.", quoted(*name)),
                         known.empty() ? "Define it at the top, under `scales`."
                                       : joined(suggestion(context, *name, known), there_are(known)));
  return nullptr;
}

void read_descriptors(Context& context, const Node& node, const Scale* scale, Criterion& criterion) {
  if (node.kind != Node::Kind::map || node.children.empty()) {
    wrong_type(context, node, "a line for each level", "Write each like `Basic: What a text on this level is like.`");
    return;
  }
  std::vector<std::string_view> known;
  if (scale != nullptr)
    for (const Level& level : scale->levels) known.push_back(level.name);
  for (const Node& child : node.children) {
    Descriptor descriptor{child.key, "", child.span};
    set(descriptor.text, read_paragraphs(context, child));
    if (scale != nullptr && std::ranges::find(known, child.key) == known.end()) {
      context.findings.error(
          "rubric/unknown-level", child.key_span,
          fmt::format("The scale {} has no level {}.", quoted(scale->id), quoted(child.key)),
          joined(suggestion(context, child.key, known), fmt::format("Its levels are {}.", listed(known, "and"))));
    }
    criterion.descriptors.push_back(std::move(descriptor));
  }
}

void read_weight(Context& context, const Node& node, Criterion& criterion) {
  set(criterion.weight, read_number(context, node));
  if (criterion.weight < 0)
    context.findings.error("rubric/bad-number", node.span,
                           fmt::format("The weight is {}; with less than 0 a better level would make the whole worse.",
                                       quoted(node.value)),
                           "Write a number above 0, such as `2`.");
  else if (criterion.weight == 0)
    context.findings.warning("rubric/no-weight", node.span, "The weight is 0, so this criterion counts for nothing.",
                             "Write a number above 0, or name `rubric/no-weight` under `allow`.");
}

}  // namespace

void read_criteria(Context& context, const Node& node, const Rubric& rubric, Ids& taken, Part& part) {
  if (!is_list(context, node, "a list of criteria", "Begin each with `- scale: …`.")) return;
  const bool alone = node.children.size() == 1;
  bool is_any_untitled = false;
  for (const Node& child : node.children) {
    const MapReader map(context, child, k_criterion_keys);
    if (!map) continue;
    Criterion criterion;
    criterion.span = child.span;
    const Node* id = alone ? map.get("id") : map.need("id");
    if (id != nullptr)
      set(criterion.id, read_id(context, *id));
    else if (alone)
      criterion.id = part.id;
    if (!criterion.id.empty())
      claim_id(context, taken, criterion.id, id != nullptr ? id->span : child.label(), "this rubric's criteria");
    if (const Node* title = map.get("title")) set(criterion.title, read_prose(context, *title));
    // One criterion may go by the part's title; copies for all the others would only be told apart by their ids.
    if (criterion.title.empty()) {
      criterion.title = is_any_untitled ? criterion.id : part.title;
      is_any_untitled = true;
    }
    const Scale* scale = nullptr;
    if (const Node* name = map.get("scale")) scale = read_scale_name(context, *name, rubric);
    if (scale != nullptr) criterion.scale = scale->id;
    if (const Node* weight = map.get("weight")) read_weight(context, *weight, criterion);
    if (const Node* levels = map.get("levels")) read_descriptors(context, *levels, scale, criterion);
    part.criteria.push_back(std::move(criterion));
  }
}

}  // namespace rubricate
