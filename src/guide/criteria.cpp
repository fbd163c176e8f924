// What readers judge. A scale's levels may be named by many criteria: long scales are not told again for each.
#include <guide/guidelines.hpp>
#include <guide/wording.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

constexpr std::size_t k_short_scale = 10;  // levels

using Scales = std::unordered_map<std::string_view, const Scale*>;

std::string level_name(const Level& level) {
  std::string name = shortened(level.name);
  if (!level.points) return name;
  return fmt::format("{} ({} point{})", name, number(*level.points), *level.points == 1 ? "" : "s");
}

const Descriptor* descriptor_of(const Criterion& criterion, const Level& level) {
  const auto found = std::ranges::find(criterion.descriptors, level.name, &Descriptor::level);
  return found != criterion.descriptors.end() ? &*found : nullptr;
}

/// `Weak, Basic and Good`, or of a long scale only its ends.
std::string levels_of(const Scale& scale) {
  if (scale.levels.size() > k_short_scale)
    return fmt::format("{} levels, from {} to {}", scale.levels.size(), level_name(scale.levels.front()),
                       level_name(scale.levels.back()));
  std::vector<std::string> names;
  for (const Level& level : scale.levels) names.push_back(level_name(level));
  return enumerated(names);
}

void add_table(const Criterion& criterion, const Scale& scale, Guidelines& out) {
  const bool is_short = scale.levels.size() <= k_short_scale;
  Table table{.head = {"Level", "What it is like"}, .rows = {}};
  for (const Level& level : scale.levels) {
    const Descriptor* descriptor = descriptor_of(criterion, level);
    if (descriptor != nullptr)
      table.rows.push_back({level_name(level), one_line(descriptor->text)});
    else if (is_short)
      table.rows.push_back({level_name(level), "The guidelines do not say."});
  }
  out.blocks.push_back(std::move(table));
}

void add_criterion(const Criterion& criterion, const Part& part, const Scales& scales, Guidelines& out) {
  const std::string& title = title_of(criterion, part);
  const bool is_parts = title == part.title;  // which many criteria may share
  out.blocks.push_back(Heading{3, is_parts ? shortened(title) : title});
  std::string text;
  if (!is_parts) text = fmt::format("Looks at: {}. ", shortened(part.title));
  const auto scale = scales.find(criterion.scale);
  const bool known = scale != scales.end() && !scale->second->levels.empty();
  const bool described = known && !criterion.descriptors.empty();
  if (known && (!described || scale->second->levels.size() > k_short_scale))
    text += fmt::format("The levels, worst first: {}. ", levels_of(*scale->second));
  if (criterion.weight != 1) text += fmt::format("Its weight is {}. ", number(criterion.weight));
  if (text = one_line(text); !text.empty()) out.blocks.push_back(Paragraph{std::move(text)});
  if (described) add_table(criterion, *scale->second, out);
}

}  // namespace

void add_criteria(const Rubric& rubric, Guidelines& out) {
  if (std::ranges::all_of(rubric.parts, [](const Part& part) { return part.criteria.empty(); })) return;
  Scales scales;
  for (const Scale& scale : rubric.scales) scales.emplace(scale.id, &scale);
  out.blocks.push_back(Heading{2, "What readers judge"});
  out.blocks.push_back(
      Paragraph{"People read what you hand in and find a level for each of these. The worst level stands first."});
  for (const Part& part : rubric.parts)
    for (const Criterion& criterion : part.criteria) add_criterion(criterion, part, scales, out);
}

}  // namespace rubricate::guide
