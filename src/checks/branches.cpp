#include <checks/branches.hpp>

#include <algorithm>
#include <set>

namespace rubricate {
namespace {

std::vector<BranchPrompts> branches_of(std::uint32_t choice, const PromptTitles& titles) {
  std::vector<BranchPrompts> branches;
  for (std::uint32_t i = 0; i < titles.entries().size(); ++i) {
    const PromptTitles::Entry& entry = titles.entries()[i];
    if (entry.parent >= 0 || !entry.prompt->branch || entry.prompt->branch->choice != choice) continue;
    auto branch = std::ranges::find(branches, entry.prompt->branch->name, &BranchPrompts::name);
    if (branch == branches.end()) branch = branches.insert(branches.end(), {entry.prompt->branch->name, {}});
    branch->prompts.push_back(i);
  }
  return branches;
}

void set_inapplicable(const BranchPrompts& branch, const PromptTitles& titles, std::vector<Status>& statuses) {
  for (const std::uint32_t i : branch.prompts) {
    statuses[i] = Status::inapplicable;
    for (std::size_t p = 0; p < statuses.size(); ++p)
      if (titles.entries()[p].parent == static_cast<std::int32_t>(i)) statuses[p] = Status::inapplicable;
  }
}

}  // namespace

std::vector<UndecidedChoice> choose_branches(const PromptTitles& titles, std::span<const Answer> answers,
                                             std::vector<Status>& statuses) {
  const auto answered = [&](const BranchPrompts& branch) {
    return std::ranges::all_of(branch.prompts, [&](auto i) { return answers[i].state == AnswerState::found; });
  };
  const auto begun = [&](const BranchPrompts& branch) {
    return std::ranges::any_of(branch.prompts, [&](auto i) { return answers[i].state <= AnswerState::shared; });
  };
  std::set<std::uint32_t> choices;
  for (const PromptTitles::Entry& entry : titles.entries())
    if (entry.prompt->branch) choices.insert(entry.prompt->branch->choice);

  std::vector<UndecidedChoice> undecided;
  for (const std::uint32_t choice : choices) {
    std::vector<BranchPrompts> branches = branches_of(choice, titles);
    const auto count = std::ranges::count_if(branches, begun);
    auto taken = std::ranges::find_if(branches, answered);
    if (taken == branches.end() && count == 1) taken = std::ranges::find_if(branches, begun);
    if (taken != branches.end()) {
      for (auto branch = branches.begin(); branch != branches.end(); ++branch)
        if (branch != taken) set_inapplicable(*branch, titles, statuses);
      continue;
    }
    if (count > 1)
      for (const BranchPrompts& branch : branches)
        for (const std::uint32_t i : branch.prompts)
          if (statuses[i] == Status::failed) statuses[i] = Status::cannot_tell;
    undecided.push_back({choice, count > 1, std::move(branches)});
  }
  return undecided;
}

}  // namespace rubricate
