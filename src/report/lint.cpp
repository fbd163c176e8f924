#include <report/findings.hpp>
#include <report/lint.hpp>
#include <util/phrases.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::string last_line(const LintReport& report) {
  const LintCounts counts = count(report);
  const std::uint64_t found = counts.errors + counts.warnings;
  const std::size_t all = report.rubrics.size();
  std::string line;
  if (found > 0) {
    const std::string where = all == 1 ? "the rubric" : fmt::format("{} of {} rubrics", counts.rubrics, all);
    line = fmt::format("{} in {}", plural(found, "finding"), where);
  } else {
    line = all == 0   ? "No rubric was read"
           : all == 1 ? "The rubric is clean"
                      : fmt::format("All {} rubrics are clean", all);
  }
  if (counts.notes > 0) line += fmt::format(", with {}", plural(counts.notes, "note"));
  if (!report.unread.empty() && all > 0) line += fmt::format("; {} could not be read", report.unread.size());
  return line + ".";
}

std::string write_lint_text(const LintReport& report, const ReportOptions& options) {
  Page page(options.width, options.colour);
  std::vector<const Source*> sources;
  std::vector<Finding> findings;
  for (const LintedRubric& rubric : report.rubrics) {
    const auto index = static_cast<std::uint32_t>(sources.size());
    sources.push_back(&rubric.source);
    for (Finding finding : rubric.findings) {
      if (finding.place) finding.place->source = index;
      findings.push_back(std::move(finding));
    }
  }
  Places places(sources);
  add_findings(page, findings, places, options);
  page.gap();
  page.paragraph({{.text = last_line(report), .tone = Tone::strong}});
  return page.take();
}

constexpr LintFormat k_formats[] = {{"text", write_lint_text}, {"json", write_lint_json}};

}  // namespace

LintCounts count(const LintReport& report) {
  LintCounts counts;
  for (const LintedRubric& rubric : report.rubrics) {
    const LintCounts before = counts;
    for (const Finding& finding : rubric.findings) {
      if (finding.severity == Severity::error)
        ++counts.errors;
      else if (finding.severity == Severity::note)
        ++counts.notes;
      else
        ++counts.warnings;
    }
    if (counts.errors + counts.warnings > before.errors + before.warnings) ++counts.rubrics;
  }
  return counts;
}

std::span<const LintFormat> lint_formats() { return k_formats; }

const LintFormat* find_lint_format(std::string_view id) {
  const auto* const found = std::ranges::find(k_formats, id, &LintFormat::id);
  return found != std::end(k_formats) ? found : nullptr;
}

}  // namespace rubricate
