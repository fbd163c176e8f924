// Carried forward becomes what a reader's ruling is: a word on what cannot be told, and on nothing else.
#include <resubmission/carry.hpp>
#include <resubmission/same.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_tool = "the previous report";  // who says what the tool found out
constexpr std::string_view k_carried = " (carried from the previous report)";
constexpr std::string_view k_level_carried = "carried from the previous report: ";

/// What it comes to hangs on files beyond its part's: a list of sources elsewhere, the file that a link names.
bool looks_at_other_files(const Requirement& requirement) {
  constexpr auto k_kinds = std::to_array<std::string_view>({"images", "links", "references"});
  if (std::ranges::find(k_kinds, requirement.kind->id) != k_kinds.end()) return true;
  return std::ranges::any_of(requirement.options,
                             [](const auto& option) { return std::ranges::any_of(option, looks_at_other_files); });
}

class Carrying {
 public:
  Carrying(const Snapshot& before, const Snapshot& now, const Rubric& rubric, std::string_view tool_version)
      : before_(before), rubric_(rubric), beside_(before, now), is_same_tool_(before.tool_version == tool_version) {}

  Carried run() {
    for (const Part& part : rubric_.parts) carry(part);
    for (const Snapshot::Criterion& criterion : before_.criteria) criteria_.emplace(criterion.id, &criterion);
    for (const Part& part : rubric_.parts)
      if (const Fate change = beside_.part(part.id); change == Fate::unchanged || change == Fate::renamed)
        for (const Criterion& criterion : part.criteria) carry(criterion);
    if (beside_.is_all_the_same()) carry(rubric_.requirements, before_.requirements, true);
    return std::move(carried_);
  }

 private:
  void carry(const Part& part) {
    const Snapshot::Part* const before = beside_.part_before(part.id);
    if (before == nullptr) return;
    const Fate change = beside_.part(part.id);
    // Of a part of which nobody can tell which file it is.
    const bool is_still_unclear = change == Fate::absent && beside_.is_all_the_same();
    if (is_still_unclear && before->status == Status::passed && !before->decided.empty()) add(part.id, before->decided);
    if (change == Fate::unchanged || change == Fate::renamed || is_still_unclear)
      carry(part.requirements, before->requirements, change != Fate::renamed);
  }

  /// `same_names`: what depends on files' names holds as well.
  void carry(const std::vector<Requirement>& requirements, const std::vector<Snapshot::Requirement>& before,
             bool same_names) {
    std::unordered_map<std::string_view, const Snapshot::Requirement*> all;
    for (const Snapshot::Requirement& one : before) all.emplace(one.address, &one);
    for (const Requirement& requirement : requirements) {
      const auto found = all.find(requirement.address);
      if (found == all.end() || found->second->status != Status::passed) continue;
      if (looks_at_other_files(requirement) ? beside_.is_all_the_same() : same_names || requirement.kind->reads_text)
        add(requirement.address, found->second->decided);
    }
  }

  void add(const std::string& address, std::string_view decided) {
    constexpr std::string_view k_decided = "decided by ";
    const std::size_t colon = decided.find(": ");
    std::string_view by = k_tool, because = "it passed there, and nothing of it has changed";
    if (decided.starts_with(k_decided) && colon != std::string_view::npos) {
      by = decided.substr(k_decided.size(), colon - k_decided.size());
      because = decided.substr(colon + 2);
    } else if (!decided.empty()) {
      return;  // not as rubricate writes it
    }
    if (by == k_tool && !is_same_tool_) return;
    const bool is_marked = by == k_tool || because.ends_with(k_carried);
    carried_.decisions.push_back({.address = address,
                                  .status = Status::passed,
                                  .by = std::string(by),
                                  .because = fmt::format("{}{}", because, is_marked ? "" : k_carried)});
  }

  void carry(const Criterion& criterion) {
    const Scale* const scale = rubric_.scale(criterion.scale);
    const auto found = criteria_.find(criterion.id);
    if (scale == nullptr || found == criteria_.end()) return;
    const Snapshot::Criterion& before = *found->second;
    const auto level = level_of(*scale, before.level);
    if (!level) return;
    const bool is_marked = before.settled.starts_with(k_level_carried);
    CarriedLevel carried{.criterion = criterion.id,
                         .level = *level,
                         .settled = fmt::format("{}{}", is_marked ? "" : k_level_carried, before.settled)};
    for (const Snapshot::Given& given : before.given)
      if (const auto one = level_of(*scale, given.level))
        carried.given.push_back({given.reviewer, *one, given.comment, {}});
    carried_.levels.push_back(std::move(carried));
  }

  static std::optional<std::uint32_t> level_of(const Scale& scale, const std::string& name) {
    const auto found = std::ranges::find(scale.levels, name, &Level::name);
    if (name.empty() || found == scale.levels.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - scale.levels.begin());
  }

  const Snapshot& before_;
  const Rubric& rubric_;
  Beside beside_;
  bool is_same_tool_;
  std::unordered_map<std::string_view, const Snapshot::Criterion*> criteria_;
  Carried carried_;
};

}  // namespace

Carried carried_forward(const Snapshot& before, const Snapshot& now, const Rubric& rubric,
                        std::string_view tool_version) {
  if (!is_same_rubric(before, now)) return {};
  return Carrying(before, now, rubric, tool_version).run();
}

}  // namespace rubricate
