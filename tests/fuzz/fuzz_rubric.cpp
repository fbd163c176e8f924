// Fuzzes the rubric loader and lint: any bytes give findings, never a crash, every span lies inside the text, and mends
// do not overlap. What loads is shown in every format.
#include "../unit/rubric/kinds.hpp"

#include <guide/format.hpp>
#include <guide/guidelines.hpp>
#include <lint/fix.hpp>
#include <lint/lint.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_span(const rubricate::Span& span, std::size_t size) { require(span.begin <= span.end && span.end <= size); }

void check_spans(const rubricate::Rubric& rubric, std::size_t size) {
  for (const auto& scale : rubric.scales) check_span(scale.span, size);
  for (const auto& requirement : rubric.requirements) check_span(requirement.span, size);
  for (const auto& part : rubric.parts) {
    check_span(part.span, size);
    for (const auto& requirement : part.requirements) {
      check_span(requirement.span, size);
      require(requirement.kind != nullptr && !requirement.address.empty());
      if (const auto* prompts = requirement.params.get<std::vector<rubricate::Prompt>>("ask"))
        for (const auto& prompt : *prompts) check_span(prompt.span, size);
    }
    for (const auto& criterion : part.criteria) {
      check_span(criterion.span, size);
      for (const auto& descriptor : criterion.descriptors) check_span(descriptor.span, size);
    }
  }
  for (const auto& outcome : rubric.outcomes) check_span(outcome.span, size);
  for (const auto& allowed : rubric.allowed) check_span(allowed.span, size);
}

void check_formats(const rubricate::Rubric& rubric) {
  const auto guidelines = rubricate::guide::guidelines_for(rubric);
  for (const auto& format : rubricate::guide::formats()) require(format.write(guidelines, {}).ends_with('\n'));
}

/// True when one of them is an error.
bool check_findings(const std::vector<rubricate::Finding>& findings, std::size_t size) {
  bool failed = false;
  for (const auto& finding : findings) {
    require(finding.place.has_value() && finding.place->source == 0);
    check_span(finding.place->span, size);
    require(!finding.message.empty() && !finding.help.empty());
    failed = failed || finding.severity == rubricate::Severity::error;
  }
  return failed;
}

void check_mends(const std::string& text, const std::vector<rubricate::Finding>& findings) {
  std::vector<rubricate::Edit> edits;
  std::uint32_t end = 0;
  for (auto& mend : rubricate::mends_for(text, findings)) {
    check_span(mend.edit.span, text.size());
    require(mend.edit.span.begin >= end);
    end = mend.edit.span.end;
    edits.push_back(std::move(mend.edit));
  }
  require(rubricate::unified_diff("fuzz", text, edits).empty() == edits.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto loaded =
      rubricate::load_rubric({"fuzz.rubric.yaml", text}, rubricate::test::k_kinds, "", rubricate::lint_ids());
  require(loaded.rubric.has_value() == !check_findings(loaded.findings, size));
  if (!loaded.rubric) return 0;
  check_spans(*loaded.rubric, size);
  std::vector<rubricate::Finding> findings = loaded.findings;
  for (auto& finding : rubricate::lint(*loaded.rubric)) findings.push_back(std::move(finding));
  check_findings(findings, size);
  check_mends(text, findings);
  check_formats(*loaded.rubric);
  return 0;
}
