// A score that does not say whose it is.
#pragma once

#include <rubricate/score_report.hpp>

namespace rubricate {

/// The report without anything that an applicant chose or that somebody wrote about them: the submission has a code
/// made of its content in place of its name; there are no file names, places, messages, listed items, comments or
/// reasons. What is left are the rubric's own words, reviewers' names, levels, statuses and what follows from them.
[[nodiscard]] ScoreReport blinded(ScoreReport report);

}  // namespace rubricate
