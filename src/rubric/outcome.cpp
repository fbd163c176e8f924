// `outcome`: which result follows from which levels.
#include <rubric/criteria.hpp>
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_rule_help =
    "Write it like `{criteria: [overview, plan], reach: Passing}`, or use `all`, `any`, `at-least` or `sum`.";

class OutcomeReader {
 public:
  OutcomeReader(Context& context, const Rubric& rubric) : context_(context), criteria_(rubric) {}

  std::optional<Outcome> read(const Node& node, bool last) {
    const MapReader map(context_, node, k_result_keys);
    if (!map) return std::nullopt;
    Outcome outcome;
    outcome.span = node.span;
    if (const Node* result = map.get("result")) {
      set(outcome.result, read_prose(context_, *result));
      if (!outcome.result.empty() && !results_.insert(outcome.result).second)
        context_.findings.error("rubric/duplicate-id", result->span,
                                fmt::format("The result {} stands here twice.", quoted(outcome.result)),
                                "Put both rules into one entry, under `any`.");
    }
    if (const Node* checks = map.get("checks"))
      outcome.checks_ignored = read_choice(context_, *checks, map.choices("checks")).has_value();
    const bool has_rule =
        std::ranges::any_of(k_rule_keys.keys, [&](const Key& key) { return map.get(key.name) != nullptr; });
    if (has_rule) {
      outcome.rule = read_rule_keys(node, map);
    } else if (!last) {
      context_.findings.error("rubric/no-rule", node.label(),
                              "This result has no rule, so it always holds, and those below it are never reached.",
                              "Add a rule such as `all:`, or move it to the end.");
    }
    return outcome;
  }

 private:
  std::optional<Rule> read_rule(const Node& node) {
    const MapReader map(context_, node, k_rule_keys);
    return map ? read_rule_keys(node, map) : std::nullopt;
  }

  /// The one rule that the keys of `node` make up.
  std::optional<Rule> read_rule_keys(const Node& node, const MapReader& map) {
    std::vector<const Node*> given;
    for (const std::string_view key : {"all", "any", "sum"})
      if (const Node* value = map.get(key)) given.push_back(value);
    const Node* at_least = map.get("at-least");
    const Node* criteria = map.get("criteria");
    const Node* reach = map.get("reach");
    const Node* reach_or_criteria = criteria != nullptr ? criteria : reach;
    if (const Node* value = at_least != nullptr ? at_least : reach_or_criteria) given.push_back(value);
    if (given.size() != 1) {
      if (given.empty())
        context_.findings.error("rubric/no-rule", node.label(), "There is no rule here.", std::string(k_rule_help));
      else
        context_.findings.error(
            "rubric/two-rules", given[1]->key_span,
            fmt::format("{} and {} are two rules in one place.", quoted(given[0]->key), quoted(given[1]->key)),
            "Put both as entries under `all` or `any`.");
      return std::nullopt;
    }
    Rule rule = read_kind(*given.front(), node, map, at_least);
    rule.span = given.front()->key_span;
    return rule;
  }

  Rule read_kind(const Node& value, const Node& node, const MapReader& map, const Node* at_least) {
    if (value.key == "all") return read_rules(value, Rule::Kind::all);
    if (value.key == "any") return read_rules(value, Rule::Kind::any);
    if (value.key == "sum") return read_sum(context_, value, criteria_);
    return read_reach(node, map, at_least);
  }

  Rule read_rules(const Node& node, Rule::Kind kind) {
    Rule rule;
    rule.kind = kind;
    if (!is_list(context_, node, "a list of rules", std::string(k_rule_help))) return rule;
    for (const Node& child : node.children)
      if (auto inner = read_rule(child)) rule.rules.push_back(std::move(*inner));
    return rule;
  }

  Rule read_reach(const Node& node, const MapReader& map, const Node* at_least) {
    Rule rule;
    rule.kind = at_least != nullptr ? Rule::Kind::at_least : Rule::Kind::reach;
    rule.reach.span = node.span;
    Ids named;
    const Node* criteria = map.need("criteria");
    if (criteria != nullptr &&
        is_list(context_, *criteria, "a list of criteria", "Write it like `[overview, plan]`.")) {
      for (const Node& child : criteria->children) {
        const auto id = read_text(context_, child);
        if (!id || !criteria_.knows(context_, *id, child.span)) continue;
        if (!named.insert(*id).second)
          context_.findings.error("rubric/duplicate-id", child.span, fmt::format("{} stands here twice.", quoted(*id)),
                                  "Keep one of the two.");
        else
          rule.reach.criteria.push_back(*id);
      }
    }
    if (const Node* level = map.need("reach")) {
      set(rule.reach.level, read_prose(context_, *level));
      if (!rule.reach.level.empty()) check_level(rule.reach, level->span);
    }
    if (at_least != nullptr) read_at_least(*at_least, criteria != nullptr ? criteria->children.size() : 0, rule);
    return rule;
  }

  void read_at_least(const Node& node, std::size_t criteria, Rule& rule) {
    const auto number = read_number(context_, node);
    if (!number) return;
    const auto most = static_cast<double>(criteria);
    if (*number >= 1 && (*number <= most || criteria == 0) && *number == std::floor(*number)) {
      rule.at_least = static_cast<std::uint32_t>(*number);
      return;
    }
    context_.findings.error(
        "rubric/bad-number", node.span,
        fmt::format("`at-least` is {}; it must be a whole number from 1 to {}, as many as criteria are named.",
                    quoted(node.value), criteria),
        "Lower it, or name more criteria.");
  }

  /// Every criterion that is named must have the level on its scale.
  void check_level(const Reach& reach, Span at) {
    std::set<const Scale*> seen;
    for (const std::string& id : reach.criteria) {
      const Scale* scale = criteria_.scale_of(id);
      if (scale == nullptr || !seen.insert(scale).second) continue;
      std::vector<std::string_view> levels;
      levels.reserve(scale->levels.size());
      for (const Level& level : scale->levels) levels.push_back(level.name);
      if (std::ranges::find(levels, reach.level) != levels.end()) continue;
      context_.findings.error(
          "rubric/unknown-level", at,
          fmt::format("{} is judged by the scale {}, which has no level {}.", quoted(id), quoted(scale->id),
                      quoted(reach.level)),
          joined(suggestion(context_, reach.level, levels), fmt::format("Its levels are {}.", listed(levels, "and"))));
      return;
    }
  }

  Context& context_;
  Criteria criteria_;
  Ids results_;
};

}  // namespace

void read_outcomes(Context& context, const Node& node, Rubric& rubric) {
  if (!is_list(context, node, "a list of results", "Begin each with `- result: …`.")) return;
  OutcomeReader reader(context, rubric);
  for (const Node& child : node.children) {
    auto outcome = reader.read(child, &child == &node.children.back());
    if (outcome) rubric.outcomes.push_back(std::move(*outcome));
  }
}

}  // namespace rubricate
