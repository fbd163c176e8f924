// The report for people: from what was checked to what to do next.
#include <report/changes.hpp>
#include <report/findings.hpp>
#include <report/names.hpp>
#include <report/rows.hpp>
#include <report/summary.hpp>
#include <report/text.hpp>

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_unclaimed = 20;

void add_head(Page& page, const Report& report, const ReportOptions& options) {
  const Rubric& rubric = *report.rubric;
  const std::string version = fmt::format("({}{}{})", rubric.id, rubric.version.empty() ? "" : " ", rubric.version);
  page.paragraph({{.text = rubric.title, .tone = Tone::strong}, {.text = version}}, {.first = 0, .rest = 2});
  if (!options.rubric_found_at.empty())
    page.paragraph({{.text = "Rubric:"}, {.text = options.rubric_found_at}, {.text = "(found there; none was named)"}},
                   {.first = 0, .rest = 2});
  page.paragraph({{.text = "Submission:"}, {.text = report.submission->name}}, {.first = 0, .rest = 2});
  page.paragraph({{.text = counting_sentence(rubric.counting)}}, {.first = 0, .rest = 2});
  const std::string tool = fmt::format("Checked by rubricate {}. Nothing left this computer.", options.tool_version);
  page.paragraph({{.text = tool}}, {.first = 0, .rest = 2});
}

/// What was read, so that the same check can be proved to be the same.
void add_hashes(Page& page, const Report& report) {
  page.gap();
  page.paragraph({{.text = "What was read (SHA-256):", .tone = Tone::strong}});
  page.paragraph({{.text = report.rubric->sha256}, {.text = "the rubric"}}, {.first = 2, .rest = 4});
  for (const SubmittedFile& file : report.submission->files)
    if (!file.sha256.empty())
      page.paragraph({{.text = file.sha256}, {.text = file.source.path}}, {.first = 2, .rest = 4});
}

void add_unclaimed(Page& page, const Submission& submission, bool all) {
  const std::size_t count = submission.unclaimed.size();
  if (count == 0) return;
  page.gap();
  page.paragraph({{.text = "Files that no part uses:", .tone = Tone::strong}});
  const std::size_t shown = all ? count : std::min(count, k_most_unclaimed);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::uint32_t file = submission.unclaimed[i];
    if (file < submission.files.size())
      page.paragraph({{.text = submission.files[file].source.path}}, {.first = 2, .rest = 4});
  }
  if (shown < count) page.paragraph({{.text = fmt::format("and {} more", count - shown)}}, {.first = 2, .rest = 4});
}

/// The criteria that wait, those with the same levels on one line.
void add_criteria(Page& page, const Report& report) {
  std::vector<std::pair<const std::vector<std::string>*, std::vector<std::string>>> scales;
  for (const PartReport& part : report.parts) {
    for (const CriterionReport& criterion : part.criteria) {
      auto same = std::ranges::find_if(scales, [&](const auto& scale) { return *scale.first == criterion.levels; });
      if (same == scales.end()) same = scales.insert(same, {&criterion.levels, {}});
      same->second.push_back(criterion.title.empty() ? criterion.id : criterion.title);
    }
  }
  if (scales.empty()) return;
  page.paragraph({{.text = "What a reader judges:"}});
  for (const auto& [levels, names] : scales) {
    const std::string line = fmt::format("{} ({})", joined(names), joined(*levels));
    page.paragraph({{.text = line}}, {.first = 2, .rest = 4});
  }
}

void add_outcome(Page& page, const Report& report) {
  const OutcomeReport& outcome = report.outcome;
  const bool is_none = outcome.state == OutcomeReport::State::none;
  if (is_none && criteria_count(report) == 0) return;
  page.gap();
  if (outcome.state == OutcomeReport::State::decided)
    page.paragraph({{.text = "Outcome:", .tone = Tone::strong}, {.text = outcome.result + "."}, {.text = outcome.why}},
                   {.first = 0, .rest = 2});
  if (outcome.state == OutcomeReport::State::unreachable)
    page.paragraph({{.text = "Outcome:", .tone = Tone::strong},
                    {.text = "none of the outcomes can be reached."},
                    {.text = outcome.why}},
                   {.first = 0, .rest = 2});
  if (outcome.state == OutcomeReport::State::open) {
    const std::string within =
        outcome.possible.empty() ? "" : fmt::format("Within reach: {}.", joined(outcome.possible));
    page.paragraph(
        {{.text = "Outcome:", .tone = Tone::strong}, {.text = "open."}, {.text = outcome.why}, {.text = within}},
        {.first = 0, .rest = 2});
  }
  add_criteria(page, report);
}

}  // namespace

std::string write_text(const Report& report, const ReportOptions& options) {
  Page page(options.width, options.colour);
  Places places(*report.submission);
  const bool is_whole_report = options.verbosity >= 0;
  if (is_whole_report) {
    add_head(page, report, options);
    if (options.verbosity > 0) add_hashes(page, report);
    add_rows(page, report, places, options);
    if (options.changes != nullptr) add_changes_since(page, *options.changes);
  }
  add_findings(page, report.findings, places, options);
  if (is_whole_report) {
    add_unclaimed(page, *report.submission, options.verbosity > 0);
    add_outcome(page, report);
  }
  page.gap();
  page.paragraph({{.text = summary(report, options.verbosity < -1), .tone = Tone::strong}});
  return page.take();
}

}  // namespace rubricate
