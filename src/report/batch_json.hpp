// The report on many submissions for programs: one JSON object, described by man/batch.schema.json.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// See BatchFormat::start. Each submission stands on a line of its own, as in NDJSON.
[[nodiscard]] std::unique_ptr<BatchWriter> start_batch_json(const ReportOptions& options);

}  // namespace rubricate
