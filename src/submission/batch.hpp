// A folder of many submissions.
#pragma once

#include <rubricate/rubric.hpp>

#include <string>
#include <vector>

namespace rubricate {

/// Whether the folder is one submission, and not a folder of many: a part's own folder stands in it; or a file that
/// a part is named by, and no folder that holds such files too; or a text or document, and none in its folders, with
/// no zip archive beside it. Hidden files, what systems leave behind, and links in it do not matter.
[[nodiscard]] bool is_one_submission(const std::string& folder, const Rubric& rubric);

/// Whether the folder is surely one of many submissions: it is not one itself, and files of one part stand in two of
/// its folders.
[[nodiscard]] bool is_many_submissions(const std::string& folder, const Rubric& rubric);

/// The submissions that the user named with one path: the folders and zip archives in a folder that is not one
/// submission, at least two of them, sorted; else the path itself. What else stands beside them does not matter.
[[nodiscard]] std::vector<std::string> submissions_at(const std::string& path, const Rubric& rubric);

}  // namespace rubricate
