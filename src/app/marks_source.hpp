// Where marks come from.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/span.hpp>

#include <string>
#include <vector>

namespace rubricate {

/// The marks files that `paths` name: files, and of folders those in them that end in .yaml, .yml, .csv or .tsv and are
/// no rubrics, sorted. Each at most once. Errors (ErrorKind::usage): a path that cannot be read, a folder without any.
[[nodiscard]] Expected<std::vector<Source>> read_marks_files(const std::vector<std::string>& paths);

}  // namespace rubricate
