// What an earlier report says that still holds of a new hand-in.
#pragma once

#include <rubricate/change_report.hpp>
#include <rubricate/score_report.hpp>

#include <string_view>
#include <vector>

namespace rubricate {

/// What is carried forward. It counts only where nothing newer is said: where the tool can tell it does, and where
/// reviewers mark or rule anew they do.
struct Carried {
  std::vector<Decision> decisions;
  std::vector<CarriedLevel> levels;
};

/// What of `before` holds for what was handed in `now`: under the same rubric, to the byte, of parts whose text is the
/// same, to the byte, that a requirement passed, and which levels were settled. Failures are never carried. What the
/// tool itself passed is carried only from a report of the same version; what readers ruled, from any. On the whole
/// submission only what held of exactly the same files.
[[nodiscard]] Carried carried_forward(const Snapshot& before, const Snapshot& now, const Rubric& rubric,
                                      std::string_view tool_version);

}  // namespace rubricate
