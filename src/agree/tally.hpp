// Marks with numbers in place of names, sorted, so that the order of files and folders does not matter.
#pragma once

#include <rubricate/marks.hpp>
#include <rubricate/rubric.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rubricate::agree {

struct TalliedMark {
  std::uint32_t submission = 0;
  std::uint32_t criterion = 0;
  std::uint32_t reviewer = 0;
  std::uint32_t level = 0;
};

/// The rubric must outlive this.
struct Tally {
  std::vector<std::string> submissions;    ///< sorted
  std::vector<std::string> reviewers;      ///< sorted
  std::vector<const Criterion*> criteria;  ///< in the rubric's order
  std::vector<const Scale*> scales;        ///< of each criterion; null where the rubric has none
  std::vector<TalliedMark> marks;          ///< sorted by submission, criterion, reviewer; none twice
};

/// Names are compared as where a submission is scored: capitals and blanks make no other one, and `maria.zip`, `maria/`
/// and `hand-ins/maria` are all called maria. Of two marks by one reviewer for the same thing the first counts. Marks
/// for a criterion or level that the rubric has not are left out.
[[nodiscard]] Tally tally(const Rubric& rubric, const Marks& marks);

/// Calls `visit` with the marks of each criterion of each submission.
template <class Visitor>
void for_each_group(const Tally& tally, const Visitor& visit) {
  const std::span<const TalliedMark> marks(tally.marks);
  for (std::size_t begin = 0, end = 0; begin < marks.size(); begin = end) {
    while (end < marks.size() && marks[end].submission == marks[begin].submission &&
           marks[end].criterion == marks[begin].criterion)
      ++end;
    visit(marks.subspan(begin, end - begin));
  }
}

}  // namespace rubricate::agree
