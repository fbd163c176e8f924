#include "marks.hpp"

#include <fmt/format.h>

namespace rubricate::agree::cases {

Rubric rubric(std::uint32_t criteria) {
  Rubric rubric;
  rubric.id = "walk";
  rubric.title = "A walk";
  rubric.version = "1";
  Scale scale;
  scale.id = "four";
  for (const char* name : {"Poor", "Fair", "Good", "Best"})
    scale.levels.push_back({.name = name, .points = std::nullopt, .span = {}});
  rubric.scales.push_back(scale);
  rubric.parts.emplace_back();
  for (std::uint32_t i = 0; i < criteria; ++i) {
    Criterion criterion;
    criterion.id = fmt::format("c{}", i);
    criterion.title = fmt::format("Criterion {}", i);
    criterion.scale = "four";
    rubric.parts[0].criteria.push_back(criterion);
  }
  return rubric;
}

void add(Marks& marks, std::string_view criterion, std::string_view reviewer, std::string_view levels) {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i] < '1' || levels[i] > '9') continue;
    Mark mark;
    mark.submission = fmt::format("s{:03}", i);
    mark.reviewer = reviewer;
    mark.criterion = criterion;
    mark.level = static_cast<std::uint32_t>(levels[i] - '1');
    marks.marks.push_back(mark);
  }
}

Marks marks(const std::vector<std::pair<std::string_view, std::string_view>>& lines) {
  Marks marks;
  for (const auto& [reviewer, levels] : lines) add(marks, "c0", reviewer, levels);
  return marks;
}

std::string standing_out(const AgreementReport& report) {
  std::string text;
  const auto tell = [&](const std::string& name, const std::vector<Notice>& notices) {
    for (const Notice& notice : notices)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, to_string(notice.kind));
  };
  for (const CriterionAgreement& criterion : report.criteria) tell(criterion.id, criterion.notices);
  for (const ReviewerAgreement& reviewer : report.reviewers) tell(reviewer.name, reviewer.notices);
  return text;
}

}  // namespace rubricate::agree::cases
