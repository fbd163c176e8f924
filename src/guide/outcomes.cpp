// How the result comes about. A criterion's title may be named by many rules, so it is shortened there.
#include <guide/guidelines.hpp>
#include <guide/wording.hpp>

#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

class Outcomes {
 public:
  explicit Outcomes(const Rubric& rubric) : rubric_(rubric) {
    for (const Part& part : rubric.parts)
      for (const Criterion& criterion : part.criteria)
        titles_.emplace(criterion.id, quoted(shortened(title_of(criterion, part))));
  }

  [[nodiscard]] List list() const {
    List list{.items = {}, .numbered = rubric_.outcomes.size() > 1};
    for (const Outcome& outcome : rubric_.outcomes) list.items.push_back(item(outcome, list.items.empty()));
    return list;
  }

 private:
  [[nodiscard]] Item item(const Outcome& outcome, bool first) const {
    if (!outcome.rule) return {fmt::format("{}, in {}.", outcome.result, first ? "any case" : "all other cases")};
    Item item{fmt::format("{}, if all of this holds:", outcome.result)};
    if (outcome.rule->kind == Rule::Kind::all)
      for (const Rule& rule : outcome.rule->rules) item.items.push_back(condition(rule));
    else
      item.items.push_back(condition(*outcome.rule));
    item.items.push_back({outcome.checks_ignored
                              ? "It does not matter whether every requirement is met."
                              : "Every requirement above is met; what is only advised may be missing."});
    return item;
  }

  [[nodiscard]] Item condition(const Rule& rule) const {
    switch (rule.kind) {
      case Rule::Kind::all: return group("All of this holds:", rule);
      case Rule::Kind::any: return group("At least one of these holds:", rule);
      case Rule::Kind::reach:
        return {
            fmt::format("{} must reach {}.", named(rule.reach.criteria, "and"), quoted(shortened(rule.reach.level)))};
      case Rule::Kind::at_least:
        return {fmt::format("At least {} of these must reach {}: {}.", rule.at_least,
                            quoted(shortened(rule.reach.level)), named(rule.reach.criteria, "and"))};
      case Rule::Kind::sum: return sum(rule);
    }
    return {};
  }

  [[nodiscard]] Item group(std::string text, const Rule& rule) const {
    Item item{std::move(text)};
    for (const Rule& inner : rule.rules) item.items.push_back(condition(inner));
    return item;
  }

  [[nodiscard]] Item sum(const Rule& rule) const {
    Item item{fmt::format("The points of these must add up to at least {}:", number(rule.cut))};
    for (const Rule::Weight& weight : rule.weights) {
      std::string text = title(weight.criterion);
      if (weight.weight != 1) text += fmt::format(", times {}", number(weight.weight));
      item.items.push_back({std::move(text)});
    }
    for (const Rule::Minimum& minimum : rule.minimums)
      item.items.push_back(
          {fmt::format("{} must have at least {} of its own.", title(minimum.criterion), points(minimum.points))});
    return item;
  }

  static std::string points(double n) { return fmt::format("{} point{}", number(n), n == 1 ? "" : "s"); }

  [[nodiscard]] std::string title(const std::string& criterion) const {
    const auto found = titles_.find(criterion);
    return found != titles_.end() ? found->second : quoted(shortened(criterion));
  }

  [[nodiscard]] std::string named(const std::vector<std::string>& criteria, std::string_view last) const {
    std::vector<std::string> names;
    for (const std::string& criterion : criteria) names.push_back(title(criterion));
    return enumerated(names, last);
  }

  const Rubric& rubric_;
  std::unordered_map<std::string_view, std::string> titles_;  // by criterion
};

}  // namespace

void add_outcomes(const Rubric& rubric, Guidelines& out) {
  if (rubric.outcomes.empty()) return;
  out.blocks.push_back(Heading{2, "How the result comes about"});
  if (rubric.outcomes.size() > 1) out.blocks.push_back(Paragraph{"The first of these that applies is the result."});
  out.blocks.push_back(Outcomes(rubric).list());
}

}  // namespace rubricate::guide
