// For the log of GitHub Actions: workflow commands, which it shows as annotations.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// Starts a writer of annotations, the most serious first. GitHub shows 10 of each type (error, warning, notice) that a
/// step prints, so no more are written; a last line says how many there are.
[[nodiscard]] std::unique_ptr<BatchWriter> start_github(const ReportOptions& options);

}  // namespace rubricate
