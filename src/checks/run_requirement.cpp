#include <checks/run_requirement.hpp>
#include <checks/titled.hpp>

#include <algorithm>

namespace rubricate {
namespace {

bool any_text(const CheckInput& in, bool (*test)(const Document&)) {
  return std::ranges::any_of(in.texts, [&](const Text& text) { return test(*text.document); });
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

void take_back_failure(CheckOutput& out, Status status, std::string_view why) {
  if (out.result.status != Status::failed) return;
  out.result.status = status;
  lower_failures(out.result.entries, status);
  for (Finding& finding : out.findings) {
    if (finding.severity != Severity::error) continue;
    finding.severity = Severity::unsure;
    finding.help += why;
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
    if (requirement.kind->reads_text && any_text(in, [](const Document& text) { return !text.is_read_whole(); }))
      take_back_failure(out, Status::untested, "");
    if (requirement.kind->reads_text && !requirement.kind->is_sure_of_pdf &&
        any_text(in, [](const Document& text) { return text.is_guessed; }))
      take_back_failure(out, Status::cannot_tell,
                        " (A PDF does not say what is a heading, a list or a table, so this may be wrong: look "
                        "yourself, or check the document that the PDF was made from.)");
  }
  if (!requirement.because.empty())
    for (Finding& finding : out.findings) finding.help += fmt::format(" ({})", requirement.because);
  return out;
}

}  // namespace rubricate
