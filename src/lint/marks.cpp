#include <lint/marks.hpp>
#include <util/points.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace rubricate {
namespace {

class SpaceBuilder {
 public:
  explicit SpaceBuilder(const Rubric& rubric) : rubric_(rubric) {
    for (const Scale& scale : rubric.scales) scales_.try_emplace(scale.id, &scale);
    for (const Part& part : rubric.parts)
      for (const Criterion& criterion : part.criteria) scale_of_.try_emplace(criterion.id, find_scale(criterion.scale));
  }

  MarkSpace build() {
    for (const Outcome& outcome : rubric_.outcomes)
      if (outcome.rule) collect(*outcome.rule);
    for (Used& one : used_) group(one);
    MarkSpace space;
    for (const Used& one : used_) {
      space.criteria.push_back(one.id);
      space.sizes.push_back(one.step_of.empty() ? 1 : static_cast<std::uint8_t>(one.step_of.back() + 1));
    }
    for (const Outcome& outcome : rubric_.outcomes) {
      StepOutcome& made = space.outcomes.emplace_back();
      made.has_rule = outcome.rule.has_value();
      made.survives_failed_checks = outcome.checks_ignored || !outcome.rule;
      if (outcome.rule) made.rule = translated(*outcome.rule, space);
    }
    return space;
  }

 private:
  /// A criterion that some rule names.
  struct Used {
    std::string_view id;
    const Scale* scale = nullptr;
    std::set<std::size_t> asked;          // levels that some rule asks for
    bool added = false;                   // its points are in a sum
    std::vector<std::uint8_t> step_of{};  // by level
  };

  [[nodiscard]] const Scale* find_scale(std::string_view id) const {
    const auto found = scales_.find(id);
    return found != scales_.end() ? found->second : nullptr;
  }

  std::uint32_t index_of(std::string_view id) {
    const auto [found, is_new] = index_.try_emplace(id, static_cast<std::uint32_t>(used_.size()));
    if (is_new) {
      const auto scale = scale_of_.find(id);
      used_.push_back({id, scale != scale_of_.end() ? scale->second : nullptr, {}, false});
    }
    return found->second;
  }

  static std::size_t level_index(const Scale* scale, std::string_view name) {
    if (scale == nullptr) return 0;
    const auto level = std::ranges::find(scale->levels, name, &Level::name);
    return static_cast<std::size_t>(level - scale->levels.begin());
  }

  void collect(const Rule& rule) {
    for (const Rule& inner : rule.rules) collect(inner);
    for (const std::string& id : rule.reach.criteria) {
      Used& one = used_[index_of(id)];
      one.asked.insert(level_index(one.scale, rule.reach.level));
    }
    for (const Rule::Weight& weight : rule.weights) used_[index_of(weight.criterion)].added = true;
  }

  static double points_at(const Scale& scale, std::size_t level) { return scale.levels[level].points.value_or(0); }

  static void group(Used& one) {
    if (one.scale == nullptr) return;
    std::uint8_t step = 0;  // a scale has at most a hundred levels
    for (std::size_t i = 0; i < one.scale->levels.size(); ++i) {
      const bool told_apart =
          one.asked.contains(i) || (one.added && i > 0 && points_at(*one.scale, i) != points_at(*one.scale, i - 1));
      if (i > 0 && told_apart) ++step;
      one.step_of.push_back(step);
    }
  }

  StepRule translated(const Rule& rule, MarkSpace& space) {
    StepRule made;
    made.kind = rule.kind;
    made.at_least =
        rule.kind == Rule::Kind::at_least ? rule.at_least : static_cast<std::uint32_t>(rule.reach.criteria.size());
    for (const Rule& inner : rule.rules) made.rules.push_back(translated(inner, space));
    for (const std::string& id : rule.reach.criteria) {
      const Used& one = used_[index_of(id)];
      const std::size_t level = level_index(one.scale, rule.reach.level);
      made.needs.push_back({index_of(id), level < one.step_of.size() ? one.step_of[level] : std::uint8_t{0}});
    }
    for (const Rule::Weight& weight : rule.weights) {
      const Used& one = used_[index_of(weight.criterion)];
      StepRule::Addend addend{index_of(weight.criterion), {}};
      for (std::size_t i = 0; i < one.step_of.size(); ++i)
        if (i == 0 || one.step_of[i] != one.step_of[i - 1])
          addend.points.push_back(weight.weight * points_at(*one.scale, i));
      if (addend.points.empty()) addend.points.push_back(0);
      made.addends.push_back(std::move(addend));
    }
    for (const Rule::Minimum& minimum : rule.minimums) made.needs.push_back(need_of(minimum));
    made.cut = rule.cut;
    space.sums = space.sums || rule.kind == Rule::Kind::sum;
    space.atoms += 1 + made.needs.size() + made.addends.size();
    return made;
  }

  /// The first step with so many points. Each criterion with a minimum has a weight, so its steps differ in points.
  StepRule::Need need_of(const Rule::Minimum& minimum) {
    const std::uint32_t index = index_of(minimum.criterion);
    const Used& one = used_[index];
    for (std::size_t i = 0; i < one.step_of.size(); ++i)
      if (points_reach(points_at(*one.scale, i), minimum.points)) return {index, one.step_of[i]};
    return {index, 0};
  }

  const Rubric& rubric_;
  std::map<std::string_view, const Scale*> scales_;
  std::map<std::string_view, const Scale*> scale_of_;
  std::map<std::string_view, std::uint32_t> index_;
  std::vector<Used> used_;
};

}  // namespace

MarkSpace mark_space(const Rubric& rubric) { return SpaceBuilder(rubric).build(); }

bool holds(const StepRule& rule, const Steps& steps) {
  const auto inner = [&](const StepRule& one) { return holds(one, steps); };
  const auto reached = [&](const StepRule::Need& need) { return steps[need.criterion] >= need.step; };
  switch (rule.kind) {
    case Rule::Kind::all: return std::ranges::all_of(rule.rules, inner);
    case Rule::Kind::any: return std::ranges::any_of(rule.rules, inner);
    case Rule::Kind::reach:
    case Rule::Kind::at_least: return std::ranges::count_if(rule.needs, reached) >= rule.at_least;
    case Rule::Kind::sum: {
      double total = 0;
      for (const StepRule::Addend& addend : rule.addends) total += addend.points[steps[addend.criterion]];
      return points_reach(total, rule.cut) && std::ranges::all_of(rule.needs, reached);
    }
  }
  return false;
}

MarkFacts explore(const MarkSpace& space) {
  MarkFacts facts = explore_all(space);
  return facts.known || space.sums ? facts : explore_least(space);
}

}  // namespace rubricate
