// rubricate similar: words in a row that several submissions share.
#include <app/command_line.hpp>
#include <app/outputs.hpp>
#include <app/rubric_source.hpp>
#include <app/spare.hpp>
#include <app/submissions.hpp>
#include <app/verbs.hpp>
#include <report/similar.hpp>
#include <similarity/collect.hpp>
#include <similarity/compare.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/phrases.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

// What keeps some of a submission's text from being compared.
std::vector<Finding> obstacles(const Submission& submission) {
  std::vector<Finding> found;
  for (const Finding& finding : submission.findings) {
    if (finding.severity < Severity::unsure) continue;
    if (finding.place) {
      const SubmittedFile& file = submission.files[finding.place->source];
      const bool holds_text =
          file.kind == FileKind::text || file.kind == FileKind::document || file.kind == FileKind::slides;
      const bool is_read = file.state == FileState::read && finding.id != "document/limit";
      if (is_read || file.copy_of || (file.state == FileState::not_read && !holds_text)) continue;
    }
    found.push_back(finding);
  }
  return found;
}

void tell_obstacles(const Streams& streams, const Submission& submission, std::span<const Finding> findings) {
  std::vector<Source> named;
  for (const SubmittedFile& file : submission.files)
    named.push_back({submission.is_folder ? (fs::path(submission.name) / file.source.path).native() : submission.name,
                     file.source.text, file.source.unit, file.source.starts});
  std::vector<const Source*> sources;
  for (const Source& source : named) sources.push_back(&source);
  tell(streams, findings, sources);
}

/// What was read, and what became of the rest.
struct Gathered {
  Collection collection;
  std::vector<std::string> unread;
  bool complete = true;
};

Gathered gather(const std::vector<std::string>& paths, const Rubric& rubric, const Streams& streams) {
  Gathered gathered;
  Collector collector(rubric);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (collector.is_full()) {
      complain(streams, {ErrorKind::input,
                         fmt::format("the first {} submissions are as much text as can be compared at once; {} more "
                                     "were not looked at",
                                     i, paths.size() - i),
                         "Compare them in smaller groups."});
      gathered.unread.insert(gathered.unread.end(), paths.begin() + static_cast<std::ptrdiff_t>(i), paths.end());
      break;
    }
    Expected<Submission> submission = read_submission(paths[i]);
    if (!submission) {
      complain(streams, submission.error());
      gathered.unread.push_back(paths[i]);
      continue;
    }
    submission->name = paths[i];
    const std::vector<Finding> findings = obstacles(*submission);
    if (!findings.empty()) tell_obstacles(streams, *submission, findings);
    gathered.complete = gathered.complete && findings.empty() && submission->complete;
    if (const auto assigned = assign_parts(rubric, {}, *submission); !assigned)
      throw std::logic_error(assigned.error().message);  // only options can be wrong, and there are none
    collector.add(std::move(*submission));
  }
  gathered.complete = gathered.complete && gathered.unread.empty();
  gathered.collection = collector.take();
  return gathered;
}

// A report must not lie among what was handed in, nor take the place of the rubric.
Expected<void> spare_inputs(const SimilarOptions& options, const ChosenRubric& chosen) {
  std::error_code error;
  for (const OutputOption& output : options.outputs) {
    if (output.path.empty()) continue;
    for (const std::string& named : options.submissions)
      if (fs::is_directory(named, error) ? lies_in(output.path, named) : fs::equivalent(output.path, named, error))
        return std::unexpected(
            Error{ErrorKind::usage,
                  fmt::format("the report {} would lie among what was handed in, or overwrite it", output.path),
                  "Write it to another folder."});
    if (!chosen.shipped && fs::equivalent(output.path, chosen.name, error))
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("the report would overwrite {}, which is the rubric", output.path),
                                   "Write the report to a file of another name."});
  }
  return {};
}

Error only_one(const std::string& path, const ChosenRubric& chosen) {
  return {ErrorKind::nothing, fmt::format("{} is one submission; there is nothing to compare it with", path),
          fmt::format("Name two or more, or a folder in which only their folders stand. If {} holds other files too, "
                      "write: `rubricate similar -r {} {}/*/`",
                      path, shell_quoted(chosen.name), shell_quoted(path))};
}

}  // namespace

ExitCode similar(const SimilarOptions& options, const Streams& streams) {
  const auto chosen = load_rubric_for(options.rubric, options.submissions.front(), streams);
  if (!chosen) {
    complain(streams, chosen.error());
    return exit_code(chosen.error().kind);
  }
  if (const auto spared = spare_inputs(options, *chosen); !spared) {
    complain(streams, spared.error());
    return exit_code(spared.error().kind);
  }
  const std::vector<std::string> paths = submissions_named(options.submissions, chosen->rubric);
  if (paths.size() == 1) {
    const auto read = read_submission(paths.front());
    const Error error = read ? only_one(paths.front(), *chosen) : read.error();
    complain(streams, error);
    return exit_code(error.kind);
  }
  Gathered gathered = gather(paths, chosen->rubric, streams);
  SimilarityReport report = compare(std::move(gathered.collection), options.limits);
  report.rubric = &chosen->rubric;
  report.unread = std::move(gathered.unread);
  report.complete = gathered.complete;
  const OutputWriter writer{.write = [&](std::string_view format, const ReportOptions& writing) {
    return format == "json"  ? write_similar_json(report, writing)
           : format == "csv" ? write_similar_csv(report, writing)
                             : write_similar_text(report, writing);
  }};
  const ExitCode code = report.complete ? ExitCode::ok : ExitCode::not_evaluated;
  return worse(code,
               write_outputs(options.outputs, "text", {.excerpts = options.excerpts, .tool_version = program_version()},
                             options.colour, writer, streams));
}

}  // namespace rubricate
