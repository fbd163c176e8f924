#include <checks/run_requirement.hpp>
#include <checks/titled.hpp>

#include <algorithm>

namespace rubricate {
namespace {

// A limit of ours kept some of a text from being read: what seems to be missing may stand there.
void take_back_failure(CheckOutput& out) {
  if (out.result.status != Status::failed) return;
  out.result.status = Status::untested;
  lower_failures(out.result.entries, Status::untested);
  for (Finding& finding : out.findings) finding.severity = std::min(finding.severity, Severity::unsure);
}

}  // namespace

Result empty_result(const Requirement& requirement, Status status) {
  return {requirement.address, std::string(requirement.kind->id), requirement.advisory, status, "", "", {}};
}

void lower_failures(std::vector<Entry>& entries, Status status) {
  for (Entry& entry : entries) {
    if (entry.status == Status::failed) entry.status = status;
    lower_failures(entry.parts, status);
  }
}

bool reads_text(const Requirement& requirement) {
  if (requirement.kind->reads_text) return true;
  return std::ranges::any_of(requirement.options,
                             [](const auto& option) { return std::ranges::any_of(option, reads_text); });
}

CheckOutput run_requirement(const CheckInput& input) {
  const Requirement& requirement = input.requirement;
  CheckOutput out;
  out.result = empty_result(requirement, Status::untested);
  if (requirement.kind->reads_text && !input.is_readable) return out;
  std::vector<Text> sections;
  CheckInput in = input;
  if (requirement.in) {
    sections = sections_called(input.texts, *requirement.in);
    in.texts = sections;
  }
  if (requirement.in && sections.empty()) {
    out.result.status = Status::cannot_tell;
    out.result.found = "no such section";
    out.add("part/no-section", Severity::unsure, requirement.address, std::nullopt,
            fmt::format("there is no section “{}” to look at", requirement.in->name),
            fmt::format("Add a heading “{}” with its text below.", requirement.in->name));
  } else {
    requirement.kind->run(in, out);
    if (requirement.kind->reads_text &&
        std::ranges::any_of(in.texts, [](const Text& text) { return !text.document->is_read_whole(); }))
      take_back_failure(out);
  }
  if (!requirement.because.empty())
    for (Finding& finding : out.findings) finding.help += fmt::format(" ({})", requirement.because);
  return out;
}

}  // namespace rubricate
