// rubricate check: one submission against one rubric.
#include <app/colour.hpp>
#include <app/command_line.hpp>
#include <app/rubric_source.hpp>
#include <app/verbs.hpp>
#include <report/format.hpp>
#include <rubricate/report.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/file.hpp>

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace rubricate {
namespace {

ExitCode fail(const Streams& streams, const Error& error) {
  complain(streams, error);
  return exit_code(error.kind);
}

// A report must not take the place of what the applicant hands in.
Expected<void> spare_submission(const CheckOptions& options, const Submission& submission) {
  namespace fs = std::filesystem;
  std::error_code error;
  for (const OutputOption& output : options.outputs) {
    if (output.path.empty()) continue;
    for (const SubmittedFile& file : submission.files) {
      const fs::path root(options.submission);
      const fs::path handed_in = fs::is_directory(root, error) ? root / file.source.path : root;
      if (fs::equivalent(output.path, handed_in, error))
        return std::unexpected(
            Error{ErrorKind::usage,
                  fmt::format("the report would overwrite {}, which is part of the submission", output.path),
                  "Write the report to a file of another name."});
    }
  }
  return {};
}

ExitCode write_reports(const CheckOptions& options, const Report& report, const Streams& streams) {
  ReportOptions writing{.colour = use_colour(options.colour, streams.out),
                        .width = line_width(streams.out),
                        .excerpts = options.excerpts,
                        .tool_version = program_version(),
                        .verbosity = options.verbosity};
  std::vector<OutputOption> outputs = options.outputs;
  const bool on_screen = std::ranges::any_of(outputs, [](const OutputOption& output) { return output.path.empty(); });
  if (!on_screen) outputs.insert(outputs.begin(), {std::string(report_formats().front().id), ""});
  ExitCode code = ExitCode::ok;
  for (const OutputOption& output : outputs) {
    const ReportFormat& format = *find_format(output.format);
    if (output.path.empty()) {
      code = worse(code, print(streams, format.write(report, writing)));
      continue;
    }
    ReportOptions plain = writing;
    plain.colour = options.colour == ColourOption::always;
    plain.width = 80;
    if (const auto written = write_whole(output.path, format.write(report, plain)); !written)
      code = worse(code, fail(streams, written.error()));
  }
  return code;
}

}  // namespace

ExitCode check(const CheckOptions& options, const Streams& streams) {
  Expected<Submission> submission = read_submission(options.submission);
  if (!submission) return fail(streams, submission.error());
  const Expected<Rubric> rubric = load_rubric_for(options.rubric, options.submission, streams);
  if (!rubric) return fail(streams, rubric.error());
  if (submission->files.empty() && submission->complete)
    return fail(streams, {ErrorKind::nothing, fmt::format("there is nothing to check: {} is empty", options.submission),
                          fmt::format("Put your files into it, or start with: rubricate new submission -r {} FOLDER",
                                      rubric->id)});
  if (auto assigned = assign_parts(*rubric, options.parts, *submission); !assigned) {
    assigned.error().kind = ErrorKind::usage;
    if (assigned.error().help.empty()) assigned.error().help = "Write --part PART=FILE, with a file of the submission.";
    return fail(streams, assigned.error());
  }
  if (const auto spared = spare_submission(options, *submission); !spared) return fail(streams, spared.error());
  const Report report = evaluate(*rubric, *submission);
  const ExitCode written = write_reports(options, report, streams);
  return worse(exit_code(report, options.fail_on), written);
}

}  // namespace rubricate
