// What a run has done so far, in a file, so that it can go on after an interruption.
#pragma once

#include <batch/record_file.hpp>
#include <rubricate/error.hpp>
#include <rubricate/record.hpp>
#include <util/file.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

class Journal {
 public:
  /// Begins a journal. ErrorKind::usage: there is something of that name; ErrorKind::output: it cannot be written.
  [[nodiscard]] static Expected<Journal> begin(const std::string& path, const RunHeader& header);

  /// Goes on with a journal, or begins one where there is none. `name_of` gives the names of the submissions that its
  /// records must be of, from 0 on. A last line that was not written whole is taken away. ErrorKind::usage: it is of
  /// another run, not a journal, or in use.
  [[nodiscard]] static Expected<Journal> resume(const std::string& path, const RunHeader& header, std::size_t count,
                                                const std::function<std::string(std::size_t)>& name_of);

  /// How many of the first submissions need not be checked any more.
  [[nodiscard]] std::size_t done() const { return done_; }

  /// Calls `take` with the record of each of them, in order.
  [[nodiscard]] Expected<void> replay(const std::function<void(SubmissionRecord)>& take);

  /// Adds a line as ndjson.hpp writes it. After a failure nothing is written any more.
  [[nodiscard]] Expected<void> append(std::string_view line);

  /// Adds the end, unless it is there.
  [[nodiscard]] Expected<void> finish(const RunSummary& summary);

 private:
  Journal(std::string path, FileHandle file) : path_(std::move(path)), file_(std::move(file)) {}

  [[nodiscard]] std::unexpected<Error> failure(std::string_view why);

  std::string path_;
  FileHandle file_;
  std::size_t done_ = 0;     // when it was opened
  std::uint64_t lines_ = 0;  // records in it
  bool is_finished_ = false;
};

}  // namespace rubricate
