// A folder of many submissions.
#pragma once

#include <rubricate/rubric.hpp>

#include <string>
#include <vector>

namespace rubricate {

/// The submissions that the user named with one path: those in a folder in which only folders and zip archives stand,
/// at least two of them and none of them a part's by its name, sorted; else the path itself. Hidden files, what systems
/// leave behind, and links in the folder do not matter.
[[nodiscard]] std::vector<std::string> submissions_at(const std::string& path, const Rubric& rubric);

}  // namespace rubricate
