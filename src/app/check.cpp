// rubricate check: one submission against one rubric.
#include <app/command_line.hpp>
#include <app/hand_in.hpp>
#include <app/outputs.hpp>
#include <app/verbs.hpp>
#include <report/format.hpp>
#include <rubricate/report.hpp>

namespace rubricate {
namespace {

ExitCode write_reports(const CheckOptions& options, const ChosenRubric& chosen, const Report& report,
                       const Streams& streams) {
  const ReportOptions writing{.excerpts = options.excerpts,
                              .tool_version = program_version(),
                              .rubric_found_at = chosen.found ? std::string_view(chosen.name) : std::string_view(),
                              .verbosity = options.verbosity};
  const OutputWriter writer{.write = [&](std::string_view format, const ReportOptions& how) {
    return find_format(format)->write(report, how);
  }};
  return write_outputs(options.outputs, report_formats().front().id, writing, options.colour, writer, streams);
}

}  // namespace

ExitCode check(const CheckOptions& options, const Streams& streams) {
  const auto hand_in = read_hand_in(options, options.outputs, streams);
  if (!hand_in) return hand_in.error();
  const Report report = evaluate(hand_in->chosen.rubric, hand_in->submission);
  const ExitCode written = write_reports(options, hand_in->chosen, report, streams);
  return worse(exit_code(report, options.fail_on), written);
}

}  // namespace rubricate
