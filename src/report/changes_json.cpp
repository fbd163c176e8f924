// The same keys in the reports of `check` and `score`.
#include <report/changes_json.hpp>
#include <report/names.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace rubricate {
namespace {

Json status_or_null(const std::optional<Status>& status) { return status ? Json(to_string(*status)) : Json(nullptr); }

Json requirements_in_json(const std::vector<RequirementChange>& changes) {
  Json out = Json::array();
  for (const RequirementChange& change : changes)
    out.push_back({{"address", change.address},
                   {"before", status_or_null(change.before)},
                   {"now", to_string(change.now)},
                   {"found_before", text_or_null(change.found_before)},
                   {"found_now", text_or_null(change.found_now)},
                   {"carried", change.is_carried}});
  return out;
}

Json part_in_json(const PartChange& part) {
  Json files = Json::array();
  for (const FileChange& file : part.files)
    files.push_back({{"path", file.path}, {"change", to_string(file.change)}, {"was", text_or_null(file.was)}});
  return {{"id", part.id},
          {"change", to_string(part.change)},
          {"before", status_or_null(part.before)},
          {"now", to_string(part.now)},
          {"settled", part.is_settled},
          {"files", std::move(files)},
          {"requirements", requirements_in_json(part.requirements)}};
}

}  // namespace

Json changes_in_json(const ChangeReport* changes) {
  if (changes == nullptr) return nullptr;
  Json parts = Json::array(), criteria = Json::array(), findings = Json::array();
  for (const PartChange& part : changes->parts) parts.push_back(part_in_json(part));
  for (const LevelChange& level : changes->criteria)
    criteria.push_back({{"id", level.criterion},
                        {"before", text_or_null(level.before)},
                        {"now", text_or_null(level.now)},
                        {"carried", level.is_carried}});
  for (const Finding& finding : changes->findings)
    findings.push_back({{"id", finding.id},
                        {"severity", key_of(finding.severity)},
                        {"address", text_or_null(finding.address)},
                        {"message", finding.message},
                        {"help", text_or_null(finding.help)}});
  return {{"format", changes->format},
          {"tool_version", changes->tool_version},
          {"submission", text_or_null(changes->submission)},
          {"rubric_version", changes->rubric_version},
          {"same_rubric", changes->is_same_rubric},
          {"parts", std::move(parts)},
          {"requirements", requirements_in_json(changes->requirements)},
          {"criteria", std::move(criteria)},
          {"findings", std::move(findings)}};
}

}  // namespace rubricate
