#include <app/command_line.hpp>
#include <app/hand_in.hpp>
#include <app/outputs.hpp>
#include <app/previous_source.hpp>
#include <report/previous.hpp>
#include <report/snapshot.hpp>
#include <rubric/wording.hpp>
#include <util/file.hpp>
#include <util/path.hpp>
#include <util/unicode.hpp>

#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

Error usage(std::string message, std::string help) { return {ErrorKind::usage, std::move(message), std::move(help)}; }

}  // namespace

Expected<std::optional<Previous>> read_previous_report(const HandInOptions& options, const Rubric& rubric,
                                                       const Submission& submission) {
  if (options.previous.empty()) return std::nullopt;
  auto content = read_named_file(options.previous, k_largest_report);
  if (!content) {
    content.error().kind = ErrorKind::usage;
    return std::unexpected(content.error());
  }
  auto report = read_previous(content->bytes);
  if (!report)
    return std::unexpected(
        usage(fmt::format("cannot use {} as the previous report: {}", options.previous, report.error().message),
              std::move(report.error().help)));
  if (report->rubric_id != rubric.id)
    return std::unexpected(
        usage(fmt::format("{} is a report under the rubric “{}”, and this is “{}”", options.previous, report->rubric_id,
                          rubric.id),
              "Name the report on the earlier hand-in under the same rubric, or leave --previous out."));
  Previous previous{.report = std::move(*report), .carried = {}};
  previous.carried = carried_forward(previous.report, snapshot_of(rubric, submission), rubric, program_version());
  return previous;
}

void tell_of_previous(const HandInOptions& options, const Snapshot& previous, ChangeReport& changes) {
  const auto tell = [&](std::string_view id, Severity severity, std::string message, std::string help) {
    changes.findings.push_back({.id = id,
                                .severity = severity,
                                .address = {},
                                .place = std::nullopt,
                                .message = std::move(message),
                                .help = std::move(help)});
  };
  const std::string name = submission_name_of(options.submission);
  // A blind report calls it by a code.
  if (previous.names_files && folded(collapsed(submission_name(changes.submission))) != folded(collapsed(name)))
    tell("previous/other-submission", Severity::note,
         fmt::format("The previous report calls the submission “{}”, and this is “{}”.", changes.submission, name),
         "Is it the same applicant's?");
  std::error_code error;
  if (std::filesystem::is_directory(options.submission, error) && lies_in(options.previous, options.submission))
    tell("previous/among-files", Severity::warning,
         fmt::format("The previous report {} lies among what was handed in, so it is taken for a part of that.",
                     options.previous),
         "Move it out of the folder.");
}

}  // namespace rubricate
