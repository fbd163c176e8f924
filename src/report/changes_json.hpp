// What has changed since an earlier report, for other programs. Only the JSON formats of this folder include it.
#pragma once

#include <report/json_parts.hpp>
#include <rubricate/change_report.hpp>

namespace rubricate {

/// The member `previous` of a report; null where none was named.
[[nodiscard]] Json changes_in_json(const ChangeReport* changes);

}  // namespace rubricate
