// A score that does not say whose it is.
#pragma once

#include <rubricate/check.hpp>
#include <rubricate/score_report.hpp>

#include <span>

namespace rubricate {

/// The report without anything that an applicant chose or that somebody wrote about them: the submission has a code
/// made of its name and content in its place; there are no file names, places, messages, listed items, comments or
/// reasons. What is left are the rubric's own words, reviewers' names (but for one that is the applicant's), levels,
/// statuses and what follows from them. Findings about marks are told in the words of `about_marks`.
[[nodiscard]] ScoreReport blinded(ScoreReport report, std::span<const Mistake> about_marks = {});

}  // namespace rubricate
