// For the summary of a CI job, or a comment: Markdown as GitHub and GitLab show it.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// Starts a writer of Markdown that stays below 1 MiB, the most that GitHub takes: what does not fit is counted.
[[nodiscard]] std::unique_ptr<BatchWriter> start_markdown(const ReportOptions& options);

}  // namespace rubricate
