// From the files that reviewers hand in to Marks, and everything that is wrong with them.
#pragma once

#include <rubricate/check.hpp>
#include <rubricate/marks.hpp>
#include <rubricate/rubric.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace rubricate {

/// Who has marked, in a file that nobody has signed yet.
inline constexpr std::string_view k_unsigned = "your-name";

/// Reads marks for `rubric` as rubricate-marks(5) describes them: YAML, one reviewer a file, or a table as spreadsheets
/// write it: its name tells which (.yaml, .csv, .tsv), or else what stands in it. Criteria may be named by their title
/// as well, and levels by their points; capitals do not matter. Any bytes will do: size (1 MB a file), depth and number
/// of entries are bounded, and at most 500 findings of each severity are told. Findings that are errors leave out what
/// they are about: marks/syntax marks/unknown-key marks/missing-key marks/unknown-criterion marks/unknown-level
/// marks/unknown-address marks/bad-ruling marks/double marks/other-rubric marks/other-version marks/unsigned
/// marks/surplus. Others: marks/missing marks/no-level marks/none (unsure), marks/cut-short (a warning), marks/surplus
/// (a warning where it is plain what is meant), marks/repeated marks/too-many marks/unversioned (notes).
[[nodiscard]] Marks load_marks(const Rubric& rubric, std::vector<Source> files);

/// Every mistake that `load_marks` can report, with a one-line summary, sorted by id.
[[nodiscard]] std::span<const Mistake> marks_mistakes();

}  // namespace rubricate
