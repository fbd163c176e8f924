// For code scanning and editors: SARIF 2.1.0 (OASIS), as GitHub reads it.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// Starts a writer of SARIF. It keeps at most 25,000 findings, as many as GitHub takes, the most serious ones, and
/// writes all at the end. What cannot be told has the kind `review`.
[[nodiscard]] std::unique_ptr<BatchWriter> start_sarif(const ReportOptions& options);

}  // namespace rubricate
