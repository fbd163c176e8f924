#include <report/excerpt.hpp>
#include <report/names.hpp>
#include <report/places.hpp>
#include <report/record.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

PlaceRecord place_of(Places& places, const Place& place) {
  PlaceRecord out;
  const Source* const source = places.source(place);
  if (source == nullptr) return out;
  out.path = source->path;
  const auto range = places.range(place);
  if (!range) return out;
  out.unit = range->unit;
  out.first = range->first;
  out.last = range->last;
  if (range->unit != TextUnit::line) return out;
  const LineIndex& lines = *places.lines(place);
  const Span span = places.span(place);
  const Position end = lines.position(span.end);
  out.last = end.line;
  out.column = lines.position(span.begin).column;
  out.end_column = end.column;
  out.byte_begin = span.begin;
  out.byte_end = span.end;
  return out;
}

FindingRecord finding_of(Places& places, const Finding& finding, bool excerpts) {
  FindingRecord out{.id = std::string(finding.id),
                    .severity = finding.severity,
                    .address = finding.address,
                    .place = {},
                    .message = finding.message,
                    .help = finding.help,
                    .excerpt = {}};
  if (places.source(finding.place) == nullptr) return out;
  out.place = place_of(places, *finding.place);
  if (excerpts && out.place->first != 0)
    out.excerpt = words_at(places.source(finding.place)->text, places.span(finding.place));
  return out;
}

void add_results(std::vector<ResultRecord>& out, const std::vector<Result>& results) {
  for (const Result& result : results)
    out.push_back({.address = result.address,
                   .kind = result.kind,
                   .advisory = result.advisory,
                   .status = result.status,
                   .found = result.found,
                   .wanted = result.wanted,
                   .quantity = result.quantity});
}

void settle(std::string& text) {
  if (!is_ascii(text) && utf8_error(text)) text = settled_bytes(std::move(text));
}

std::uint32_t& count_of(Counts& counts, Status status) {
  switch (status) {
    case Status::passed: return counts.passed;
    case Status::failed: return counts.failed;
    case Status::cannot_tell: return counts.cannot_tell;
    case Status::inapplicable: return counts.inapplicable;
    case Status::untested: break;
  }
  return counts.untested;
}

// The one of `all` that is called `name`: the one at `index` if it is, else any, else a new one.
template <class T>
T& at_or_new(std::vector<T>& all, std::size_t index, const std::string& name, std::string T::* member) {
  if (index < all.size() && all[index].*member == name) return all[index];
  const auto found = std::ranges::find(all, name, member);
  if (found != all.end()) return *found;
  T& one = all.emplace_back();
  one.*member = name;
  return one;
}

}  // namespace

SubmissionRecord record_of(const Report& report, bool excerpts) {
  const Submission& submission = *report.submission;
  SubmissionRecord out{.name = submission.name,
                       .status = report.status,
                       .complete = submission.complete,
                       .requirements = report.requirements,
                       .warnings = report.warnings,
                       .outcome = report.outcome};
  for (const PartReport& part : report.parts) {
    PartRecord& record = out.parts.emplace_back(PartRecord{.id = part.id, .status = part.status, .files = {}});
    for (const Passage& passage : part.passages)
      if (passage.file < submission.files.size()) record.files.push_back(submission.files[passage.file].source.path);
    add_results(out.results, part.results);
  }
  add_results(out.results, report.results);
  Places places(submission);
  for (const Finding& finding : report.findings) out.findings.push_back(finding_of(places, finding, excerpts));
  for (const SubmittedFile& file : submission.files)
    out.files.push_back({.path = file.source.path, .size = file.size, .sha256 = file.sha256});
  settle_bytes(out);
  return out;
}

std::string settled_bytes(std::string text) {
  if (!utf8_error(text)) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool is_stray = next_character(text, at) == 0xFFFD && at - begin == 1;
    out += is_stray ? fmt::format("<{:02X}>", static_cast<unsigned char>(text[begin])) : text.substr(begin, at - begin);
  }
  return out;
}

void settle_bytes(SubmissionRecord& record) {
  for (std::string* text : {&record.name, &record.error, &record.help, &record.outcome.result, &record.outcome.why})
    settle(*text);
  for (std::string& result : record.outcome.possible) settle(result);
  for (PartRecord& part : record.parts) {
    settle(part.id);
    for (std::string& file : part.files) settle(file);
  }
  for (ResultRecord& result : record.results)
    for (std::string* text : {&result.address, &result.kind, &result.found, &result.wanted}) settle(*text);
  for (FindingRecord& finding : record.findings) {
    for (std::string* text : {&finding.id, &finding.address, &finding.message, &finding.help, &finding.excerpt})
      settle(*text);
    if (finding.place) settle(finding.place->path);
  }
  for (FileRecord& file : record.files) settle(file.path);
}

RunHeader header_of(const Rubric& rubric, std::string_view tool_version, std::string_view rubric_path) {
  RunHeader out{.tool_version = std::string(tool_version),
                .rubric_id = rubric.id,
                .rubric_title = rubric.title,
                .rubric_version = rubric.version,
                .rubric_sha256 = rubric.sha256,
                .rubric_path = std::string(rubric_path),
                .counting = counting_sentence(rubric.counting)};
  for (const Part& part : rubric.parts) out.parts.push_back({.id = part.id, .title = part.title});
  for (const Outcome& outcome : rubric.outcomes) out.outcomes.push_back(outcome.result);
  return out;
}

void add(RunSummary& summary, const SubmissionRecord& record) {
  if (!record.error.empty()) {
    ++summary.unchecked;
    summary.complete = false;
    return;
  }
  ++summary.checked;
  ++count_of(summary.statuses, record.status);
  summary.complete = summary.complete && record.complete;
  if (record.outcome.state == OutcomeReport::State::decided)
    ++summary.outcomes[record.outcome.result];
  else if (record.outcome.state != OutcomeReport::State::none)
    ++summary.outcomes[std::string(key_of(record.outcome.state))];
  // Checked against one rubric, the parts and results of all submissions stand in one order.
  for (std::size_t i = 0; i < record.parts.size(); ++i) {
    const PartRecord& part = record.parts[i];
    auto& known = at_or_new(summary.parts, i, part.id, &RunSummary::Part::id);
    ++count_of(known.statuses, part.status);
    if (part.files.empty() && part.status == Status::failed) ++known.missing;
  }
  for (std::size_t i = 0; i < record.results.size(); ++i) {
    const ResultRecord& result = record.results[i];
    auto& known = at_or_new(summary.requirements, i, result.address, &RunSummary::Requirement::address);
    known.kind = result.kind;
    known.advisory = result.advisory;
    ++count_of(known.statuses, result.status);
  }
}

}  // namespace rubricate
