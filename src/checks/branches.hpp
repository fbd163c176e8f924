// Which branch of an either/or question an applicant took.
#pragma once

#include <checks/answers.hpp>
#include <rubricate/report.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rubricate {

struct BranchPrompts {
  std::string name;
  std::vector<std::uint32_t> prompts;  ///< indices into PromptTitles::entries(), never of sub-questions
};

/// An either/or question of which no branch, or more than one, may have been taken.
struct UndecidedChoice {
  std::uint32_t choice = 0;  ///< as in Branch::choice of its prompts
  bool begun = false;        ///< something of more than one branch is there; else nothing of any
  std::vector<BranchPrompts> branches;
};

/// Settles the either/or questions among `titles`. A branch that is answered in full is taken, or else the only one of
/// which something is there; the prompts of the others become inapplicable in `statuses`. What stays undecided is
/// given back; where something of several branches is there, none of their prompts is failed any more.
[[nodiscard]] std::vector<UndecidedChoice> choose_branches(const PromptTitles& titles, std::span<const Answer> answers,
                                                           std::vector<Status>& statuses);

}  // namespace rubricate
