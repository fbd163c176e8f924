// What has changed since an earlier report, in the words of all reports that people read.
#pragma once

#include <rubricate/change_report.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The title of the section about it.
inline constexpr std::string_view k_changes_title = "Since the previous report";

/// `unchanged`, `unchanged, carried forward`, `changed`, `no file, as before`.
[[nodiscard]] std::string_view fate_in_words(const PartChange& part);

/// `plan.md has changed, event.md is gone`; of many the first, and how many more. Empty where there are none.
[[nodiscard]] std::string files_in_words(const std::vector<FileChange>& files);

/// What was found, then and now: `1 word → 5 words`, `5 words; carried forward`; may be empty.
[[nodiscard]] std::string found_in_words(const RequirementChange& change);

/// `failed → passed`, or `passed` where it was so before, or nothing was.
[[nodiscard]] std::string statuses_in_words(const std::optional<Status>& before, Status now);

}  // namespace rubricate
