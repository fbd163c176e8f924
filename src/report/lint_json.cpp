// What `lint` has found, for other programs.
#include <report/json_parts.hpp>
#include <report/lint.hpp>
#include <report/names.hpp>

namespace rubricate {

std::string write_lint_json(const LintReport& report, const ReportOptions& options) {
  Json rubrics = Json::array(), findings = Json::array();
  std::vector<const Source*> sources;
  for (const LintedRubric& rubric : report.rubrics) sources.push_back(&rubric.source);
  Places places(sources);
  for (std::uint32_t i = 0; i < report.rubrics.size(); ++i) {
    const LintedRubric& rubric = report.rubrics[i];
    rubrics.push_back(
        {{"path", rubric.source.path}, {"sha256", text_or_null(rubric.sha256)}, {"usable", rubric.usable}});
    for (const Finding& finding : rubric.findings) {
      Json out = {{"id", finding.id}, {"severity", key_of(finding.severity)}};
      out.update(place_in(places, Place{i, finding.place.value_or(Place{}).span}));
      out["message"] = finding.message;
      out["help"] = text_or_null(finding.help);
      findings.push_back(std::move(out));
    }
  }
  const LintCounts counts = count(report);
  return dumped({{"format", "rubricate-lint/1"},
                 {"tool", {{"name", "rubricate"}, {"version", options.tool_version}}},
                 {"note", "Nothing left this computer."},
                 {"rubrics", std::move(rubrics)},
                 {"unread", report.unread},
                 {"counts",
                  {{"rubrics", report.rubrics.size()},
                   {"with_findings", counts.rubrics},
                   {"errors", counts.errors},
                   {"warnings", counts.warnings},
                   {"notes", counts.notes}}},
                 {"findings", std::move(findings)}});
}

}  // namespace rubricate
