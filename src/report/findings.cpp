// One finding after the other.
#include <report/excerpt.hpp>
#include <report/findings.hpp>
#include <report/names.hpp>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// A finding about a file as such has the empty span at its beginning: no line of it is meant.
bool is_about_file(const Finding& finding) { return finding.place && finding.place->span == Span{}; }

void add_finding(Page& page, const Finding& finding, Places& places, const ReportOptions& options) {
  const std::string head = where_found(finding, places) + ":";
  const std::string id = finding.id.empty() ? std::string() : fmt::format("[{}]", finding.id);
  page.paragraph({{.text = head, .tone = Tone::strong},
                  severity_piece(finding.severity),
                  {.text = finding.message},
                  {.text = id, .tone = Tone::faint}},
                 {.first = 0, .rest = 4});
  const bool shows_text = options.excerpts && !is_about_file(finding);
  const LineIndex* const lines = shows_text ? places.lines(finding.place) : nullptr;
  if (lines != nullptr) add_excerpt(page, *places.source(finding.place), *lines, places.span(finding.place));
  if (!finding.help.empty())
    page.paragraph({{.text = "help:", .tone = Tone::strong}, {.text = finding.help}}, {.first = 2, .rest = 8});
}

}  // namespace

std::string where_found(const Finding& finding, Places& places) {
  const Source* const source = places.source(finding.place);
  if (source == nullptr) return finding.address.empty() ? "submission" : finding.address;
  const LineIndex* const lines = places.lines(finding.place);
  if (lines == nullptr || is_about_file(finding)) return source->path;
  if (source->unit != TextUnit::line)
    return fmt::format("{}, {} {}", source->path, to_string(source->unit), places.range(finding.place)->first);
  const Position at = lines->position(places.span(finding.place).begin);
  return fmt::format("{}:{}:{}", source->path, at.line, at.column);
}

bool add_findings(Page& page, std::span<const Finding> findings, Places& places, const ReportOptions& options) {
  bool wrote = false;
  for (const Finding& finding : findings) {
    if (options.verbosity <= -2 || (options.verbosity == -1 && finding.severity < Severity::unsure)) continue;
    page.gap();
    add_finding(page, finding, places, options);
    wrote = true;
  }
  return wrote;
}

std::string write_findings(std::span<const Finding> findings, std::span<const Source* const> sources,
                           const ReportOptions& options) {
  Page page(options.width, options.colour);
  Places places(sources);
  add_findings(page, findings, places, options);
  return page.take();
}

}  // namespace rubricate
