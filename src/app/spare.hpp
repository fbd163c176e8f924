// Where a report must not be written.
#pragma once

#include <rubricate/error.hpp>

#include <string>

namespace rubricate {

/// Whether what is written to `path` stands in the folder, or changes something there through a link.
[[nodiscard]] bool lies_in(const std::string& path, const std::string& folder);

/// Refuses a path at which something stands that people have made and no report ever is: marks, a rubric, or a file
/// that is no text. Whatever is no file (a device, a pipe) may be written to.
[[nodiscard]] Expected<void> spare_work(const std::string& path);

/// The same for a report on submissions, before anything is checked: refuses any other file as well that is no report,
/// and a place in a folder that is not there (ErrorKind::output).
[[nodiscard]] Expected<void> spare_place(const std::string& path);

/// There are marks at this path.
[[nodiscard]] bool holds_marks(const std::string& path);

}  // namespace rubricate
