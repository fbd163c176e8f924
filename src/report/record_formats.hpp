// The formats in which other systems take what was found: CI servers, code hosts and spreadsheets.
#pragma once

#include <report/batch_format.hpp>
#include <report/format.hpp>

#include <span>

namespace rubricate {

/// sarif, junit, junit-gitlab, github, gitlab, csv, markdown: for runs of many submissions.
[[nodiscard]] std::span<const BatchFormat> record_formats();

/// The same formats for one submission: its report is a run of one.
[[nodiscard]] std::span<const ReportFormat> record_report_formats();

}  // namespace rubricate
