// For spreadsheets: a row for each requirement of each submission.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// Starts a writer of a table after RFC 4180, in UTF-8 with a byte order mark: without it Excel takes the text for that
/// of another encoding, and breaks names. Texts that begin like a formula are guarded as util/csv.hpp says.
[[nodiscard]] std::unique_ptr<BatchWriter> start_csv(const ReportOptions& options);

}  // namespace rubricate
