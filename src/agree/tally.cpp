#include <agree/tally.hpp>
#include <util/ordered.hpp>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace rubricate::agree {
namespace {

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

/// The names once each, sorted.
std::vector<std::string_view> sorted_names(const std::vector<Mark>& marks, std::string Mark::* name) {
  Numbers seen;
  std::vector<std::string_view> names;
  for (const Mark& mark : marks)
    if (seen.emplace(mark.*name, 0).second) names.push_back(mark.*name);
  std::ranges::sort(names);
  return names;
}

Numbers numbered(const std::vector<std::string_view>& names) {
  Numbers numbers;
  for (const std::string_view name : names) numbers.emplace(name, static_cast<std::uint32_t>(numbers.size()));
  return numbers;
}

auto what_is_marked(const TalliedMark& mark) { return std::tuple(mark.submission, mark.criterion, mark.reviewer); }

}  // namespace

Tally tally(const Rubric& rubric, const Marks& marks) {
  Tally result{.submissions = sorted_names(marks.marks, &Mark::submission),
               .reviewers = sorted_names(marks.marks, &Mark::reviewer),
               .criteria = {},
               .scales = {},
               .marks = {}};
  Numbers criteria;
  for (const Part& part : rubric.parts)
    for (const Criterion& criterion : part.criteria) {
      criteria.emplace(criterion.id, static_cast<std::uint32_t>(result.criteria.size()));
      result.criteria.push_back(&criterion);
      result.scales.push_back(rubric.scale(criterion.scale));
    }
  const Numbers submissions = numbered(result.submissions), reviewers = numbered(result.reviewers);
  for (const Mark& mark : marks.marks) {
    const auto criterion = criteria.find(mark.criterion);
    if (criterion == criteria.end()) continue;
    const Scale* const scale = result.scales[criterion->second];
    if (scale == nullptr || mark.level >= scale->levels.size()) continue;
    result.marks.push_back(
        {submissions.at(mark.submission), criterion->second, reviewers.at(mark.reviewer), mark.level});
  }
  sort_in_order(result.marks, what_is_marked);
  const auto twice = std::ranges::unique(result.marks, {}, what_is_marked);
  result.marks.erase(twice.begin(), twice.end());
  return result;
}

}  // namespace rubricate::agree
