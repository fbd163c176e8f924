#include <agree/tally.hpp>
#include <util/ordered.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace rubricate::agree {
namespace {

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

/// Names in order, and the number of each way to write one.
struct Names {
  std::vector<std::string_view> shown;
  Numbers numbers;
};

/// Capitals do not matter, as where marks are read; of several spellings the first in order is shown.
Names names_in(const std::vector<Mark>& marks, std::string Mark::* name) {
  Names names;
  for (const Mark& mark : marks) names.numbers.emplace(mark.*name, 0);
  std::map<std::string, std::vector<std::string_view>> spellings;
  for (const auto& [spelling, number] : names.numbers) spellings[folded(spelling)].push_back(spelling);
  for (const auto& [key, same] : spellings) {
    for (const std::string_view spelling : same)
      names.numbers[spelling] = static_cast<std::uint32_t>(names.shown.size());
    names.shown.push_back(std::ranges::min(same));
  }
  return names;
}

auto what_is_marked(const TalliedMark& mark) { return std::tuple(mark.submission, mark.criterion, mark.reviewer); }

}  // namespace

Tally tally(const Rubric& rubric, const Marks& marks) {
  Names submissions = names_in(marks.marks, &Mark::submission), reviewers = names_in(marks.marks, &Mark::reviewer);
  Tally result{.submissions = std::move(submissions.shown),
               .reviewers = std::move(reviewers.shown),
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
  for (const Mark& mark : marks.marks) {
    const auto criterion = criteria.find(mark.criterion);
    if (criterion == criteria.end()) continue;
    const Scale* const scale = result.scales[criterion->second];
    if (scale == nullptr || mark.level >= scale->levels.size()) continue;
    result.marks.push_back(
        {submissions.numbers.at(mark.submission), criterion->second, reviewers.numbers.at(mark.reviewer), mark.level});
  }
  sort_in_order(result.marks, what_is_marked);
  const auto twice = std::ranges::unique(result.marks, {}, what_is_marked);
  result.marks.erase(twice.begin(), twice.end());
  return result;
}

}  // namespace rubricate::agree
