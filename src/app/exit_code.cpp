#include <app/exit_code.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

bool untested(const Result& result) { return !result.advisory && result.status == Status::untested; }

bool is_absent(const PartReport& part) { return part.passages.empty() && part.status != Status::inapplicable; }

// Something was handed in that could not be looked at. What waits for a part that is missing, or for word on which file
// it is, is told by that part instead.
bool not_evaluated(const Report& report) {
  const bool in_part = std::ranges::any_of(report.parts, [](const PartReport& part) {
    return !is_absent(part) && std::ranges::any_of(part.results, untested);
  });
  const bool in_whole = std::ranges::none_of(report.parts, is_absent) && std::ranges::any_of(report.results, untested);
  return !report.submission->complete || in_part || in_whole;
}

}  // namespace

ExitCode worse(ExitCode a, ExitCode b) {
  constexpr std::array k_order{ExitCode::interrupted,   ExitCode::bug,    ExitCode::usage, ExitCode::nothing,
                               ExitCode::not_evaluated, ExitCode::failed, ExitCode::ok};
  return std::ranges::find(k_order, a) < std::ranges::find(k_order, b) ? a : b;
}

ExitCode exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage: return ExitCode::usage;
    case ErrorKind::nothing: return ExitCode::nothing;
    case ErrorKind::output_gone: return ExitCode::ok;
    case ErrorKind::input:
    case ErrorKind::output: return ExitCode::not_evaluated;
  }
  return ExitCode::bug;
}

ExitCode exit_code(const Report& report, FailOn fail_on) {
  ExitCode code = ExitCode::ok;
  const bool failed = report.status == Status::failed || report.requirements.failed > 0;
  const bool unsure = report.requirements.cannot_tell > 0;
  const bool red = (fail_on == FailOn::failed && failed) ||
                   (fail_on == FailOn::warning && (failed || report.warnings > 0)) ||
                   (fail_on == FailOn::cannot_tell && (failed || unsure));
  if (red) code = ExitCode::failed;
  if (not_evaluated(report)) code = worse(code, ExitCode::not_evaluated);
  const bool anything = std::ranges::any_of(report.submission->parts, [](const PartFiles& part) {
    return part.state != PartFiles::State::missing || !part.near_misses.empty();
  });
  if (!anything && !report.parts.empty()) code = worse(code, ExitCode::nothing);
  return code;
}

}  // namespace rubricate
