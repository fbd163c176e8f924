// What a submission was scored, for people and for programs.
#pragma once

#include <report/format.hpp>
#include <rubricate/score_report.hpp>

#include <string>

namespace rubricate {

/// What came out and why, what would have to be better, and what is wrong with the marks. The report's marks must not
/// be null; otherwise as ReportFormat::write.
[[nodiscard]] std::string write_score_text(const ScoreReport& report, const ReportOptions& options);

/// The same as one JSON object, described by man/score.schema.json.
[[nodiscard]] std::string write_score_json(const ScoreReport& report, const ReportOptions& options);

}  // namespace rubricate
