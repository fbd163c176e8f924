// The reports of one run over many submissions: all that `--output` asks for, written while it goes on.
#pragma once

#include <app/exit_code.hpp>
#include <app/options.hpp>
#include <app/streams.hpp>
#include <report/batch_format.hpp>
#include <rubricate/record.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

class BatchReports {
 public:
  enum class Where : std::uint8_t { all, files };

  /// `before_output` is called before anything goes to standard output, to which something always goes unless only
  /// files are wanted.
  BatchReports(const BatchOutputOptions& options, const Streams& streams, std::function<void()> before_output = {},
               Where where = Where::all);
  BatchReports(const BatchReports&) = delete;
  BatchReports& operator=(const BatchReports&) = delete;
  ~BatchReports();

  /// Opens what is to be written. False when one of them cannot be written, which is told: then nothing is, of any.
  [[nodiscard]] bool begin(const RunHeader& header);

  // What fails later is told, and is written no further.

  /// What `add` wants for a record. May be called by many threads at once.
  [[nodiscard]] std::vector<std::string> pieces_of(const SubmissionRecord& record) const;

  /// The next submission.
  void add(const SubmissionRecord& record, std::vector<std::string> pieces);

  void end(bool interrupted);

  /// After an interruption, the files in which what was done is told. Those that were named stay as they were.
  [[nodiscard]] const std::vector<std::string>& incomplete() const { return incomplete_; }

  /// True when nothing that is written would reach anybody.
  [[nodiscard]] bool is_lost() const;

  [[nodiscard]] const RunSummary& summary() const { return summary_; }

  /// What the submissions, and the writing, come to.
  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  struct Sink;

  [[nodiscard]] bool is_wanted(const SubmissionRecord& record) const;
  void write(Sink& sink, std::string_view text);
  void flush(Sink& sink);
  void lose(Sink& sink, const Error& error);

  const BatchOutputOptions& options_;
  Streams streams_;
  std::function<void()> before_output_;
  std::vector<Sink> sinks_;
  std::vector<std::string> incomplete_;
  RunSummary summary_;
  std::uint64_t shown_ = 0;
  ExitCode code_ = ExitCode::ok;
};

/// For a run that finds nothing to check: the files that `options` names tell that, as of one submission. Gives what
/// that, and the writing, come to.
[[nodiscard]] ExitCode write_unchecked(const BatchOutputOptions& options, const RunHeader& header,
                                       const SubmissionRecord& record, const Streams& streams);

}  // namespace rubricate
