// The report for people, on a terminal.
#pragma once

#include <report/format.hpp>

#include <string>

namespace rubricate {

/// Parts and requirements in aligned rows, then findings, what is left over, the outcome, and a last line that sums up
/// and says what to do next. See ReportFormat::write.
[[nodiscard]] std::string write_text(const Report& report, const ReportOptions& options);

}  // namespace rubricate
