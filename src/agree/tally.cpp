#include <agree/tally.hpp>
#include <rubric/wording.hpp>
#include <util/ordered.hpp>
#include <util/path.hpp>
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
  std::vector<std::string> shown;
  Numbers numbers;
};

std::string reviewer_name(std::string_view text) { return collapsed(text); }

std::string name_of_submission(std::string_view text) { return collapsed(submission_name(text)); }

/// Capitals do not matter, as where marks are read; of several spellings the first in order is shown.
Names names_in(const std::vector<Mark>& marks, std::string Mark::* name, std::string (*plain)(std::string_view)) {
  Names names;
  for (const Mark& mark : marks) names.numbers.emplace(mark.*name, 0);
  struct Spellings {
    std::string first;
    std::vector<std::string_view> all;
  };
  std::map<std::string, Spellings> known;
  for (const auto& [spelling, number] : names.numbers) {
    std::string shown = plain(spelling);
    Spellings& same = known[folded(shown)];
    if (same.all.empty() || shown < same.first) same.first = std::move(shown);
    same.all.push_back(spelling);
  }
  for (auto& [key, same] : known) {
    for (const std::string_view spelling : same.all)
      names.numbers[spelling] = static_cast<std::uint32_t>(names.shown.size());
    names.shown.push_back(std::move(same.first));
  }
  return names;
}

std::string key_of(std::string_view id) { return folded(collapsed(id)); }

auto what_is_marked(const TalliedMark& mark) { return std::tuple(mark.submission, mark.criterion, mark.reviewer); }

}  // namespace

Tally tally(const Rubric& rubric, const Marks& marks) {
  Names submissions = names_in(marks.marks, &Mark::submission, name_of_submission);
  Names reviewers = names_in(marks.marks, &Mark::reviewer, reviewer_name);
  Tally result{.submissions = std::move(submissions.shown),
               .reviewers = std::move(reviewers.shown),
               .criteria = {},
               .scales = {},
               .marks = {}};
  std::unordered_map<std::string, std::uint32_t> criteria;
  for (const Part& part : rubric.parts)
    for (const Criterion& criterion : part.criteria) {
      criteria.emplace(key_of(criterion.id), static_cast<std::uint32_t>(result.criteria.size()));
      result.criteria.push_back(&criterion);
      result.scales.push_back(rubric.scale(criterion.scale));
    }
  for (const Mark& mark : marks.marks) {
    const auto criterion = criteria.find(key_of(mark.criterion));
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
