#include <score/settle.hpp>
#include <score/why.hpp>
#include <verdict/outcome.hpp>

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

bool is_settled(const LevelRange& range) { return range.scale != nullptr && range.least == range.most; }

std::string level_in_words(std::string_view criterion, const LevelRange& range) {
  if (!is_settled(range)) return fmt::format("{} is open", criterion);
  return fmt::format("{} is {}", criterion, range.scale->levels[range.least].name);
}

// Those that keep the rule from holding: "plan is Basic, event is open".
std::string short_of(const Reach& reach, const Levels& levels) {
  std::vector<std::string> words;
  for (const std::string& id : reach.criteria)
    if (const LevelRange range = levels.of(id); reaches(range, reach.level) != Truth::yes)
      words.push_back(level_in_words(id, range));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string points_in_words(double least, double most) {
  return least == most ? fmt::format("{:g} points", least) : fmt::format("{:g} to {:g} points", least, most);
}

RuleScore explain_sum(const Rule& rule, const Levels& levels) {
  RuleScore score;
  std::vector<std::string> addends;
  double least = 0, most = 0;
  for (const Rule::Weight& weight : rule.weights) {
    const LevelRange range = levels.of(weight.criterion);
    least += weight.weight * range.least_points();
    most += weight.weight * range.most_points();
    addends.push_back(weight.weight == 1 ? weight.criterion
                                         : fmt::format("{:g} × {}", weight.weight, weight.criterion));
  }
  score.wanted = fmt::format("at least {:g} points from {}", rule.cut, fmt::join(addends, " + "));
  std::vector<std::string> found = {points_in_words(least, most)};
  for (const Rule::Minimum& minimum : rule.minimums) {
    const LevelRange range = levels.of(minimum.criterion);
    score.wanted += fmt::format(", {} at least {:g}", minimum.criterion, minimum.points);
    found.push_back(
        fmt::format("{} {}", minimum.criterion, points_in_words(range.least_points(), range.most_points())));
  }
  score.found = fmt::format("{}", fmt::join(found, ", "));
  return score;
}

}  // namespace

RuleScore explain_rule(const Rule& rule, const Levels& levels) {
  RuleScore score;
  const std::string criteria = fmt::format("{}", fmt::join(rule.reach.criteria, ", "));
  switch (rule.kind) {
    case Rule::Kind::all: score.wanted = "all of these"; break;
    case Rule::Kind::any: score.wanted = "one of these"; break;
    case Rule::Kind::reach:
      score.wanted = fmt::format("{}: {}", criteria, rule.reach.level);
      score.found = short_of(rule.reach, levels);
      break;
    case Rule::Kind::at_least:
      score.wanted = fmt::format("{} of {}: {}", rule.at_least, criteria, rule.reach.level);
      score.found = short_of(rule.reach, levels);
      break;
    case Rule::Kind::sum: score = explain_sum(rule, levels); break;
  }
  for (const Rule& inner : rule.rules) score.rules.push_back(explain_rule(inner, levels));
  score.truth = holds(rule, levels);
  return score;
}

}  // namespace rubricate
