#include <score/change.hpp>
#include <verdict/outcome.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace rubricate {
namespace {

constexpr std::uint64_t k_most_work = 2'000'000;  // combinations to look through, times the criteria named in the rule
constexpr std::size_t k_most_choices = 100;

// A criterion that the rule names.
struct Choice {
  std::uint32_t criterion;  // index into ScoreReport::criteria
  std::uint32_t from;       // the worst level that it may have
  std::uint32_t best;
};

// The criteria that the rule names, and how often it names any.
std::uint64_t collect(const Rule& rule, std::set<std::string_view>& names) {
  std::uint64_t count = 1 + rule.reach.criteria.size() + rule.weights.size() + rule.minimums.size();
  names.insert(rule.reach.criteria.begin(), rule.reach.criteria.end());
  for (const Rule::Weight& weight : rule.weights) names.insert(weight.criterion);
  for (const Rule::Minimum& minimum : rule.minimums) names.insert(minimum.criterion);
  for (const Rule& inner : rule.rules) count += collect(inner, names);
  return count;
}

using Combination = std::vector<std::uint32_t>;  // levels, by choice

class Search {
 public:
  Search(const Rubric& rubric, const Rule& rule, const std::vector<CriterionScore>& criteria)
      : rule_(rule), criteria_(criteria), levels_(rubric, {}) {
    std::set<std::string_view> names;
    size_ = collect(rule, names);
    for (std::uint32_t i = 0; i < criteria.size(); ++i) {
      const CriterionScore& one = criteria[i];
      if (one.scale == nullptr || one.scale->levels.empty() || !names.contains(one.criterion->id)) continue;
      choices_.push_back({i, one.level.value_or(0), static_cast<std::uint32_t>(one.scale->levels.size() - 1)});
    }
  }

  [[nodiscard]] Change run() {
    Change change;
    Combination levels = worst();
    if (choices_.size() > k_most_choices || holds_for(levels)) return change;
    std::uint64_t work = size_;
    for (const Choice& choice : choices_) {
      work *= choice.best - choice.from + 1;
      if (work > k_most_work) break;
    }
    change.is_least = work <= k_most_work;
    const auto found = change.is_least ? look_through_all() : step_by_step(std::move(levels));
    if (!found) return {};
    for (std::size_t i = 0; i < choices_.size(); ++i)
      if ((*found)[i] > choices_[i].from)
        change.raises.push_back({choices_[i].criterion, criteria_[choices_[i].criterion].level, (*found)[i]});
    return change;
  }

 private:
  [[nodiscard]] Combination worst() const {
    Combination levels;
    for (const Choice& choice : choices_) levels.push_back(choice.from);
    return levels;
  }

  [[nodiscard]] bool holds_for(const Combination& levels) {
    for (std::size_t i = 0; i < choices_.size(); ++i)
      levels_.settle(criteria_[choices_[i].criterion].criterion->id, levels[i]);
    return holds(rule_, levels_) == Truth::yes;
  }

  // How many steps, and on how many criteria.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> cost(const Combination& levels) const {
    std::uint32_t steps = 0, touched = 0;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      steps += levels[i] - choices_[i].from;
      touched += levels[i] > choices_[i].from ? 1 : 0;
    }
    return {steps, touched};
  }

  // Counts through them, the last quickest; only what would be better than the best so far is tried.
  [[nodiscard]] std::optional<Combination> look_through_all() {
    std::optional<Combination> best;
    auto best_cost = std::pair(std::numeric_limits<std::uint32_t>::max(), 0U);
    Combination levels = worst();
    for (;;) {
      if (const auto now = cost(levels); now < best_cost && holds_for(levels)) {
        best = levels;
        best_cost = now;
      }
      std::size_t i = choices_.size();
      while (i > 0 && levels[i - 1] == choices_[i - 1].best) {
        levels[i - 1] = choices_[i - 1].from;
        --i;
      }
      if (i == 0) return best;
      ++levels[i - 1];
    }
  }

  // All at their best, and then each as low as the rule still allows: no level of the answer is higher than it must be.
  [[nodiscard]] std::optional<Combination> step_by_step(Combination levels) {
    for (std::size_t i = 0; i < choices_.size(); ++i) levels[i] = choices_[i].best;
    if (!holds_for(levels)) return std::nullopt;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      std::uint32_t low = choices_[i].from, high = levels[i];
      while (low < high) {
        levels[i] = low + (high - low) / 2;
        if (holds_for(levels))
          high = levels[i];
        else
          low = levels[i] + 1;
      }
      levels[i] = high;
    }
    return levels;
  }

  const Rule& rule_;
  const std::vector<CriterionScore>& criteria_;
  Levels levels_;
  std::uint64_t size_ = 0;  // how often the rule names a criterion
  std::vector<Choice> choices_;
};

}  // namespace

Change smallest_change(const Rubric& rubric, const Rule& rule, const std::vector<CriterionScore>& criteria) {
  return Search(rubric, rule, criteria).run();
}

}  // namespace rubricate
