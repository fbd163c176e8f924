// rubricate agree: how far reviewers agree, from their marks.
#include <app/command_line.hpp>
#include <app/marks_source.hpp>
#include <app/outputs.hpp>
#include <app/rubric_source.hpp>
#include <app/verbs.hpp>
#include <report/agree.hpp>
#include <rubric/id.hpp>
#include <rubric/wording.hpp>
#include <rubricate/agreement_report.hpp>

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace rubricate {
namespace {

// A report must not take the place of what it was made from.
Expected<void> spare_inputs(const ChosenRubric& chosen, const Marks& marks, const std::string& path) {
  std::vector<std::string> read;
  if (!chosen.shipped) read.push_back(chosen.name);
  for (const Source& file : marks.files) read.push_back(file.path);
  std::error_code ignored;
  for (const std::string& name : read)
    if (std::filesystem::equivalent(path, name, ignored))
      return std::unexpected(Error{ErrorKind::usage, fmt::format("the report would overwrite {}, which was read", name),
                                   "Write the report to a file of another name."});
  return {};
}

// The rubric's id as a marks file of YAML names it; empty when none does.
std::string rubric_of(const std::vector<Source>& files) {
  constexpr std::string_view k_key = "rubric:";
  for (const Source& file : files) {
    for (std::size_t at = 0; at < file.text.size();) {
      const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
      const std::string_view line = std::string_view(file.text).substr(at, end - at);
      if (line.starts_with(k_key))
        if (const std::string_view id = trimmed(line.substr(k_key.size())); is_id(id)) return std::string(id);
      at = end + 1;
    }
  }
  return "";
}

// Where no rubric is named and none is near, the marks may say which one it is.
Error with_rubric_of_marks(Error error, const AgreeOptions& options) {
  if (!options.rubric.empty()) return error;
  const auto marks = read_marks({}, options.marks);
  const std::string id = marks ? rubric_of(marks->files) : "";
  if (id.empty()) return error;
  if (shipped_rubric(id))
    error.help = fmt::format("These marks are by {0}; add: `-r {0}`", id);
  else
    error.help = joined(fmt::format("These marks are by a rubric with the id {}.", id), error.help);
  return error;
}

// A mark that could not be used is missing from all figures.
ExitCode code_for(const Marks& marks) {
  if (marks.marks.empty()) return ExitCode::nothing;
  const auto is_error = [](const Finding& finding) { return finding.severity == Severity::error; };
  return std::ranges::any_of(marks.findings, is_error) ? ExitCode::failed : ExitCode::ok;
}

}  // namespace

ExitCode tell_agreement(const AgreeOptions& options, const Streams& streams) {
  const auto fail = [&](const Error& error) {
    complain(streams, error);
    return exit_code(error.kind);
  };
  const auto chosen = load_rubric_for(options.rubric, options.marks.front(), streams);
  if (!chosen) return fail(with_rubric_of_marks(chosen.error(), options));
  const auto read = read_marks(chosen->rubric, options.marks);
  if (!read) return fail(read.error());
  const Marks& marks = *read;
  const AgreementReport report = measure_agreement(chosen->rubric, marks);
  const OutputWriter writer{
      .write = [&](std::string_view format,
                   const ReportOptions& writing) { return find_agree_format(format)->write(report, writing); },
      .spare = [&](const std::string& path) { return spare_inputs(*chosen, marks, path); }};
  const ReportOptions writing{.tool_version = program_version(), .verbosity = options.verbosity};
  return worse(code_for(marks),
               write_outputs(options.outputs, agree_formats().front().id, writing, options.colour, writer, streams));
}

}  // namespace rubricate
