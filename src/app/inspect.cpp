// rubricate inspect: what is known of a file, without a rubric.
#include <app/command_line.hpp>
#include <app/inspection.hpp>
#include <app/outputs.hpp>
#include <app/verbs.hpp>
#include <report/inspect.hpp>
#include <submission/read.hpp>

#include <filesystem>

#include <fmt/format.h>

namespace rubricate {
namespace {

// A report must not take the place of what it tells of.
Expected<void> spare_files(const InspectOptions& options, const Inspection& inspection, const std::string& path) {
  std::error_code ignored;
  std::vector<std::string> told = options.files;  // archives among them
  for (const InspectedFile& file : inspection.files) told.push_back(file.file.source.path);
  for (const std::string& name : told)
    if (std::filesystem::equivalent(path, name, ignored))
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("the report would overwrite {}, which was looked at", name),
                                   "Write the report to a file of another name."});
  return {};
}

}  // namespace

ExitCode inspect(const InspectOptions& options, const Streams& streams) {
  Inspection inspection;
  ExitCode code = ExitCode::ok;
  for (const std::string& path : options.files) {
    auto submission = read_submission(path);
    if (submission) {
      add_to(inspection, std::move(*submission), path);
    } else {
      complain(streams, submission.error());
      code = worse(code, exit_code(submission.error().kind));
      inspection.unread.push_back(path);
      inspection.complete = false;
    }
  }
  if (!inspection.complete) code = worse(code, ExitCode::not_evaluated);
  if (inspection.files.empty() && inspection.complete) {
    complain(streams,
             {ErrorKind::nothing, "there is no file to look at", "Name a file, or a folder with files in it."});
    code = worse(code, ExitCode::nothing);
  }
  if (inspection.files.empty() && inspection.findings.empty() && inspection.unread.empty()) return code;
  const OutputWriter writer{.write =
                                [&](std::string_view format, const ReportOptions& writing) {
                                  return format == "json" ? write_inspection_json(inspection, writing)
                                                          : write_inspection_text(inspection, writing);
                                },
                            .spare = [&](const std::string& path) { return spare_files(options, inspection, path); }};
  return worse(code, write_outputs(options.outputs, "text", {.tool_version = program_version()}, options.colour, writer,
                                   streams));
}

}  // namespace rubricate
