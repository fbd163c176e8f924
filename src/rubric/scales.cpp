// The scales that readers judge by.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_levels = 100;

std::optional<Level> read_level(Context& context, const Node& node) {
  Level level;
  if (node.kind == Node::Kind::map && (node.find("level") != nullptr || node.children.size() > 1)) {
    const MapReader map(context, node, "a level", {"level", "points"});
    if (const Node* name = map.need("level", "level: Basic")) set(level.name, read_prose(context, *name));
    if (const Node* points = map.get("points")) level.points = read_number(context, *points);
  } else {
    set(level.name, read_prose(context, node));
  }
  return level.name.empty() ? std::nullopt : std::optional(std::move(level));
}

Scale read_scale(Context& context, const Node& node) {
  Scale scale;
  scale.id = node.key;
  scale.span = {node.key_span.begin, std::max(node.key_span.end, node.span.end)};
  Node id;
  id.kind = Node::Kind::scalar;
  id.value = node.key;
  id.span = node.key_span;
  static_cast<void>(read_id(context, id));
  if (!is_list(context, node, "a list of levels, worst first,", "Write it like `[Developing, Basic, Proficient]`."))
    return scale;
  if (node.children.size() > k_most_levels) {
    context.findings.error("rubric/too-many-levels", scale.span,
                           fmt::format("The scale {} has {} levels; it may have {}.", quoted(scale.id),
                                       node.children.size(), k_most_levels),
                           "Readers agree best on two to five levels.");
    return scale;
  }
  Ids taken;
  for (const Node& child : node.children) {
    auto level = read_level(context, child);
    if (!level) continue;
    if (!taken.insert(level->name).second)
      context.findings.error(
          "rubric/duplicate-level", child.span,
          fmt::format("The level {} stands twice in the scale {}.", quoted(level->name), quoted(scale.id)),
          "Keep one of the two.");
    else
      scale.levels.push_back(std::move(*level));
  }
  return scale;
}

}  // namespace

void read_scales(Context& context, const Node& node, std::vector<Scale>& scales) {
  if (node.kind != Node::Kind::map || node.children.empty()) {
    wrong_type(context, node, "a scale on each line", "Write each like `skill: [Developing, Basic, Proficient]`.");
    return;
  }
  for (const Node& child : node.children) scales.push_back(read_scale(context, child));
}

}  // namespace rubricate
