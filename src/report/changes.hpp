// What has changed since an earlier report, as part of reports on the present one.
#pragma once

#include <report/page.hpp>
#include <rubricate/change_report.hpp>

namespace rubricate {

/// A section of a report for people.
void add_changes_since(Page& page, const ChangeReport& changes);

}  // namespace rubricate
