// The smallest change, against looking through all changes in another way.
#include <score/change.hpp>
#include <verdict/outcome.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// Criteria c0, c1, … on scales of so many levels, with points that rise by their place.
Rubric rubric_of(const std::vector<std::uint32_t>& level_counts) {
  Rubric rubric;
  Part part;
  part.id = "part";
  for (std::size_t i = 0; i < level_counts.size(); ++i) {
    Scale scale{.id = fmt::format("s{}", i), .levels = {}, .span = {}};
    for (std::uint32_t j = 0; j < level_counts[i]; ++j)
      scale.levels.push_back({fmt::format("l{}", j), static_cast<double>(j * (i % 3 + 1)), {}});
    rubric.scales.push_back(std::move(scale));
    Criterion criterion;
    criterion.id = fmt::format("c{}", i);
    criterion.scale = rubric.scales.back().id;
    part.criteria.push_back(std::move(criterion));
  }
  rubric.parts.push_back(std::move(part));
  return rubric;
}

std::vector<CriterionScore> scores_of(const Rubric& rubric, const std::vector<std::optional<std::uint32_t>>& levels) {
  std::vector<CriterionScore> scores;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const Criterion& criterion = rubric.parts[0].criteria[i];
    scores.push_back({.criterion = &criterion, .scale = rubric.scale(criterion.scale), .level = levels[i]});
  }
  return scores;
}

// Any number of calls, the same on every machine: the standard's engines are, its distributions are not.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(engine_() % end); }

 private:
  std::mt19937 engine_;
};

std::vector<std::string> some_criteria(Dice& dice, std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i)
    if (dice.below(2) == 0) names.push_back(fmt::format("c{}", i));
  if (names.empty()) names.push_back("c0");
  return names;
}

Rule random_rule(Dice& dice, std::size_t criteria, int depth) {
  Rule rule;
  rule.kind = static_cast<Rule::Kind>(depth > 0 ? dice.below(5) : 2 + dice.below(3));
  switch (rule.kind) {
    case Rule::Kind::all:
    case Rule::Kind::any:
      for (std::uint32_t i = 0; i < 1 + dice.below(3); ++i)
        rule.rules.push_back(random_rule(dice, criteria, depth - 1));
      break;
    case Rule::Kind::at_least:
    case Rule::Kind::reach:
      rule.reach.criteria = some_criteria(dice, criteria);
      rule.reach.level = fmt::format("l{}", dice.below(4));
      rule.at_least = 1 + dice.below(static_cast<std::uint32_t>(rule.reach.criteria.size()));
      break;
    case Rule::Kind::sum:
      for (std::string& name : some_criteria(dice, criteria))
        rule.weights.push_back({std::move(name), 0.5 * (1 + dice.below(4))});
      rule.cut = dice.below(14);
      if (dice.below(2) == 0) rule.minimums.push_back({"c0", static_cast<double>(dice.below(3))});
      break;
  }
  return rule;
}

using Steps = std::vector<std::uint32_t>;

std::uint32_t worst(const CriterionScore& score) { return score.level.value_or(0); }

bool holds_at(const Rubric& rubric, const Rule& rule, const Steps& levels) {
  SettledLevels settled;
  for (std::size_t i = 0; i < levels.size(); ++i) settled.emplace(fmt::format("c{}", i), levels[i]);
  return holds(rule, Levels(rubric, settled)) == Truth::yes;
}

using Cost = std::pair<std::uint32_t, std::uint32_t>;  // steps, and criteria touched

// The least cost, by raising one criterion after the other.
void cheapest(const Rubric& rubric, const Rule& rule, const std::vector<CriterionScore>& scores, Steps& levels,
              std::size_t next, Cost cost, std::optional<Cost>& best) {
  if (next == scores.size()) {
    if ((!best || cost < *best) && holds_at(rubric, rule, levels)) best = cost;
    return;
  }
  const std::uint32_t from = worst(scores[next]);
  for (std::uint32_t to = from; to < scores[next].scale->levels.size(); ++to) {
    levels[next] = to;
    cheapest(rubric, rule, scores, levels, next + 1, {cost.first + to - from, cost.second + (to > from ? 1 : 0)}, best);
  }
  levels[next] = from;
}

Steps applied(const std::vector<CriterionScore>& scores, const Change& change) {
  Steps levels;
  for (const CriterionScore& score : scores) levels.push_back(worst(score));
  for (const Raise& raise : change.raises) levels[raise.criterion] = raise.to;
  return levels;
}

Cost cost_of(const std::vector<CriterionScore>& scores, const Change& change) {
  Cost cost{0, static_cast<std::uint32_t>(change.raises.size())};
  for (const Raise& raise : change.raises) cost.first += raise.to - worst(scores[raise.criterion]);
  return cost;
}

std::string in_words(const Change& change) {
  std::string text;
  for (const Raise& raise : change.raises)
    text += fmt::format("c{} {}→{} ", raise.criterion, raise.from ? std::to_string(*raise.from) : "-", raise.to);
  return text + (change.is_least ? "least" : "");
}

Rule reach(std::vector<std::string> criteria, std::string level) {
  Rule rule;
  rule.kind = Rule::Kind::reach;
  rule.reach = {std::move(criteria), std::move(level), {}};
  return rule;
}

Rule sum_of_all(std::size_t criteria, double cut) {
  Rule rule;
  rule.kind = Rule::Kind::sum;
  for (std::size_t i = 0; i < criteria; ++i) rule.weights.push_back({fmt::format("c{}", i), 1});
  rule.cut = cut;
  return rule;
}

}  // namespace

TEST_CASE("no change is smaller, whatever the rule") {
  Dice dice(5);
  int changed = 0, impossible = 0, held = 0;
  for (int round = 0; round < 2000; ++round) {
    CAPTURE(round);
    const std::size_t count = 1 + dice.below(4);
    std::vector<std::uint32_t> sizes;
    std::vector<std::optional<std::uint32_t>> levels;
    for (std::size_t i = 0; i < count; ++i) {
      sizes.push_back(2 + dice.below(3));
      const std::uint32_t level = dice.below(sizes.back() + 1);
      levels.push_back(level < sizes.back() ? std::optional(level) : std::nullopt);
    }
    const Rubric rubric = rubric_of(sizes);
    const std::vector<CriterionScore> scores = scores_of(rubric, levels);
    const Rule rule = random_rule(dice, count, 2);
    const Change change = smallest_change(rubric, rule, scores);
    std::optional<Cost> best;
    Steps steps(count);
    cheapest(rubric, rule, scores, steps, 0, {0, 0}, best);
    if (!best || *best == Cost(0, 0)) {
      ++(best ? held : impossible);
      CHECK_EQ(in_words(change), "");
      continue;
    }
    ++changed;
    CHECK(change.is_least);
    CHECK(cost_of(scores, change) == *best);
    CHECK(holds_at(rubric, rule, applied(scores, change)));
    CHECK(std::ranges::is_sorted(change.raises, {}, &Raise::criterion));
    for (const Raise& raise : change.raises) CHECK_EQ(raise.from, scores[raise.criterion].level);
  }
  CHECK_MESSAGE(std::min({changed, impossible, held}) > 100, changed, " ", impossible, " ", held);
}

TEST_CASE("changes that can be told by hand") {
  const Rubric rubric = rubric_of({3, 3, 3});
  const auto change = [&](const Rule& rule, const std::vector<std::optional<std::uint32_t>>& levels) {
    return in_words(smallest_change(rubric, rule, scores_of(rubric, levels)));
  };
  CHECK_EQ(change(reach({"c0", "c2"}, "l2"), {1, 0, 0}), "c0 1→2 c2 0→2 least");
  CHECK_EQ(change(reach({"c0", "c2"}, "l1"), {1, 0, 2}), "");
  CHECK_EQ(change(reach({"c0", "c2"}, "l1"), {std::nullopt, 0, 2}), "c0 -→1 least");
  CHECK_EQ(change(reach({"c0"}, "l0"), {std::nullopt, 0, 2}), "");
  CHECK_EQ(change(reach({"c0"}, "none"), {0, 0, 0}), "");
  // Points are 0 1 2, 0 2 4 and 0 3 6: one step of c2 does what two of c0 would.
  CHECK_EQ(change(sum_of_all(3, 3), {0, 0, 0}), "c2 0→1 least");
  CHECK_EQ(change(sum_of_all(3, 13), {0, 0, 0}), "");
  CHECK_EQ(change(sum_of_all(2, 2), {0, 2, 0}), "");
  // Two steps on one criterion are better than one on each of two.
  CHECK_EQ(change(sum_of_all(3, 5), {0, 0, 0}), "c2 0→2 least");
}

TEST_CASE("in a large space no level of the change could be lower") {
  constexpr std::size_t k_criteria = 40;
  const Rubric rubric = rubric_of(std::vector<std::uint32_t>(k_criteria, 5));
  std::vector<std::optional<std::uint32_t>> levels(k_criteria, 1);
  levels[7].reset();
  const std::vector<CriterionScore> scores = scores_of(rubric, levels);
  Rule rule;
  rule.kind = Rule::Kind::all;
  rule.rules = {sum_of_all(k_criteria, 200), reach({"c3", "c7"}, "l3")};
  const Change change = smallest_change(rubric, rule, scores);
  CHECK_FALSE(change.is_least);
  REQUIRE_FALSE(change.raises.empty());
  const Steps found = applied(scores, change);
  CHECK(holds_at(rubric, rule, found));
  for (const Raise& raise : change.raises) {
    Steps lower = found;
    --lower[raise.criterion];
    CAPTURE(raise.criterion);
    CHECK_FALSE(holds_at(rubric, rule, lower));
  }
  rule.rules.push_back(reach({"c0"}, "none"));
  CHECK_EQ(in_words(smallest_change(rubric, rule, scores)), "");
  // A list of more than a hundred would help nobody.
  const Rubric many = rubric_of(std::vector<std::uint32_t>(101, 2));
  const std::vector<CriterionScore> none = scores_of(many, std::vector<std::optional<std::uint32_t>>(101));
  CHECK_EQ(in_words(smallest_change(many, sum_of_all(101, 150), none)), "");
  CHECK_EQ(smallest_change(many, sum_of_all(100, 199), none).raises.size(), 100);
  // Many criteria, of which the rule names few, are no large space.
  CHECK_EQ(in_words(smallest_change(rubric, reach({"c7", "c9"}, "l2"), scores)), "c7 -→2 c9 1→2 least");
}

}  // namespace rubricate
