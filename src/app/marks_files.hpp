// The files with marks that a command line names.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/span.hpp>

#include <string>
#include <vector>

namespace rubricate {

struct MarksFiles {
  std::vector<Source> files;  ///< each once, in the order of the names, those of a folder sorted
  std::vector<Error> errors;  ///< ErrorKind::input for what cannot be read, nothing for a folder without marks
};

/// Reads what `names` stand for: files, and in folders all `.yaml`, `.yml`, `.csv` and `.tsv` but rubrics, in those
/// inside them too; links and hidden folders are not followed.
[[nodiscard]] MarksFiles read_marks_files(const std::vector<std::string>& names);

}  // namespace rubricate
