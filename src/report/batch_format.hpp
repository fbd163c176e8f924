// The ways in which the reports of many submissions are written, one after the other.
#pragma once

#include <report/format.hpp>
#include <rubricate/record.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// Writes one report of a run, piece by piece: `begin`, then `next` for each submission in order, then `end`.
/// What the calls give, one behind the other, is the report. Nothing here fails: any bytes may stand in a record.
class BatchWriter {
 public:
  BatchWriter() = default;
  BatchWriter(const BatchWriter&) = delete;
  BatchWriter& operator=(const BatchWriter&) = delete;
  virtual ~BatchWriter() = default;

  [[nodiscard]] virtual std::string begin(const RunHeader& header) = 0;

  /// The costly half of a record, made by many threads at once: whatever does not depend on the records before it.
  [[nodiscard]] virtual std::string piece(const SubmissionRecord& record) const = 0;

  /// The next piece as it stands in the report: behind a comma, or left out because the format holds no more.
  [[nodiscard]] virtual std::string next(const SubmissionRecord& record, std::string piece) = 0;

  [[nodiscard]] virtual std::string end(const RunSummary& summary) = 0;
};

struct BatchFormat {
  std::string_view id;
  std::string_view summary;  ///< one line, without a full stop
  std::unique_ptr<BatchWriter> (*start)(const ReportOptions& options);
};

/// All formats; the first is the one that is used unless another is asked for.
[[nodiscard]] std::span<const BatchFormat> batch_formats();

/// The format named `id`, or null.
[[nodiscard]] const BatchFormat* find_batch_format(std::string_view id);

}  // namespace rubricate
