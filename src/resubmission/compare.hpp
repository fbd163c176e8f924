// A report against the one before.
#pragma once

#include <resubmission/carry.hpp>
#include <rubricate/change_report.hpp>
#include <rubricate/check.hpp>
#include <rubricate/report.hpp>
#include <rubricate/score_report.hpp>

#include <span>

namespace rubricate {

/// What has changed from `before` to `now`, the snapshot of `report`, in which `carried` may have settled something.
/// Findings:
///   previous/other-version: it is about the same rubric in another version (warning); previous/no-files: it does not
///   say what was read (warning); previous/other-verdict: nothing has changed but what the tool says (warning);
///   previous/other-tool, previous/other-submission: another version of the tool wrote it, or it calls the submission
///   otherwise (notes)
[[nodiscard]] ChangeReport compare(const Snapshot& before, const Snapshot& now, const Report& report,
                                   const Carried& carried, std::string_view tool_version);

/// The same, with the levels. `report.checks` is what `now` is a snapshot of.
[[nodiscard]] ChangeReport compare(const Snapshot& before, const Snapshot& now, const ScoreReport& report,
                                   const Carried& carried, std::string_view tool_version);

/// All findings whose ids begin with `previous/`.
[[nodiscard]] std::span<const Mistake> previous_mistakes();

}  // namespace rubricate
