// What has changed since an earlier report, as a section of a page.
#pragma once

#include <rubricate/change_report.hpp>

#include <string>

namespace rubricate {

/// The section with the id `since`: a row for each part, and what came to something else or was carried forward.
[[nodiscard]] std::string html_changes(const ChangeReport& changes);

}  // namespace rubricate
