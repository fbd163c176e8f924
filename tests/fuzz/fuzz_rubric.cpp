// Fuzzes the rubric loader: any bytes give findings, never a crash, and every span lies inside the text. What loads is
// shown in every format.
#include "../unit/rubric/kinds.hpp"

#include <guide/format.hpp>
#include <guide/guidelines.hpp>
#include <rubric/load.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto loaded = rubricate::load_rubric({"fuzz.rubric.yaml", text}, rubricate::test::k_kinds, "");
  bool failed = false;
  for (const auto& finding : loaded.findings) {
    require(finding.place.has_value() && finding.place->source == 0);
    check_span(finding.place->span, size);
    require(!finding.message.empty() && !finding.help.empty());
    failed = failed || finding.severity == rubricate::Severity::error;
  }
  require(loaded.rubric.has_value() == !failed);
  if (loaded.rubric) {
    check_spans(*loaded.rubric, size);
    check_formats(*loaded.rubric);
  }
  return 0;
}
