// `sum`: points of several criteria, weighted and added up.
#include <rubric/criteria.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/points.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

class SumReader {
 public:
  SumReader(Context& context, const Criteria& criteria) : context_(context), criteria_(criteria) {}

  Rule read(const Node& node) {
    Rule rule;
    rule.kind = Rule::Kind::sum;
    const MapReader map(context_, node, k_sum_keys);
    if (!map) return rule;
    if (const Node* weights = map.get("weights")) read_weights(*weights, rule);
    if (const Node* cut = map.get("cut")) read_cut(*cut, rule);
    if (const Node* minimums = map.get("minimums")) read_minimums(*minimums, rule);
    return rule;
  }

 private:
  struct Number {
    const Node* node;  // its key is the criterion
    double value;
  };

  /// A number for each of some criteria that the rubric has.
  std::vector<Number> read_numbers(const Node& node) {
    std::vector<Number> numbers;
    if (node.kind != Node::Kind::map || node.children.empty()) {
      wrong_type(context_, node, "a number for each criterion", "Write it like `{overview: 1, plan: 2}`.");
      return numbers;
    }
    for (const Node& child : node.children) {
      const auto number = read_number(context_, child);
      if (criteria_.knows(context_, child.key, child.key_span) && number) numbers.push_back({&child, *number});
    }
    return numbers;
  }

  void read_weights(const Node& node, Rule& rule) {
    const std::vector<Number> numbers = read_numbers(node);
    all_known_ = !numbers.empty() && numbers.size() == node.children.size() && !node.lacks_entries;
    for (const auto& [weight, value] : numbers) {
      rule.weights.push_back({weight->key, value});
      if (value <= 0) {
        all_known_ = false;
        context_.findings.error(
            "rubric/bad-number", weight->span,
            fmt::format("The weight of {} is {}; it must be more than 0.", quoted(weight->key), quoted(weight->value)),
            value == 0 ? "Leave it out if its points do not count." : "Write it without the minus.");
      }
      if (const auto points = best_points(*weight))
        most_ += value * *points;
      else
        all_known_ = false;
    }
  }

  void read_cut(const Node& node, Rule& rule) {
    const auto cut = read_number(context_, node);
    if (!cut) return;
    rule.cut = *cut;
    if (all_known_ && !points_reach(most_, *cut))
      context_.findings.error("rubric/unreachable", node.span,
                              fmt::format("The best levels come to {:g} points; `cut` is {}, which no marks can reach.",
                                          most_, quoted(node.value)),
                              fmt::format("Lower it to {:g} or less, or mend the weights or points.", most_));
  }

  void read_minimums(const Node& node, Rule& rule) {
    for (const auto& [minimum, value] : read_numbers(node)) {
      rule.minimums.push_back({minimum->key, value});
      if (std::ranges::find(rule.weights, minimum->key, &Rule::Weight::criterion) == rule.weights.end()) {
        context_.findings.error(
            "rubric/not-in-sum", minimum->key_span,
            fmt::format("{} has a minimum and no weight, so its points are not in the sum.", quoted(minimum->key)),
            "Give it a weight; or name the level that it must reach in a rule of its own, and put "
            "both under `all`.");
        continue;
      }
      const auto points = best_points_of(minimum->key);
      if (points && !points_reach(*points, value))
        context_.findings.error(
            "rubric/unreachable", minimum->span,
            fmt::format("The best level of {} has {:g} points; its minimum is {}, which no mark can reach.",
                        quoted(minimum->key), *points, quoted(minimum->value)),
            fmt::format("Lower it to {:g} or less, or mend the points.", *points));
    }
  }

  [[nodiscard]] std::optional<double> best_points_of(std::string_view criterion) const {
    const Scale* scale = criteria_.scale_of(criterion);
    if (scale == nullptr || scale->levels.empty()) return std::nullopt;
    std::optional<double> most;
    for (const Level& level : scale->levels)
      if (level.points) most = std::max(most.value_or(*level.points), *level.points);
    return most;
  }

  /// Of the criterion that `weight` is for; complains when its scale has none.
  std::optional<double> best_points(const Node& weight) {
    const auto points = best_points_of(weight.key);
    const Scale* scale = criteria_.scale_of(weight.key);
    if (!points && scale != nullptr && !scale->levels.empty())
      context_.findings.error(
          "rubric/no-points", weight.key_span,
          fmt::format("{} is judged by the scale {}, whose levels have no points to add up.", quoted(weight.key),
                      quoted(scale->id)),
          fmt::format("Give each level points, such as `{{level: {}, points: 0}}`; or ask for a level with `reach`.",
                      scale->levels.front().name));
    return points;
  }

  Context& context_;
  const Criteria& criteria_;
  double most_ = 0;         // that the criteria can come to
  bool all_known_ = false;  // every weight and its points are sound
};

}  // namespace

Criteria::Criteria(const Rubric& rubric) {
  for (const Part& part : rubric.parts)
    for (const Criterion& criterion : part.criteria)
      if (!criterion.id.empty() && scale_of_.try_emplace(criterion.id, rubric.scale(criterion.scale)).second)
        names_.push_back(criterion.id);
}

bool Criteria::knows(Context& context, std::string_view id, Span at) const {
  if (scale_of_.contains(id)) return true;
  context.findings.error("rubric/unknown-criterion", at, fmt::format("There is no criterion called {}.", quoted(id)),
                         names_.empty() ? "Criteria are defined under `judge` in a part."
                                        : joined(suggestion(context, id, names_), there_are(names_)));
  return false;
}

Rule read_sum(Context& context, const Node& node, const Criteria& criteria) {
  return SumReader(context, criteria).read(node);
}

}  // namespace rubricate
