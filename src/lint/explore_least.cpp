// Reasons from the least marks that each rule needs, where there are too many combinations to look through.
//
// A rule that no better mark can break is told by its least marks: those that hold, and no longer do when one of them
// is lowered. A result is out of reach when all the least marks of its rule give a better one already. A criterion
// matters when it stands above its worst level in some least marks of the rules from the best down to some result.
#include <lint/marks.hpp>
#include <util/ordered.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

/// Marks above the worst, sorted by criterion.
using Least = std::vector<StepRule::Need>;

constexpr std::size_t k_most_marks = 5000;
constexpr std::size_t k_most_comparisons = 20'000'000;

class Reasoner {
 public:
  explicit Reasoner(const MarkSpace& space) : space_(space) {}

  MarkFacts run() {
    MarkFacts facts;
    facts.reachable.resize(space_.outcomes.size());
    facts.matters.resize(space_.criteria.size());
    facts.known = look(facts, false) && look(facts, true);
    return facts;
  }

 private:
  bool look(MarkFacts& facts, bool checks_failed) {
    std::vector<Least> better;  // that lead to this result or to a better one
    for (std::size_t i = 0; i < space_.outcomes.size(); ++i) {
      const StepOutcome& outcome = space_.outcomes[i];
      if (checks_failed && !outcome.survives_failed_checks) continue;
      auto least = outcome.has_rule ? least_of(outcome.rule) : std::vector<Least>{Least{}};
      if (!least) return false;
      for (Least& marks : *least)
        if (!is_covered(better, marks)) {
          facts.reachable[i] = true;
          better.push_back(std::move(marks));
        }
      if (!reduce(better)) return false;
      for (const Least& marks : better)
        for (const StepRule::Need& need : marks) facts.matters[need.criterion] = true;
    }
    return true;
  }

  /// `marks` are as good as `other` everywhere.
  bool reach(const Least& marks, const Least& other) {
    comparisons_ += 1 + other.size();
    auto at = marks.begin();
    for (const StepRule::Need& need : other) {
      while (at != marks.end() && at->criterion < need.criterion) ++at;
      if (at == marks.end() || at->criterion != need.criterion || at->step < need.step) return false;
    }
    return true;
  }

  bool is_covered(const std::vector<Least>& all, const Least& marks) {
    return std::ranges::any_of(all, [&](const Least& one) { return reach(marks, one); });
  }

  /// Leaves only those that none of the others undercuts; false when there are too many.
  bool reduce(std::vector<Least>& all) {
    if (all.size() > k_most_marks) return false;
    sort_in_order(all, &Least::size);  // what undercuts is never longer
    std::vector<Least> kept;
    for (Least& marks : all) {
      if (comparisons_ > k_most_comparisons) return false;
      const auto undercuts = [&](const Least& one) { return reach(one, marks); };
      if (is_covered(kept, marks)) continue;
      std::erase_if(kept, undercuts);
      kept.push_back(std::move(marks));
    }
    all = std::move(kept);
    return true;
  }

  static Least joined(const Least& a, const Least& b) {
    Least both;
    auto left = a.begin();
    for (const StepRule::Need& need : b) {
      while (left != a.end() && left->criterion < need.criterion) both.push_back(*left++);
      const bool same = left != a.end() && left->criterion == need.criterion;
      both.push_back({need.criterion, same ? std::max(left->step, need.step) : need.step});
      if (same) ++left;
    }
    both.insert(both.end(), left, a.end());
    return both;
  }

  /// All that hold one of `a` and one of `b`.
  std::optional<std::vector<Least>> product(const std::vector<Least>& a, const std::vector<Least>& b) {
    if (a.size() * b.size() > k_most_marks) return std::nullopt;
    std::vector<Least> all;
    for (const Least& left : a)
      for (const Least& right : b) {
        comparisons_ += 1 + left.size() + right.size();
        all.push_back(joined(left, right));
      }
    if (!reduce(all)) return std::nullopt;
    return all;
  }

  std::optional<std::vector<Least>> least_of(const StepRule& rule) {
    if (rule.kind == Rule::Kind::all) {
      std::vector<Least> all{Least{}};
      for (const StepRule& inner : rule.rules) {
        const auto one = least_of(inner);
        auto both = one ? product(all, *one) : std::nullopt;
        if (!both) return std::nullopt;
        all = std::move(*both);
      }
      return all;
    }
    if (rule.kind == Rule::Kind::any) {
      std::vector<Least> all;
      for (const StepRule& inner : rule.rules) {
        auto one = least_of(inner);
        if (!one) return std::nullopt;
        std::ranges::move(*one, std::back_inserter(all));
        if (!reduce(all)) return std::nullopt;
      }
      return all;
    }
    return choices(rule);
  }

  static Least above_worst(Least needs) {
    std::erase_if(needs, [](const StepRule::Need& need) { return need.step == 0; });
    std::ranges::sort(needs, {}, &StepRule::Need::criterion);
    return needs;
  }

  /// Every choice of so many needs as are wanted, one need at a time.
  std::optional<std::vector<Least>> choices(const StepRule& rule) {
    if (rule.at_least == rule.needs.size()) return std::vector<Least>{above_worst(rule.needs)};
    std::vector<std::vector<Least>> by_count(rule.at_least + 1U);  // choices of 0, 1, 2 … needs
    by_count.front().push_back({});
    std::vector<StepRule::Need> needs = rule.needs;
    std::ranges::sort(needs, {}, &StepRule::Need::criterion);
    for (std::size_t i = 0; i < needs.size(); ++i) {
      const std::size_t left = needs.size() - i - 1;
      for (std::size_t count = std::min<std::size_t>(rule.at_least, i + 1); count > 0; --count) {
        if (count + left < rule.at_least) break;  // too few are left to get to as many as are wanted
        for (const Least& shorter : by_count[count - 1]) {
          comparisons_ += 1 + shorter.size();
          by_count[count].push_back(shorter);
          if (needs[i].step > 0) by_count[count].back().push_back(needs[i]);
        }
        if (by_count[count].size() > k_most_marks || comparisons_ > k_most_comparisons) return std::nullopt;
      }
    }
    if (!reduce(by_count.back())) return std::nullopt;
    return std::move(by_count.back());
  }

  const MarkSpace& space_;
  std::size_t comparisons_ = 0;
};

}  // namespace

MarkFacts explore_least(const MarkSpace& space) { return Reasoner(space).run(); }

}  // namespace rubricate
