#include <verdict/outcome.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

enum class Truth : std::uint8_t { no, open, yes };

const Criterion* find_criterion(const Rubric& rubric, std::string_view id) {
  for (const Part& part : rubric.parts)
    for (const Criterion& criterion : part.criteria)
      if (criterion.id == id) return &criterion;
  return nullptr;
}

// Without marks a criterion reaches its worst level for certain and every other one perhaps.
Truth reaches(const Rubric& rubric, std::string_view criterion_id, std::string_view level) {
  const Criterion* criterion = find_criterion(rubric, criterion_id);
  const Scale* scale = criterion != nullptr ? rubric.scale(criterion->scale) : nullptr;
  return scale != nullptr && !scale->levels.empty() && scale->levels.front().name == level ? Truth::yes : Truth::open;
}

std::pair<double, double> points_range(const Rubric& rubric, std::string_view criterion_id) {
  const Criterion* criterion = find_criterion(rubric, criterion_id);
  const Scale* scale = criterion != nullptr ? rubric.scale(criterion->scale) : nullptr;
  if (scale == nullptr || scale->levels.empty()) return {0, 0};
  const auto [least, most] =
      std::ranges::minmax(scale->levels, {}, [](const Level& level) { return level.points.value_or(0); });
  return {least.points.value_or(0), most.points.value_or(0)};
}

Truth at_least(double least, double most, double cut) {
  return least >= cut ? Truth::yes : most < cut ? Truth::no : Truth::open;
}

Truth holds_sum(const Rubric& rubric, const Rule& rule) {
  double least = 0, most = 0;
  for (const Rule::Weight& weight : rule.weights) {
    const auto [low, high] = points_range(rubric, weight.criterion);
    least += weight.weight * low;
    most += weight.weight * high;
  }
  Truth truth = at_least(least, most, rule.cut);
  for (const Rule::Minimum& minimum : rule.minimums) {
    const auto [low, high] = points_range(rubric, minimum.criterion);
    truth = std::min(truth, at_least(low, high, minimum.points));
  }
  return truth;
}

Truth holds(const Rubric& rubric, const Rule& rule) {
  switch (rule.kind) {
    case Rule::Kind::all: {
      Truth truth = Truth::yes;
      for (const Rule& part : rule.rules) truth = std::min(truth, holds(rubric, part));
      return truth;
    }
    case Rule::Kind::any: {
      Truth truth = Truth::no;
      for (const Rule& part : rule.rules) truth = std::max(truth, holds(rubric, part));
      return truth;
    }
    case Rule::Kind::reach:
    case Rule::Kind::at_least: {
      std::uint32_t sure = 0;
      for (const std::string& id : rule.reach.criteria)
        if (reaches(rubric, id, rule.reach.level) == Truth::yes) ++sure;
      const auto all = static_cast<std::uint32_t>(rule.reach.criteria.size());
      const std::uint32_t wanted = rule.kind == Rule::Kind::reach ? all : rule.at_least;
      return sure >= wanted ? Truth::yes : all < wanted ? Truth::no : Truth::open;
    }
    case Rule::Kind::sum: return holds_sum(rubric, rule);
  }
  return Truth::open;
}

Truth checks_allow(const Outcome& outcome, Status checks) {
  if (outcome.checks_ignored || !outcome.rule) return Truth::yes;
  if (checks == Status::failed) return Truth::no;
  return checks == Status::passed || checks == Status::inapplicable ? Truth::yes : Truth::open;
}

}  // namespace

OutcomeReport decide_outcome(const Rubric& rubric, Status checks, std::size_t waiting) {
  OutcomeReport report;
  if (rubric.outcomes.empty()) return report;
  bool barred = false, sure = false;
  for (const Outcome& outcome : rubric.outcomes) {
    const Truth allowed = checks_allow(outcome, checks);
    barred = barred || allowed == Truth::no;
    const Truth truth = std::min(allowed, outcome.rule ? holds(rubric, *outcome.rule) : Truth::yes);
    if (truth == Truth::no) continue;
    report.possible.push_back(outcome.result);
    sure = truth == Truth::yes;
    if (sure) break;
  }
  if (report.possible.empty()) {
    report.state = OutcomeReport::State::unreachable;
    report.why = barred ? "A required check failed." : "No marks reach any of them.";
  } else if (report.possible.size() == 1 && sure) {
    report.state = OutcomeReport::State::decided;
    report.result = report.possible.front();
    report.possible.clear();
    report.why = barred ? "A required check failed." : "Its rule holds whatever the readers say.";
  } else {
    report.state = OutcomeReport::State::open;
    const bool unsettled = checks == Status::cannot_tell || checks == Status::untested;
    report.why = unsettled      ? "Some checks are not settled, and readers have not marked yet."
                 : waiting == 1 ? "1 criterion waits for a reader's mark."
                                : fmt::format("{} criteria wait for a reader's marks.", waiting);
  }
  return report;
}

}  // namespace rubricate
