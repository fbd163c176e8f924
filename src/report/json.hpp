// The report for programs: one JSON object, described by man/report.schema.json.
#pragma once

#include <report/format.hpp>

#include <string>

namespace rubricate {

/// Everything that the report knows, keys always in the same order; bytes that are not UTF-8 become U+FFFD, and nothing
/// in it can harm a terminal. See ReportFormat::write.
[[nodiscard]] std::string write_json(const Report& report, const ReportOptions& options);

}  // namespace rubricate
