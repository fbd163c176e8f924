// rubricate merge: the shards of a batch as one report.
#include <app/batch_reports.hpp>
#include <app/outputs.hpp>
#include <app/spare.hpp>
#include <app/verbs.hpp>
#include <batch/merge.hpp>

#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

Expected<void> spare_inputs(const MergeOptions& options) {
  std::error_code error;
  for (const OutputOption& output : options.outputs) {
    if (!output.path.empty())
      if (const auto spared = spare_place(output.path); !spared) return spared;
    for (const std::string& shard : options.shards)
      if (!output.path.empty() && std::filesystem::equivalent(output.path, shard, error))
        return std::unexpected(Error{ErrorKind::usage, fmt::format("the report would overwrite {}", shard),
                                     "Write the report to a file of another name."});
  }
  return {};
}

ExitCode fail(const Streams& streams, const Error& error) {
  complain(streams, error);
  return exit_code(error.kind);
}

}  // namespace

ExitCode merge(const MergeOptions& options, const Streams& streams) {
  if (const auto spared = spare_inputs(options); !spared) return fail(streams, spared.error());
  Expected<Shards> shards = Shards::open(options.shards);
  if (!shards) return fail_before(options.outputs, streams, shards.error());
  RunHeader header = shards->header();
  const bool excerpts = options.excerpts && header.excerpts;
  header.excerpts = excerpts;
  BatchReports reports(options, streams);
  if (!reports.begin(header)) return reports.code();
  const auto read = shards->read([&](SubmissionRecord record) {
    if (!excerpts)
      for (FindingRecord& finding : record.findings) finding.excerpt.clear();
    reports.add(record, reports.pieces_of(record));
  });
  if (!read) return worse(fail_before(options.outputs, streams, read.error()), ExitCode::not_evaluated);
  reports.end(false);
  return reports.code();
}

}  // namespace rubricate
