// Fuzzes the reader of earlier reports: any bytes give a report or a reason, and whatever report is compared, nothing
// is carried forward but what passed there.
#include <report/previous.hpp>
#include <resubmission/carry.hpp>
#include <resubmission/same.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace rubricate;

void require(bool holds) {
  if (!holds) std::abort();
}

/// A rubric that asks for what the report speaks of.
Rubric rubric_of(const Snapshot& report) {
  static constexpr CheckKind k_kind;
  Rubric rubric;
  rubric.id = report.rubric_id;
  rubric.sha256 = report.rubric_sha256;
  for (const Snapshot::Part& one : report.parts) {
    Part part;
    part.id = one.id;
    for (const Snapshot::Requirement& asked : one.requirements) {
      Requirement requirement;
      requirement.address = asked.address;
      requirement.kind = &k_kind;
      part.requirements.push_back(std::move(requirement));
    }
    rubric.parts.push_back(std::move(part));
  }
  return rubric;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto report = read_previous(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!report) {
    require(!report.error().message.empty() && !report.error().help.empty());
    return 0;
  }
  const Beside beside(*report, *report);
  for (const Snapshot::Part& part : report->parts) {
    const Fate fate = beside.part(part.id);
    require(fate == Fate::unchanged || fate == Fate::absent || !beside.files(part.id).empty() || !report->names_files);
  }
  for (const Decision& decision : carried_forward(*report, *report, rubric_of(*report), report->tool_version).decisions)
    require(decision.status == Status::passed && std::ranges::any_of(report->parts, [&](const Snapshot::Part& part) {
              const auto is_it = [&](const Snapshot::Requirement& one) {
                return one.address == decision.address && one.status == Status::passed;
              };
              return (part.id == decision.address && part.status == Status::passed) ||
                     std::ranges::any_of(part.requirements, is_it);
            }));
  return 0;
}
