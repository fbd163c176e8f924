// Says per part what has changed; what is as it was takes no words.
#include <resubmission/compare.hpp>
#include <resubmission/same.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

class Comparing {
 public:
  Comparing(const Snapshot& before, const Snapshot& now, const Report& report, const Carried& carried)
      : before_(before), now_(now), report_(report), beside_(before, now) {
    for (const Decision& decision : carried.decisions)
      carried_.emplace(decision.address, fmt::format("decided by {}: {}", decision.by, decision.because));
  }

  ChangeReport run(std::string_view tool_version) {
    changes_.format = before_.format;
    changes_.tool_version = before_.tool_version;
    changes_.rubric_version = before_.rubric_version;
    changes_.submission = before_.submission;
    changes_.is_same_rubric = is_same_rubric(before_, now_);
    tell_of_report(tool_version);
    for (std::size_t i = 0; before_.names_files && i < report_.parts.size() && i < now_.parts.size(); ++i)
      changes_.parts.push_back(part(report_.parts[i], now_.parts[i]));
    changes_.requirements = requirements(before_.requirements, now_.requirements);
    if (changes_.is_same_rubric && beside_.is_all_the_same()) tell_verdicts(changes_.requirements);
    return std::move(changes_);
  }

 private:
  [[nodiscard]] PartChange part(const PartReport& reported, const Snapshot::Part& now) {
    const Snapshot::Part* const before = beside_.part_before(reported.id);
    PartChange change{.id = reported.id, .title = reported.title};
    change.change = beside_.part(reported.id);
    change.now = reported.status;
    change.files = beside_.files(reported.id);
    if (is_carried(reported.id, reported.decided)) change.decided = reported.decided;
    if (before == nullptr) return change;
    change.before = before->status;
    change.requirements = requirements(before->requirements, now.requirements);
    if (!changes_.is_same_rubric) return change;
    const bool is_same = change.change == Fate::unchanged || change.change == Fate::renamed;
    change.is_settled = is_same && before->status == Status::passed && reported.status == Status::passed;
    if (change.change == Fate::unchanged) tell_verdicts(change.requirements);
    return change;
  }

  [[nodiscard]] std::vector<RequirementChange> requirements(const std::vector<Snapshot::Requirement>& before,
                                                            const std::vector<Snapshot::Requirement>& now) const {
    std::unordered_map<std::string_view, const Snapshot::Requirement*> then;
    for (const Snapshot::Requirement& one : before) then.emplace(one.address, &one);
    std::vector<RequirementChange> changes;
    for (const Snapshot::Requirement& one : now) {
      RequirementChange change{.address = one.address, .now = one.status, .found_now = one.found};
      change.is_carried = is_carried(one.address, one.decided);
      if (change.is_carried) change.decided = one.decided;
      if (const auto found = then.find(one.address); found != then.end()) {
        change.before = found->second->status;
        change.found_before = found->second->found;
      }
      if (change.is_carried || change.before != change.now || change.found_before != change.found_now)
        changes.push_back(std::move(change));
    }
    return changes;
  }

  /// What is carried counts only where nothing newer is said.
  [[nodiscard]] bool is_carried(std::string_view address, std::string_view decided) const {
    const auto carried = carried_.find(address);
    return carried != carried_.end() && carried->second == decided;
  }

  // The same bytes under the same rubric, and the tool says otherwise.
  void tell_verdicts(const std::vector<RequirementChange>& changes) {
    for (const RequirementChange& change : changes)
      if (change.before && *change.before != change.now)
        tell("previous/other-verdict", Severity::warning, change.address,
             fmt::format("Nothing of what was handed in for {} has changed, and it was {} and is {}.", change.address,
                         to_string(*change.before), to_string(change.now)),
             "What else has changed: the version of rubricate, its options, a program that it asks, or what a reader "
             "rules? What is said now counts.");
  }

  void tell_of_report(std::string_view tool_version) {
    if (!changes_.is_same_rubric)
      tell("previous/other-version", Severity::warning, "",
           fmt::format("The previous report is about another version of the rubric ({}; now {}), so nothing is carried "
                       "forward.",
                       version_of(before_), version_of(now_)),
           "Check the earlier hand-in once more under this version, and name that report.");
    if (!before_.names_files)
      tell("previous/no-files", Severity::warning, "",
           "The previous report does not say which files were read, as blind ones do not: nobody can tell what has "
           "changed, and nothing is carried forward.",
           "Name a report that was written without --blind.");
    if (before_.tool_version != tool_version)
      tell("previous/other-tool", Severity::note, "",
           fmt::format("The previous report was written by rubricate {}, and this is {}: what readers ruled is carried "
                       "forward, and what the tool found is not.",
                       before_.tool_version, tool_version),
           "");
  }

  static std::string version_of(const Snapshot& of) {
    constexpr std::size_t k_digits = 8;
    const std::string hash = of.rubric_sha256.empty() ? "no hash" : "sha256 " + of.rubric_sha256.substr(0, k_digits);
    return of.rubric_version.empty() ? hash : fmt::format("{}, {}", of.rubric_version, hash);
  }

  void tell(std::string_view id, Severity severity, std::string address, std::string message, std::string help) {
    changes_.findings.push_back({.id = id,
                                 .severity = severity,
                                 .address = std::move(address),
                                 .place = std::nullopt,
                                 .message = std::move(message),
                                 .help = std::move(help)});
  }

  const Snapshot& before_;
  const Snapshot& now_;
  const Report& report_;
  Beside beside_;
  std::unordered_map<std::string_view, std::string> carried_;  // how it was decided, by address
  ChangeReport changes_;
};

}  // namespace

ChangeReport compare(const Snapshot& before, const Snapshot& now, const Report& report, const Carried& carried,
                     std::string_view tool_version) {
  return Comparing(before, now, report, carried).run(tool_version);
}

ChangeReport compare(const Snapshot& before, const Snapshot& now, const ScoreReport& report, const Carried& carried,
                     std::string_view tool_version) {
  ChangeReport changes = compare(before, now, report.checks, carried, tool_version);
  std::unordered_map<std::string_view, const Snapshot::Criterion*> then;
  for (const Snapshot::Criterion& one : before.criteria) then.emplace(one.id, &one);
  std::unordered_map<std::string_view, const CarriedLevel*> levels;
  for (const CarriedLevel& one : carried.levels) levels.emplace(one.criterion, &one);
  for (const CriterionScore& score : report.criteria) {
    LevelChange change{.criterion = score.criterion->id, .title = score.criterion->title};
    if (score.level) change.now = score.scale->levels[*score.level].name;
    if (const auto found = then.find(score.criterion->id); found != then.end()) change.before = found->second->level;
    const auto carried_level = levels.find(score.criterion->id);
    change.is_carried = carried_level != levels.end() && carried_level->second->settled == score.settled;
    if (change.is_carried || change.before != change.now) changes.criteria.push_back(std::move(change));
  }
  return changes;
}

std::span<const Mistake> previous_mistakes() {
  static constexpr std::array k_mistakes{
      Mistake{"previous/among-files", "An earlier report that lies among what was handed in"},
      Mistake{"previous/no-files", "An earlier report that does not say what was read"},
      Mistake{"previous/other-submission", "An earlier report about a submission of another name"},
      Mistake{"previous/other-tool", "An earlier report by another version of the tool"},
      Mistake{"previous/other-verdict", "Something that is as it was, and of which the tool says otherwise"},
      Mistake{"previous/other-version", "An earlier report about another version of the rubric"},
  };
  return k_mistakes;
}

}  // namespace rubricate
