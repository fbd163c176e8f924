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
#include <utility>
#include <vector>

namespace rubricate {

class Journal {
 public:
  /// Begins a journal of submissions that lie in `place` (Listing::place). ErrorKind::usage: there is something of that
  /// name; ErrorKind::output: it cannot be written.
  [[nodiscard]] static Expected<Journal> begin(const std::string& path, const RunHeader& header,
                                               std::string_view place);

  /// Goes on with a journal, or begins one where there is none. `name_of` gives the names of the submissions that its
  /// records must be of, from 0 on. A last line that was not written whole is taken away. ErrorKind::usage: it is of
  /// another run or place, not a journal, or in use.
  [[nodiscard]] static Expected<Journal> resume(const std::string& path, const RunHeader& header,
                                                std::string_view place, std::size_t count,
                                                const std::function<std::string(std::size_t)>& name_of);

  /// The stamps of the first submissions, of which it holds records. One that is empty is of a record that must not be
  /// kept.
  [[nodiscard]] const std::vector<std::string>& stamps() const { return stamps_; }

  // One of these is called for each submission, in order. After a failure nothing is written any more.

  /// Its record stays as it stands, and is given.
  [[nodiscard]] Expected<SubmissionRecord> keep();

  /// Adds a record, or puts it in the place of the one that is there.
  [[nodiscard]] Expected<void> put(const SubmissionRecord& record, std::string_view stamp);

  // Then one of these.

  /// Adds the end, unless it is there.
  [[nodiscard]] Expected<void> finish(const RunSummary& summary);

  /// Keeps whatever it holds of submissions that were not come to.
  [[nodiscard]] Expected<void> stop();

 private:
  Journal(std::string path, FileHandle file) : path_(std::move(path)), file_(std::move(file)) {}

  [[nodiscard]] Expected<void> append(std::string_view line);
  [[nodiscard]] Expected<SubmissionRecord> next_old();
  [[nodiscard]] Expected<void> begin_anew();
  [[nodiscard]] Expected<void> settle_one();
  [[nodiscard]] std::unexpected<Error> failure(std::string_view why);

  std::string path_;
  FileHandle file_;
  std::vector<std::string> stamps_;  // when it was opened
  std::optional<RecordFile> old_;    // what it held then
  std::optional<WholeFile> anew_;    // takes its place as soon as it holds as many records
  std::uint64_t records_ = 0;        // kept and put
  bool is_finished_ = false;
};

}  // namespace rubricate
