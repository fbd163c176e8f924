// rubricate check: one submission against one rubric.
#include <app/command_line.hpp>
#include <app/hand_in.hpp>
#include <app/outputs.hpp>
#include <app/previous_source.hpp>
#include <app/spare.hpp>
#include <app/verbs.hpp>
#include <report/format.hpp>
#include <report/snapshot.hpp>
#include <resubmission/compare.hpp>
#include <rubricate/report.hpp>

#include <optional>

namespace rubricate {
namespace {

ExitCode write_reports(const CheckOptions& options, const ChosenRubric& chosen, const Report& report,
                       const ChangeReport* changes, const Streams& streams) {
  const ReportOptions writing{.excerpts = options.excerpts,
                              .tool_version = program_version(),
                              .rubric_found_at = chosen.found ? std::string_view(chosen.name) : std::string_view(),
                              .verbosity = options.verbosity,
                              .changes = changes};
  const OutputWriter writer{.write = [&](std::string_view format,
                                         const ReportOptions& how) { return find_format(format)->write(report, how); },
                            .signature = signature(options.verbosity)};
  return write_outputs(options.outputs, report_formats().front().id, writing, options.colour, writer, streams);
}

}  // namespace

ExitCode check(const CheckOptions& options, const Streams& streams) {
  const auto hand_in = read_hand_in(options, options.outputs, streams);
  if (!hand_in) {
    tell_left(options.outputs, streams);
    return hand_in.error();
  }
  for (const OutputOption& output : options.outputs)
    if (const auto spared = output.path.empty() ? Expected<void>() : spare_place(output.path); !spared) {
      complain(streams, spared.error());
      return exit_code(spared.error().kind);
    }
  const Rubric& rubric = hand_in->chosen.rubric;
  const auto previous = read_previous_report(options, rubric, hand_in->submission);
  if (!previous) return fail_before(options.outputs, streams, previous.error());
  const Carried carried = *previous ? (*previous)->carried : Carried{};
  const Report report = evaluate(rubric, hand_in->submission, carried.decisions);
  std::optional<ChangeReport> changes;
  if (*previous) {
    changes = compare((*previous)->report, snapshot_of(report), report, carried, program_version());
    tell_of_previous(options, (*previous)->report, *changes);
  }
  const ExitCode written = write_reports(options, hand_in->chosen, report, changes ? &*changes : nullptr, streams);
  return worse(exit_code(report, options.fail_on), written);
}

}  // namespace rubricate
