// A file of records (ndjson.hpp), read line by line: a shard's report, or a journal.
#pragma once

#include <report/ndjson.hpp>
#include <rubricate/error.hpp>
#include <rubricate/record.hpp>
#include <util/file.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

class RecordFile {
 public:
  /// Opens a file and reads its header. ErrorKind::usage: it is not there, is no ordinary file, or holds no records.
  [[nodiscard]] static Expected<RecordFile> open(const std::string& path);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const RunHeader& header() const { return header_; }

  /// Of a journal: see ndjson.hpp. Empty for a report.
  [[nodiscard]] const std::string& place() const { return place_; }

  /// The next record, or none behind the last. A line at the file's end that was not written whole counts as not
  /// written. ErrorKind::usage: a line that is none of ours.
  [[nodiscard]] Expected<std::optional<SubmissionRecord>> next();

  /// The line of the record that was read last, without its end; until `next` is called again.
  [[nodiscard]] std::string_view line() const { return line_; }

  /// The last line, when all records are read; nothing where the file was cut off.
  [[nodiscard]] const std::optional<RecordsEnd>& end() const { return end_; }

  /// How many bytes the header, and the records that were read, take.
  [[nodiscard]] std::uint64_t offset() const { return good_; }

  /// Back to the first record.
  void rewind();

 private:
  enum class Line : std::uint8_t { whole, torn, none, failed };

  RecordFile(std::string path, FileHandle file) : path_(std::move(path)), file_(std::move(file)) {}

  [[nodiscard]] Line read_line(std::string_view& line);
  [[nodiscard]] bool is_at_end();
  [[nodiscard]] std::unexpected<Error> bad_line(std::string_view why) const;

  std::string path_;
  FileHandle file_;
  RunHeader header_;
  std::string place_;
  std::string_view line_;  // in buffer_
  std::uint64_t header_size_ = 0;
  std::uint64_t good_ = 0;   // bytes of the file that were used
  std::uint64_t read_ = 0;   // bytes of the file that were read
  std::uint64_t lines_ = 0;  // that were looked at
  std::string buffer_;       // read and not used yet, from at_ on
  std::size_t at_ = 0;
  std::optional<RecordsEnd> end_;
};

/// In what the runs differ, as a clause: "another rubric was used"; empty when their records belong together. Shards of
/// one batch do.
[[nodiscard]] std::string difference(const RunHeader& one, const RunHeader& other);

}  // namespace rubricate
