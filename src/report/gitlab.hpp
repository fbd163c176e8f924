// For GitLab's merge requests: Code Quality.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// Starts a writer of a Code Quality report: a JSON array of findings. An error is critical, what cannot be told major,
/// a warning minor, a note info.
[[nodiscard]] std::unique_ptr<BatchWriter> start_gitlab(const ReportOptions& options);

}  // namespace rubricate
