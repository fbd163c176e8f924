#include <util/points.hpp>
#include <verdict/outcome.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

Truth comes_to(double least, double most, double cut) {
  return points_reach(least, cut) ? Truth::yes : !points_reach(most, cut) ? Truth::no : Truth::open;
}

Truth holds_sum(const Rule& rule, const Levels& levels) {
  double least = 0, most = 0;
  for (const Rule::Weight& weight : rule.weights) {
    const LevelRange range = levels.of(weight.criterion);
    least += weight.weight * range.least_points();
    most += weight.weight * range.most_points();
  }
  Truth truth = comes_to(least, most, rule.cut);
  for (const Rule::Minimum& minimum : rule.minimums) {
    const LevelRange range = levels.of(minimum.criterion);
    truth = std::min(truth, comes_to(range.least_points(), range.most_points(), minimum.points));
  }
  return truth;
}

// Of `criteria`, how many surely reach the level, and how many may.
std::pair<std::uint32_t, std::uint32_t> count_reaching(const Reach& reach, const Levels& levels) {
  std::uint32_t sure = 0, possible = 0;
  for (const std::string& id : reach.criteria) {
    const Truth truth = reaches(levels.of(id), reach.level);
    if (truth == Truth::yes) ++sure;
    if (truth != Truth::no) ++possible;
  }
  return {sure, possible};
}

std::string waiting_words(std::size_t waiting) {
  return waiting == 1 ? "1 criterion waits for a reader's mark."
                      : fmt::format("{} criteria wait for a reader's marks.", waiting);
}

}  // namespace

Truth reaches(const LevelRange& range, std::string_view level) {
  if (range.scale == nullptr) return Truth::open;
  const auto wanted = std::ranges::find(range.scale->levels, level, &Level::name) - range.scale->levels.begin();
  return std::cmp_greater_equal(range.least, wanted) ? Truth::yes
         : std::cmp_less(range.most, wanted)         ? Truth::no
                                                     : Truth::open;
}

Truth holds(const Rule& rule, const Levels& levels) {
  switch (rule.kind) {
    case Rule::Kind::all: {
      Truth truth = Truth::yes;
      for (const Rule& part : rule.rules) truth = std::min(truth, holds(part, levels));
      return truth;
    }
    case Rule::Kind::any: {
      Truth truth = Truth::no;
      for (const Rule& part : rule.rules) truth = std::max(truth, holds(part, levels));
      return truth;
    }
    case Rule::Kind::reach:
    case Rule::Kind::at_least: {
      const auto [sure, possible] = count_reaching(rule.reach, levels);
      const std::size_t wanted = rule.kind == Rule::Kind::reach ? rule.reach.criteria.size() : rule.at_least;
      return sure >= wanted ? Truth::yes : possible < wanted ? Truth::no : Truth::open;
    }
    case Rule::Kind::sum: return holds_sum(rule, levels);
  }
  return Truth::open;
}

Truth checks_allow(const Outcome& outcome, Status checks) {
  if (outcome.checks_ignored || !outcome.rule) return Truth::yes;
  if (checks == Status::failed) return Truth::no;
  return checks == Status::passed || checks == Status::inapplicable ? Truth::yes : Truth::open;
}

OutcomeReport decide_outcome(const Rubric& rubric, Status checks, const SettledLevels& settled, std::size_t waiting) {
  OutcomeReport report;
  if (rubric.outcomes.empty()) return report;
  const Levels levels(rubric, settled);
  bool barred = false, sure = false;
  for (const Outcome& outcome : rubric.outcomes) {
    const Truth allowed = checks_allow(outcome, checks);
    barred = barred || allowed == Truth::no;
    const Truth truth = std::min(allowed, outcome.rule ? holds(*outcome.rule, levels) : Truth::yes);
    if (truth == Truth::no) continue;
    report.possible.push_back(outcome.result);
    sure = truth == Truth::yes;
    if (sure) break;
  }
  const bool is_marked = waiting == 0 || !settled.empty();
  if (report.possible.empty()) {
    report.state = OutcomeReport::State::unreachable;
    report.why = barred      ? "A required check failed."
                 : is_marked ? "None of their rules holds."
                             : "No marks reach any of them.";
  } else if (report.possible.size() == 1 && sure) {
    report.state = OutcomeReport::State::decided;
    report.result = report.possible.front();
    report.possible.clear();
    report.why = barred ? "A required check failed." : waiting == 0 ? "" : "Its rule holds whatever the readers say.";
  } else {
    report.state = OutcomeReport::State::open;
    const bool unsettled = checks == Status::cannot_tell || checks == Status::untested;
    report.why = waiting == 0      ? unsettled ? "Some checks are not settled." : "A part that counts was left out."
                 : !unsettled      ? waiting_words(waiting)
                 : settled.empty() ? "Some checks are not settled, and readers have not marked yet."
                                   : "Some checks are not settled; " + waiting_words(waiting);
  }
  return report;
}

}  // namespace rubricate
