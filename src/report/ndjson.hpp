// The one form in which records are kept: a JSON object on each line. A header, one line for each submission, and an
// end, without which the file was cut off. Reports in this format, journals and shards are all the same.
#pragma once

#include <report/batch_format.hpp>
#include <rubricate/record.hpp>

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>

namespace rubricate {

/// The name and version of the format: the header's `format`.
inline constexpr std::string_view k_records_format = "rubricate-records/1";

/// No line that is read may be longer.
inline constexpr std::size_t k_longest_record = 64UZ << 20U;

/// What stands on the last line.
struct RecordsEnd {
  std::uint64_t records = 0;      ///< lines between header and end
  std::uint64_t submissions = 0;  ///< those that were looked at; more than `records` when only some were wanted
  bool complete = true;
  bool interrupted = false;

  friend bool operator==(const RecordsEnd&, const RecordsEnd&) = default;
};

// Lines, their line end included. No character in them could be obeyed by a terminal. Bytes that are no UTF-8 become
// U+FFFD. A journal's say more: the header where its submissions lie, a record what they were when they were looked at.
// Both are hexadecimal digits, and empty in a report.

[[nodiscard]] std::string header_line(const RunHeader& header, std::string_view place = {});
[[nodiscard]] std::string record_line(const SubmissionRecord& record, std::string_view stamp = {});
[[nodiscard]] std::string end_line(const RunSummary& summary, std::uint64_t records);

/// True for a record whose line could be longer than what is read: it must not be written.
[[nodiscard]] bool is_too_long(const SubmissionRecord& record);

// What a line without its line end says, or what is wrong with it, as a clause about the line: "it is no header".
// Members that are not known are ignored.

template <class T>
using Decoded = std::expected<T, std::string>;

[[nodiscard]] Decoded<RunHeader> read_header(std::string_view line);
[[nodiscard]] Decoded<SubmissionRecord> read_record(std::string_view line);
[[nodiscard]] Decoded<RecordsEnd> read_end(std::string_view line);

/// The place, or the stamp, that such a line holds; empty where it holds none.
[[nodiscard]] std::string_view place_in(std::string_view header_line);
[[nodiscard]] std::string_view stamp_in(std::string_view record_line);

/// True for a line that is an end as `end_line` writes it, whole or not.
[[nodiscard]] bool is_end(std::string_view line);

/// See BatchFormat::start.
[[nodiscard]] std::unique_ptr<BatchWriter> start_ndjson(const ReportOptions& options);

}  // namespace rubricate
