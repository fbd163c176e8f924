// What of a report is compared with an earlier one.
#pragma once

#include <rubricate/change_report.hpp>
#include <rubricate/report.hpp>

namespace rubricate {

/// Before anything is checked: the rubric, the files, and which of them serve which part.
[[nodiscard]] Snapshot snapshot_of(const Rubric& rubric, const Submission& submission);

/// What the checks came to. The report's rubric and submission must not be null.
[[nodiscard]] Snapshot snapshot_of(const Report& report);

}  // namespace rubricate
