// The report on many submissions for people: who needs somebody, what most trip over, and the sums.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// See BatchFormat::start.
[[nodiscard]] std::unique_ptr<BatchWriter> start_batch_text(const ReportOptions& options);

}  // namespace rubricate
