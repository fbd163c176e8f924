// The scales that readers judge by.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_levels = 100;

/// `sound` becomes false when its points cannot be read.
std::optional<Level> read_level(Context& context, const Node& node, bool& sound) {
  Level level;
  level.span = node.label();
  if (node.kind == Node::Kind::map &&
      (node.find("level") != nullptr || node.find("points") != nullptr || node.children.size() > 1)) {
    const MapReader map(context, node, k_level_keys);
    if (const Node* name = map.get("level")) set(level.name, read_prose(context, *name));
    if (const Node* points = map.get("points")) {
      level.points = read_number(context, *points);
      sound = sound && level.points.has_value();
    }
  } else {
    set(level.name, read_prose(context, node));
  }
  return level.name.empty() ? std::nullopt : std::optional(std::move(level));
}

std::string shown(const Level& level) { return fmt::format("{} ({:g})", quoted(level.name), *level.points); }

/// Points on all levels or on none, each level with more than the one below it. `at` is the place of each level.
void check_points(Context& context, const Scale& scale, std::span<const Span> at) {
  const auto has_points = [](const Level& level) { return level.points.has_value(); };
  if (std::ranges::none_of(scale.levels, has_points)) return;
  for (std::size_t i = 0; i < scale.levels.size(); ++i) {
    const Level& level = scale.levels[i];
    if (!level.points) {
      context.findings.error("rubric/no-points", at[i],
                             fmt::format("The level {} has no points, and others of the scale {} have.",
                                         quoted(level.name), quoted(scale.id)),
                             "Give points to all levels of a scale, or to none.");
      return;
    }
    if (i == 0 || *level.points > *scale.levels[i - 1].points) continue;
    const Level& worse = scale.levels[i - 1];
    if (*level.points == *worse.points)
      context.findings.warning(
          "rubric/equal-points", at[i],
          fmt::format("The levels {} and {} have the same points, so a sum does not tell them apart.", shown(worse),
                      shown(level)),
          "Give the better level more, or name `rubric/equal-points` under `allow`.");
    else
      context.findings.error("rubric/falling-points", at[i],
                             fmt::format("Levels stand worst first, and {} has fewer points than {} before it.",
                                         shown(level), shown(worse)),
                             "Turn the levels round, or mend the points.");
  }
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
  std::vector<Span> at;
  bool sound = true;
  for (const Node& child : node.children) {
    auto level = read_level(context, child, sound);
    if (!level) continue;
    if (!taken.insert(folded(level->name)).second)
      context.findings.error(
          "rubric/duplicate-level", child.span,
          fmt::format("The level {} stands twice in the scale {}.", quoted(level->name), quoted(scale.id)),
          "Keep one of the two; capitals do not tell them apart.");
    else {
      scale.levels.push_back(std::move(*level));
      at.push_back(child.label());
    }
  }
  if (node.children.size() == 1 && at.size() == 1)
    context.findings.warning(
        "rubric/one-level", scale.span,
        fmt::format("The scale {} has one level only, so there is nothing to judge.", quoted(scale.id)),
        "Add the other levels, worst first: `[Not yet, Passing]`.");
  else if (sound && at.size() == node.children.size())
    check_points(context, scale, at);
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
