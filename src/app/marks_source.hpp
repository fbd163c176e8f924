// Where marks come from.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/marks.hpp>
#include <rubricate/rubric.hpp>

#include <string>
#include <vector>

namespace rubricate {

/// The marks in what `paths` name: files, and of folders those in them that end in .yaml, .yml, .csv or .tsv and are no
/// rubrics, sorted. Each at most once. What else stands in a folder is a finding, marks/left-out: an error where it may
/// well hold marks, so that nothing is scored without them. Errors (ErrorKind::usage): a path that cannot be read, a
/// folder without any.
[[nodiscard]] Expected<Marks> read_marks(const Rubric& rubric, const std::vector<std::string>& paths);

}  // namespace rubricate
