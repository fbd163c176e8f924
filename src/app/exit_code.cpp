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

bool is_absent(const PartRecord& part) { return part.files.empty() && part.status != Status::inapplicable; }

// The same of what is kept of a report.
bool not_evaluated(const SubmissionRecord& record) {
  // A requirement on the whole submission has no dot in its address.
  const auto part_of = [&](const ResultRecord& result) {
    const std::size_t dot = result.address.find('.');
    if (dot == std::string::npos) return record.parts.end();
    return std::ranges::find(record.parts, result.address.substr(0, dot), &PartRecord::id);
  };
  const bool any_absent = std::ranges::any_of(record.parts, [](const PartRecord& part) { return is_absent(part); });
  return !record.complete || std::ranges::any_of(record.results, [&](const ResultRecord& result) {
    if (result.advisory || result.status != Status::untested) return false;
    const auto part = part_of(result);
    return part == record.parts.end() ? !any_absent : !is_absent(*part);
  });
}

// Whether it gives exit code 1.
bool is_red(FailOn fail_on, Status status, const Counts& requirements, std::uint32_t warnings) {
  const bool failed = status == Status::failed || requirements.failed > 0;
  switch (fail_on) {
    case FailOn::failed: return failed;
    case FailOn::warning: return failed || warnings > 0;
    case FailOn::cannot_tell: return failed || requirements.cannot_tell > 0;
    case FailOn::never: return false;
  }
  return false;
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
  if (is_red(fail_on, report.status, report.requirements, report.warnings)) code = ExitCode::failed;
  if (not_evaluated(report)) code = worse(code, ExitCode::not_evaluated);
  const bool anything = std::ranges::any_of(report.submission->parts, [](const PartFiles& part) {
    return part.state != PartFiles::State::missing || !part.near_misses.empty();
  });
  if (!anything && !report.parts.empty()) code = worse(code, ExitCode::nothing);
  return code;
}

ExitCode exit_code(const SubmissionRecord& record, FailOn fail_on) {
  if (!record.error.empty() || not_evaluated(record)) return ExitCode::not_evaluated;
  return is_red(fail_on, record.status, record.requirements, record.warnings) ? ExitCode::failed : ExitCode::ok;
}

}  // namespace rubricate
