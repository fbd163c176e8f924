// A report for other programs.
#include <report/excerpt.hpp>
#include <report/json.hpp>
#include <report/json_parts.hpp>
#include <report/names.hpp>
#include <report/places.hpp>

#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

class Writer {
 public:
  Writer(const Report& report, const ReportOptions& options)
      : report_(report), options_(options), places_(*report.submission) {}

  [[nodiscard]] Json whole();

 private:
  [[nodiscard]] Json rubric() const;
  [[nodiscard]] Json submission() const;
  [[nodiscard]] Json part(const PartReport& part);
  [[nodiscard]] Json file(const Passage& passage);
  [[nodiscard]] Json results(const std::vector<Result>& results);
  [[nodiscard]] Json entries(const std::vector<Entry>& entries);
  [[nodiscard]] Json outcome() const;
  [[nodiscard]] Json counts() const;
  [[nodiscard]] Json finding(const Finding& finding);

  const Report& report_;
  const ReportOptions& options_;
  Places places_;
};

Json Writer::whole() {
  Json parts = Json::array();
  for (const PartReport& each : report_.parts) parts.push_back(part(each));
  Json findings = Json::array();
  for (const Finding& each : report_.findings) findings.push_back(finding(each));
  return {{"format", "rubricate-report/1"},
          {"tool", {{"name", "rubricate"}, {"version", options_.tool_version}}},
          {"note", "Nothing left this computer."},
          {"complete", report_.submission->complete},
          {"rubric", rubric()},
          {"submission", submission()},
          {"status", to_string(report_.status)},
          {"counts", counts()},
          {"parts", std::move(parts)},
          {"requirements", results(report_.results)},
          {"outcome", outcome()},
          {"findings", std::move(findings)}};
}

Json Writer::rubric() const {
  const Rubric& rubric = *report_.rubric;
  Json elements = Json::object();
  for (std::size_t i = 0; i < element_count; ++i)
    elements[std::string(element_names[i])] = key_of(rubric.counting.elements[i]);
  return {{"id", rubric.id},
          {"title", rubric.title},
          {"version", rubric.version},
          {"sha256", text_or_null(rubric.sha256)},
          {"found_at", text_or_null(without_folders_above(options_.rubric_found_at))},
          {"counting", {{"rule", key_of(rubric.counting.rule)}, {"elements", std::move(elements)}}}};
}

Json Writer::submission() const {
  const Submission& submission = *report_.submission;
  Json files = Json::array();
  for (const SubmittedFile& file : submission.files)
    files.push_back({{"path", file.source.path},
                     {"kind", to_string(file.kind)},
                     {"state", key_of(file.state)},
                     {"problem", text_or_null(file.problem)},
                     {"size", file.size},
                     {"sha256", text_or_null(file.sha256)},
                     {"type", text_or_null(file.facts.type)},
                     {"opening", to_string(file.opening)},
                     {"pages", value_or_null(file.facts.pages)},
                     {"seconds", value_or_null(file.facts.seconds)},
                     {"copy_of", file.copy_of ? Json(submission.files[*file.copy_of].source.path) : Json(nullptr)}});
  Json unclaimed = Json::array();
  for (const std::uint32_t file : submission.unclaimed)
    if (file < submission.files.size()) unclaimed.push_back(submission.files[file].source.path);
  return {{"name", without_folders_above(submission.name)},
          {"files", std::move(files)},
          {"unclaimed", std::move(unclaimed)}};
}

Json Writer::part(const PartReport& part) {
  Json files = Json::array();
  for (const Passage& passage : part.passages)
    if (passage.file < report_.submission->files.size()) files.push_back(file(passage));
  Json criteria = Json::array();
  for (const CriterionReport& criterion : part.criteria)
    criteria.push_back({{"id", criterion.id}, {"title", criterion.title}, {"levels", criterion.levels}});
  return {{"id", part.id},
          {"title", part.title},
          {"status", to_string(part.status)},
          {"found_by", key_of(part.by)},
          {"files", std::move(files)},
          {"requirements", results(part.results)},
          {"criteria", std::move(criteria)}};
}

Json Writer::file(const Passage& passage) {
  const SubmittedFile& file = report_.submission->files[passage.file];
  const Span span = span_of(passage, file);
  const auto found = span.empty() ? std::nullopt : places_.range(Place{.source = passage.file, .span = span});
  Json range = nullptr;
  if (found) range = {{"unit", to_string(found->unit)}, {"first", found->first}, {"last", found->last}};
  return {{"path", file.source.path}, {"range", std::move(range)}};
}

Json Writer::results(const std::vector<Result>& results) {
  Json out = Json::array();
  for (const Result& result : results)
    out.push_back({{"address", result.address},
                   {"kind", result.kind},
                   {"advisory", result.advisory},
                   {"status", to_string(result.status)},
                   {"found", text_or_null(result.found)},
                   {"wanted", text_or_null(result.wanted)},
                   {"entries", entries(result.entries)}});
  return out;
}

Json Writer::entries(const std::vector<Entry>& entries_of_one) {
  Json out = Json::array();
  for (const Entry& entry : entries_of_one) {
    Json where = place_in(places_, entry.place);
    const bool is_nowhere = where["path"].is_null();
    out.push_back({{"id", entry.id},
                   {"status", to_string(entry.status)},
                   {"how", text_or_null(entry.how)},
                   {"place", is_nowhere ? Json(nullptr) : std::move(where)},
                   {"parts", entries(entry.parts)}});
  }
  return out;
}

Json Writer::outcome() const {
  const OutcomeReport& outcome = report_.outcome;
  return {{"state", key_of(outcome.state)},
          {"result", text_or_null(outcome.result)},
          {"possible", outcome.possible},
          {"why", text_or_null(outcome.why)}};
}

Json Writer::counts() const {
  const Counts& counts = report_.requirements;
  return {{"passed", counts.passed},           {"failed", counts.failed},
          {"cannot_tell", counts.cannot_tell}, {"inapplicable", counts.inapplicable},
          {"untested", counts.untested},       {"warnings", report_.warnings}};
}

Json Writer::finding(const Finding& finding) {
  Json out = {{"id", finding.id}, {"severity", key_of(finding.severity)}, {"address", text_or_null(finding.address)}};
  Json where = place_in(places_, finding.place);
  const bool has_text = !where["unit"].is_null();
  out.update(where);
  out["message"] = finding.message;
  out["help"] = text_or_null(finding.help);
  if (options_.excerpts)
    out["excerpt"] =
        has_text ? Json(words_at(places_.source(finding.place)->text, places_.span(finding.place))) : Json(nullptr);
  return out;
}

}  // namespace

std::string write_json(const Report& report, const ReportOptions& options) {
  const Json json = Writer(report, options).whole();
  return dumped(json);
}

}  // namespace rubricate
