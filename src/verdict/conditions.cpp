#include <checks/run_requirement.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>
#include <verdict/conditions.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

using Applies = Conditions::Applies;

// An entry below a result: "why", "why.reach"; null when it has none of that name.
const Entry* entry_at(const std::vector<Entry>& entries, std::string_view path) {
  for (const Entry& entry : entries) {
    if (entry.id == path) return &entry;
    if (path.starts_with(entry.id) && path.size() > entry.id.size() && path[entry.id.size()] == '.')
      if (const Entry* inner = entry_at(entry.parts, path.substr(entry.id.size() + 1))) return inner;
  }
  return nullptr;
}

// The files that serve a part, each once.
std::set<std::uint32_t> files_of_parts(const Submission& submission) {
  std::set<std::uint32_t> files;
  for (const PartFiles& part : submission.parts)
    for (const Passage& passage : part.passages) files.insert(passage.file);
  return files;
}

// "Early Career" is early-career.
std::string written_alike(std::string_view profile) {
  std::string name = folded(profile);
  std::ranges::replace_if(name, [](char c) { return c == ' ' || c == '_'; }, '-');
  return name;
}

Applies applies_to(const Requirement& requirement, const std::optional<std::string>& profile) {
  if (requirement.profiles.empty()) return Applies::yes;
  if (!profile) return Applies::open;
  return std::ranges::find(requirement.profiles, *profile) != requirement.profiles.end() ? Applies::yes : Applies::no;
}

Applies applies_after(Status condition) {
  switch (condition) {
    case Status::passed: return Applies::yes;
    case Status::failed:
    case Status::inapplicable: return Applies::no;
    case Status::cannot_tell:
    case Status::untested: return Applies::open;
  }
  return Applies::open;
}

void take_out(CheckOutput& out) {
  out.result.status = Status::inapplicable;
  out.result.found = "not asked here";
  out.result.entries.clear();
  out.result.decided.clear();
  out.findings.clear();
}

// What is met is met; what is not may not be asked at all.
void leave_open(CheckOutput& out, Finding why) {
  if (out.result.status == Status::passed || out.result.status == Status::inapplicable) return;
  if (out.result.status == Status::failed) out.result.status = Status::cannot_tell;
  lower_failures(out.result.entries, Status::cannot_tell);
  for (Finding& finding : out.findings) finding.severity = std::min(finding.severity, Severity::unsure);
  out.findings.push_back(std::move(why));
}

Finding profile_unsaid(const Requirement& requirement) {
  return {"profile/unsaid",
          Severity::unsure,
          requirement.address,
          std::nullopt,
          fmt::format("this is asked only of those with the profile {}, and it is not said whether you have it",
                      fmt::join(requirement.profiles, " or ")),
          fmt::format("Say which profile is yours: add `--profile {}` to the command, or another one.",
                      requirement.profiles.front())};
}

Finding condition_open(const Requirement& requirement) {
  return {"part/condition-open",
          Severity::unsure,
          requirement.address,
          std::nullopt,
          fmt::format("this is asked only where {} has passed, and that is not settled", requirement.when->address),
          "Settle that first."};
}

}  // namespace

ApplicantProfile profile_of(const Rubric& rubric, const Submission& submission) {
  ApplicantProfile profile;
  if (rubric.profiles.empty()) return profile;
  if (!submission.profile.empty()) {
    profile.name = submission.profile;
    return profile;
  }
  const std::vector<std::string_view> known(rubric.profiles.begin(), rubric.profiles.end());
  bool is_clear = true;
  for (const std::uint32_t i : files_of_parts(submission)) {
    const SubmittedFile& file = submission.files[i];
    for (const auto& [key, value] : file.document.front_matter) {
      if (folded(key) != "profile") continue;
      const Place place{i, file.document.front_matter_source};
      const auto same = [wanted = written_alike(value)](std::string_view name) {
        return written_alike(name) == wanted;
      };
      const auto found = std::ranges::find_if(known, same);
      if (found == known.end()) {
        profile.findings.push_back(
            {"profile/unknown", Severity::unsure, "", place,
             "the profile that this text names is none of those that the rubric knows",
             fmt::format("The profiles are: {}. {}", fmt::join(known, ", "), did_you_mean(value, known))});
        is_clear = false;
      } else if (profile.name && *profile.name != *found) {
        profile.findings.push_back(
            {"profile/several", Severity::unsure, "", place,
             fmt::format("this text says that you have the profile {}, and another says {}", *found, *profile.name),
             "Keep one of the two."});
        is_clear = false;
      } else {
        profile.name = *found;
      }
    }
  }
  if (!is_clear) profile.name.reset();
  return profile;
}

std::string decided_by(const Decision& decision) {
  return fmt::format("decided by {}: {}", decision.by, decision.because);
}

Finding ruled_failed(const Decision& decision) {
  return {.id = "marks/ruled-failed",
          .severity = Severity::error,
          .address = decision.address,
          .place = std::nullopt,
          .message = "a reader says: " + decision.because,
          .help = "Mend it as this says, and hand the part in again."};
}

Rulings::Rulings(std::span<const Decision> decisions) {
  for (const Decision& decision : decisions) decisions_.emplace(decision.address, &decision);
}

const Decision* Rulings::on(std::string_view address, Status status) const {
  if (status != Status::cannot_tell && status != Status::untested) return nullptr;
  const auto found = decisions_.find(address);
  return found == decisions_.end() ? nullptr : found->second;
}

void Rulings::decide(Ran& ran) const {
  Result& result = ran.out.result;
  const Decision* const decision = on(result.address, result.status);
  if (decision == nullptr) return;
  result.status = decision->status;
  result.decided = decided_by(*decision);
  for (Finding& finding : ran.out.findings) finding.severity = Severity::note;
  if (decision->status == Status::failed) ran.out.findings.push_back(ruled_failed(*decision));
}

Status Rulings::decide(RanPart& part, Status status) const {
  const Decision* const decision = on(part.part->id, status);
  if (decision == nullptr) return status;
  part.decision = decision;
  return decision->status;
}

Conditions::Conditions(std::span<RanPart> parts, std::span<Ran> ran, const std::optional<std::string>& profile,
                       const Rulings& rulings)
    : parts_(parts), ran_(ran), profile_(profile), rulings_(rulings), settled_(ran.size()), applies_(ran.size()) {
  for (std::size_t i = 0; i < parts.size(); ++i) part_ids_.try_emplace(parts[i].part->id, i);
  for (std::size_t i = 0; i < ran.size(); ++i) requirements_.try_emplace(ran[i].requirement->address, i);
}

void Conditions::settle() {
  for (std::size_t i = 0; i < ran_.size(); ++i) settle(i);
}

void Conditions::settle(std::size_t index) {
  if (settled_[index]) return;
  settled_[index] = true;
  const Requirement& requirement = *ran_[index].requirement;
  const Applies of_profile = applies_to(requirement, profile_);
  const Applies of_condition = requirement.when ? applies_after(status_at(requirement.when->address)) : Applies::yes;
  CheckOutput& out = ran_[index].out;
  applies_[index] = of_profile == Applies::no || of_condition == Applies::no       ? Applies::no
                    : of_profile == Applies::open || of_condition == Applies::open ? Applies::open
                                                                                   : Applies::yes;
  if (applies_[index] == Applies::no)
    take_out(out);
  else if (of_profile == Applies::open)
    leave_open(out, profile_unsaid(requirement));
  else if (of_condition == Applies::open)
    leave_open(out, condition_open(requirement));
  rulings_.decide(ran_[index]);
}

Status Conditions::status_of_part(std::size_t index) {
  RanPart& part = parts_[index];
  if (part.status == Status::failed) return status_of_missing(part);
  if (part.absence) return rulings_.decide(part, part.status);
  if (part.status != Status::passed) return part.status;
  StatusSum sum;
  sum.add(part.status);
  for (std::size_t i = part.first; i < part.end; ++i) {
    settle(i);
    if (!ran_[i].requirement->advisory) sum.add(ran_[i].out.result.status);
  }
  return sum.status();
}

Status Conditions::status_of_missing(RanPart& part) {
  bool is_any = false, is_open = false;
  for (std::size_t i = part.first; i < part.end; ++i) {
    const Requirement& requirement = *ran_[i].requirement;
    if (requirement.advisory) continue;
    if (!requirement.when && requirement.profiles.empty()) return Status::failed;
    settle(i);
    is_any = true;
    if (applies_[i] == Applies::yes) return Status::failed;
    is_open = is_open || applies_[i] == Applies::open;
  }
  if (!is_any) return Status::failed;
  return is_open ? rulings_.decide(part, Status::cannot_tell) : Status::inapplicable;
}

Status Conditions::status_at(std::string_view address) {
  if (const auto part = part_ids_.find(address); part != part_ids_.end()) return status_of_part(part->second);
  for (std::size_t end = address.size(); end != std::string_view::npos && end > 0; end = address.rfind('.', end - 1)) {
    const auto found = requirements_.find(address.substr(0, end));
    if (found == requirements_.end()) continue;
    settle(found->second);
    const Result& result = ran_[found->second].out.result;
    if (end == address.size()) return result.status;
    const Entry* entry = entry_at(result.entries, address.substr(end + 1));
    return entry != nullptr ? entry->status : result.status;
  }
  return Status::untested;
}

}  // namespace rubricate
