// The reports of one run over many submissions: all that `--output` asks for, written while it goes on.
#pragma once

#include <app/exit_code.hpp>
#include <app/options.hpp>
#include <app/streams.hpp>
#include <report/batch_format.hpp>
#include <rubricate/record.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

class BatchReports {
 public:
  /// `before_output` is called before anything goes to standard output.
  BatchReports(const BatchOutputOptions& options, const Streams& streams, std::function<void()> before_output = {});
  BatchReports(const BatchReports&) = delete;
  BatchReports& operator=(const BatchReports&) = delete;
  ~BatchReports();

  /// Opens what is to be written. What fails, here and later, is told, and is written no further.
  void begin(const RunHeader& header);

  /// What `add` wants for a record. May be called by many threads at once.
  [[nodiscard]] std::vector<std::string> pieces_of(const SubmissionRecord& record) const;

  /// The next submission.
  void add(const SubmissionRecord& record, std::vector<std::string> pieces);

  void end(bool interrupted);

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
  RunSummary summary_;
  std::uint64_t shown_ = 0;
  ExitCode code_ = ExitCode::ok;
};

}  // namespace rubricate
