// Takes down what json.cpp writes and previous.cpp reads.
#include <report/places.hpp>
#include <report/snapshot.hpp>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::vector<Snapshot::Requirement> requirements_of(const std::vector<Result>& results) {
  std::vector<Snapshot::Requirement> all;
  for (const Result& result : results)
    all.push_back(
        {.address = result.address, .status = result.status, .found = result.found, .decided = result.decided});
  return all;
}

std::vector<Snapshot::Passage> passages_of(const std::vector<Passage>& passages, const Submission& submission,
                                           Places& places) {
  std::vector<Snapshot::Passage> all;
  for (const Passage& passage : passages) {
    if (passage.file >= submission.files.size()) continue;
    const SubmittedFile& file = submission.files[passage.file];
    const Span span = span_of(passage, file);
    const auto range = span.empty() ? std::nullopt : places.range(Place{.source = passage.file, .span = span});
    all.push_back({.path = file.source.path,
                   .range = range ? fmt::format("{} {}-{}", to_string(range->unit), range->first, range->last) : ""});
  }
  return all;
}

}  // namespace

Snapshot snapshot_of(const Rubric& rubric, const Submission& submission) {
  Snapshot all;
  all.rubric_id = rubric.id;
  all.rubric_version = rubric.version;
  all.rubric_sha256 = rubric.sha256;
  all.submission = submission.name;
  for (const SubmittedFile& file : submission.files)
    all.files.push_back({.path = file.source.path, .sha256 = file.sha256});
  Places places(submission);
  for (std::size_t i = 0; i < rubric.parts.size() && i < submission.parts.size(); ++i)
    all.parts.push_back(
        {.id = rubric.parts[i].id, .passages = passages_of(submission.parts[i].passages, submission, places)});
  return all;
}

Snapshot snapshot_of(const Report& report) {
  Snapshot all = snapshot_of(*report.rubric, *report.submission);
  all.parts.clear();
  Places places(*report.submission);
  for (const PartReport& part : report.parts)
    all.parts.push_back({.id = part.id,
                         .status = part.status,
                         .decided = part.decided,
                         .passages = passages_of(part.passages, *report.submission, places),
                         .requirements = requirements_of(part.results)});
  all.requirements = requirements_of(report.results);
  return all;
}

}  // namespace rubricate
