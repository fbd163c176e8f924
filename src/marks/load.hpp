// From the files that reviewers hand in to Marks, and everything that is wrong with them.
#pragma once

#include <rubricate/check.hpp>
#include <rubricate/marks.hpp>
#include <rubricate/rubric.hpp>

#include <span>
#include <vector>

namespace rubricate {

/// Reads marks for `rubric` as rubricate-marks(5) describes them: YAML, one reviewer a file, or a table as spreadsheets
/// write it, where the file's name ends in .csv or .tsv. Criteria may be named by their title as well, and levels by
/// their points; capitals do not matter. Any bytes will do: size (1 MB a file), depth and number of entries are
/// bounded. Findings that are errors leave out what they are about: marks/syntax marks/unknown-key marks/missing-key
/// marks/unknown-criterion marks/unknown-level marks/unknown-address marks/bad-ruling marks/double
/// marks/other-rubric marks/other-version. Others: marks/missing marks/none (unsure), marks/repeated (a note).
[[nodiscard]] Marks load_marks(const Rubric& rubric, std::vector<Source> files);

/// Every mistake that `load_marks` can report, with a one-line summary, sorted by id.
[[nodiscard]] std::span<const Mistake> marks_mistakes();

}  // namespace rubricate
