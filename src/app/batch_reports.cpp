// Files are written beside their place and moved there at the end; standard output gets what there is.
#include <app/batch_reports.hpp>
#include <app/colour.hpp>
#include <app/command_line.hpp>
#include <app/outputs.hpp>
#include <report/record.hpp>
#include <util/file.hpp>

#include <algorithm>
#include <memory>
#include <utility>

#include <unistd.h>

namespace rubricate {
namespace {

constexpr std::size_t k_buffer = 256UZ << 10U;  // bytes that are written at once

}  // namespace

struct BatchReports::Sink {
  std::string path;  // empty: standard output
  std::unique_ptr<BatchWriter> writer;
  std::optional<WholeFile> file;
  std::string buffer;
  bool is_terminal = false;
  bool is_lost = false;
  std::string signature;  // of a text in a file
};

BatchReports::BatchReports(const BatchOutputOptions& options, const Streams& streams,
                           std::function<void()> before_output, Where where)
    : options_(options), streams_(streams), before_output_(std::move(before_output)) {
  std::vector<OutputOption> outputs = options.outputs;
  const auto to_standard_output = [](const OutputOption& output) { return output.path.empty(); };
  if (where == Where::files)
    std::erase_if(outputs, to_standard_output);
  else if (std::ranges::none_of(outputs, to_standard_output))
    outputs.insert(outputs.begin(), {std::string(batch_formats().front().id), ""});
  for (const OutputOption& output : outputs) {
    const bool is_out = output.path.empty();
    ReportOptions writing{
        .excerpts = options.excerpts, .tool_version = program_version(), .verbosity = options.verbosity};
    writing.colour = is_out ? use_colour(options.colour, streams.out) : options.colour == ColourOption::always;
    writing.width = is_out ? line_width(streams.out) : 80;
    // Whoever asks for those that passed wants to see them.
    if (options.only == OnlyWhich::passed && writing.verbosity == 0) writing.verbosity = 1;
    Sink& sink = sinks_.emplace_back();
    sink.path = output.path;
    sink.writer = find_batch_format(output.format)->start(writing);
    if (!is_out && output.format == "text") sink.signature = signature(writing.verbosity);
    sink.is_terminal = is_out && ::isatty(streams.out) == 1;
  }
}

BatchReports::~BatchReports() = default;

bool BatchReports::begin(const RunHeader& header) {
  for (Sink& sink : sinks_) {
    if (sink.path.empty()) continue;
    Expected<WholeFile> file = WholeFile::begin(sink.path);
    if (!file) {
      lose(sink, file.error());
      continue;
    }
    sink.file = std::move(*file);
  }
  if (std::ranges::any_of(sinks_, &Sink::is_lost)) return false;
  for (Sink& sink : sinks_) write(sink, sink.writer->begin(header));
  return true;
}

bool BatchReports::is_wanted(const SubmissionRecord& record) const {
  const bool unsure = !record.error.empty() || record.status == Status::cannot_tell ||
                      record.status == Status::untested || !record.complete;
  switch (options_.only) {
    case OnlyWhich::all: return true;
    case OnlyWhich::failed: return record.error.empty() && record.status == Status::failed;
    case OnlyWhich::passed: return record.error.empty() && !unsure && record.status != Status::failed;
    case OnlyWhich::cannot_tell: return unsure;
  }
  return true;
}

std::vector<std::string> BatchReports::pieces_of(const SubmissionRecord& record) const {
  std::vector<std::string> pieces;
  if (!is_wanted(record)) return pieces;
  for (const Sink& sink : sinks_) pieces.push_back(sink.writer->piece(record));
  return pieces;
}

void BatchReports::add(const SubmissionRecord& record, std::vector<std::string> pieces) {
  rubricate::add(summary_, record);
  code_ = worse(code_, exit_code(record, options_.fail_on));
  if (pieces.empty() || (options_.limit && shown_ == *options_.limit)) return;
  ++shown_;
  for (std::size_t i = 0; i < sinks_.size(); ++i)
    if (!sinks_[i].is_lost) write(sinks_[i], sinks_[i].writer->next(record, std::move(pieces[i])));
}

void BatchReports::end(bool interrupted) {
  summary_.interrupted = interrupted;
  summary_.complete = summary_.complete && !interrupted;
  for (Sink& sink : sinks_) {
    if (sink.is_lost) continue;
    write(sink, sink.writer->end(summary_));
    if (!sink.is_lost) write(sink, sink.signature);
    flush(sink);
    if (sink.is_lost || !sink.file) continue;
    if (!interrupted) {
      if (auto finished = sink.file->finish(); !finished) lose(sink, finished.error());
    } else if (auto path = sink.file->finish_incomplete()) {
      incomplete_.push_back(std::move(*path));
    } else {
      lose(sink, path.error());
    }
  }
}

bool BatchReports::is_lost() const {
  return std::ranges::all_of(sinks_, [](const Sink& sink) { return sink.is_lost; });
}

void BatchReports::write(Sink& sink, std::string_view text) {
  sink.buffer += text;
  if (sink.buffer.size() >= k_buffer || sink.is_terminal) flush(sink);
}

void BatchReports::flush(Sink& sink) {
  if (sink.buffer.empty()) return;
  if (!sink.file && before_output_) before_output_();
  const Expected<void> written = sink.file ? sink.file->write(sink.buffer) : write_all(streams_.out, sink.buffer);
  sink.buffer.clear();
  if (!written) lose(sink, written.error());
}

void BatchReports::lose(Sink& sink, const Error& error) {
  sink.is_lost = true;
  sink.file.reset();
  sink.buffer = {};
  if (error.kind == ErrorKind::output_gone) return;
  if (before_output_) before_output_();
  complain(streams_, error);
  code_ = worse(code_, exit_code(error.kind));
}

ExitCode write_unchecked(const BatchOutputOptions& options, const RunHeader& header, const SubmissionRecord& record,
                         const Streams& streams) {
  BatchReports reports(options, streams, {}, BatchReports::Where::files);
  if (!reports.begin(header)) return reports.code();
  reports.add(record, reports.pieces_of(record));
  reports.end(false);
  return reports.code();
}

}  // namespace rubricate
