// The shards of a batch, put together again.
#pragma once

#include <batch/record_file.hpp>
#include <rubricate/error.hpp>
#include <rubricate/record.hpp>

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace rubricate {

class Shards {
 public:
  /// Opens files of records, and looks through all that they hold. ErrorKind::usage: a file is not one of ours, was cut
  /// off, or lacks records; they are not of one batch, or a shard is there twice or not at all.
  [[nodiscard]] static Expected<Shards> open(std::span<const std::string> paths);

  /// The header that the whole batch would have had.
  [[nodiscard]] RunHeader header() const;

  /// Calls `take` with each record, in the order of the whole batch. ErrorKind::usage: a file was changed meanwhile.
  [[nodiscard]] Expected<void> read(const std::function<void(SubmissionRecord)>& take);

 private:
  [[nodiscard]] Expected<void> place(std::vector<RecordFile> files);
  [[nodiscard]] Expected<void> check_ends() const;

  std::vector<RecordFile> shards_;  // by number
};

}  // namespace rubricate
