// From a rubric that loads to what is doubtful about it.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/rubric.hpp>

#include <vector>

namespace rubricate {

/// What `rules` (rules.hpp) find in a rubric, in the order of its text; places have source 0, the rubric file. What the
/// rubric allows is left out, and an `allow` that silences nothing, here or in the loader, is a finding itself.
/// At most 200 findings of a rule are given. Time grows with the size of the file; the combinations of levels that are
/// looked through are bounded (outcomes.hpp).
[[nodiscard]] std::vector<Finding> lint(const Rubric& rubric);

}  // namespace rubricate
