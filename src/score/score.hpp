// Checks and marks together: what a submission comes to, and why.
#pragma once

#include <rubricate/marks.hpp>
#include <rubricate/report.hpp>
#include <rubricate/score_report.hpp>
#include <score/settle.hpp>

#include <string>
#include <vector>

namespace rubricate {

struct ScoreOptions {
  Settling settling = Settling::agree;
  std::string chair = {};       ///< whose word counts with Settling::chair
  std::string submission = {};  ///< what marks call it; empty: the name in its path
  /// Out of an earlier report: they count where no mark and no ruling says anything of the same.
  std::vector<Decision> carried_decisions = {};
  std::vector<CarriedLevel> carried_levels = {};
};

/// What `submission` comes to under `rubric` with these marks. Of the marks, those count that are for the submission's
/// name: the last step of its path, without an ending of an archive; capitals do not matter. Marks that are missing or
/// in dispute leave open what depends on them. Pure, as `evaluate`; all must outlive the report. Findings:
///   marks/unknown-submission: nobody marked it, though others; marks/unsettled: reviewers differ; marks/not-asked: a
///   mark for a part that was left out; marks/unknown-chair: the chair has marked nothing at all (all unsure);
///   marks/overruled: a ruling on what the tool itself could tell, or on a part whose checks are open (an error; it
///   changes nothing)
[[nodiscard]] ScoreReport score(const Rubric& rubric, const Submission& submission, const Marks& marks,
                                const ScoreOptions& options = {});

}  // namespace rubricate
