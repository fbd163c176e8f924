// The score for other programs.
#include <report/changes_json.hpp>
#include <report/json_parts.hpp>
#include <report/names.hpp>
#include <report/score.hpp>

#include <utility>
#include <vector>

namespace rubricate {
namespace {

Json level_of(const CriterionScore& score, std::optional<std::uint32_t> level) {
  return level && score.scale != nullptr ? Json(score.scale->levels[*level].name) : Json(nullptr);
}

Json criterion(const ScoreReport& report, const CriterionScore& score) {
  Json given = Json::array();
  for (const GivenLevel& one : score.given)
    given.push_back(
        {{"reviewer", one.reviewer}, {"level", level_of(score, one.level)}, {"comment", text_or_null(one.comment)}});
  const Level* const reached = score.level ? &score.scale->levels[*score.level] : nullptr;
  Json levels = Json::array();
  if (score.scale != nullptr)
    for (const Level& level : score.scale->levels) levels.push_back(level.name);
  return {{"id", score.criterion->id},
          {"title", score.criterion->title},
          {"part", report.checks.rubric->parts[score.part].id},
          {"levels", std::move(levels)},
          {"asked", score.is_asked},
          {"level", level_of(score, score.level)},
          {"points", reached != nullptr ? value_or_null(reached->points) : Json(nullptr)},
          {"weight", score.criterion->weight},
          {"settled", score.settled},
          {"given", std::move(given)}};
}

Json rule(const RuleScore& score) {
  Json rules = Json::array();
  for (const RuleScore& inner : score.rules) rules.push_back(rule(inner));
  return {{"wanted", score.wanted},
          {"found", text_or_null(score.found)},
          {"holds", to_string(score.truth)},
          {"rules", std::move(rules)}};
}

Json result(const ScoreReport& report, const ResultScore& score) {
  Json change = Json::array();
  for (const Raise& raise : score.change) {
    const CriterionScore& raised = report.criteria[raise.criterion];
    change.push_back({{"criterion", raised.criterion->id},
                      {"from", level_of(raised, raise.from)},
                      {"to", level_of(raised, raise.to)}});
  }
  return {{"result", score.result},
          {"holds", to_string(score.truth)},
          {"checks_allow", to_string(score.checks)},
          {"rule", score.rule ? rule(*score.rule) : Json(nullptr)},
          {"change", std::move(change)},
          {"least_change", score.is_least_change}};
}

Json requirements(const std::vector<Result>& results) {
  Json out = Json::array();
  for (const Result& one : results)
    out.push_back({{"address", one.address},
                   {"advisory", one.advisory},
                   {"status", to_string(one.status)},
                   {"found", text_or_null(one.found)},
                   {"wanted", text_or_null(one.wanted)},
                   {"decided", text_or_null(one.decided)}});
  return out;
}

Json findings(const std::vector<Finding>& all, Places& places) {
  Json out = Json::array();
  for (const Finding& finding : all) {
    Json one = {{"id", finding.id}, {"severity", key_of(finding.severity)}, {"address", text_or_null(finding.address)}};
    one.update(place_in(places, finding.place));
    one["message"] = finding.message;
    one["help"] = text_or_null(finding.help);
    out.push_back(std::move(one));
  }
  return out;
}

Json files(const Submission& submission) {
  Json out = Json::array();
  for (const SubmittedFile& file : submission.files)
    out.push_back({{"path", file.source.path}, {"sha256", text_or_null(file.sha256)}});
  return out;
}

Json checks(const Report& report, bool is_blind) {
  std::vector<const Source*> none;
  Places places = report.submission != nullptr ? Places(*report.submission) : Places(none);
  Json parts = Json::array();
  for (const PartReport& part : report.parts)
    parts.push_back(
        {{"id", part.id},
         {"title", part.title},
         {"status", to_string(part.status)},
         {"decided", text_or_null(part.decided)},
         {"files", report.submission ? passages_in(places, *report.submission, part.passages) : Json::array()},
         {"requirements", requirements(part.results)}});
  return {{"status", to_string(report.status)},
          {"files", is_blind || !report.submission ? Json(nullptr) : files(*report.submission)},
          {"parts", std::move(parts)},
          {"requirements", requirements(report.results)},
          {"findings", findings(report.findings, places)}};
}

}  // namespace

std::string write_score_json(const ScoreReport& report, const ReportOptions& options) {
  const Rubric& rubric = *report.checks.rubric;
  Json criteria = Json::array(), results = Json::array(), remarks = Json::array();
  for (const CriterionScore& score : report.criteria) criteria.push_back(criterion(report, score));
  for (const ResultScore& score : report.results) results.push_back(result(report, score));
  for (const Remark& remark : report.remarks)
    remarks.push_back(
        {{"reviewer", remark.reviewer}, {"criterion", text_or_null(remark.criterion)}, {"text", remark.text}});
  std::vector<const Source*> files;
  for (const Source& file : report.marks->files) files.push_back(&file);
  Places places(files);
  const Json json = {{"format", "rubricate-score/1"},
                     {"tool", {{"name", "rubricate"}, {"version", options.tool_version}}},
                     {"note", "Nothing left this computer."},
                     {"complete", report.checks.submission == nullptr || report.checks.submission->complete},
                     {"rubric",
                      {{"id", rubric.id},
                       {"title", rubric.title},
                       {"version", rubric.version},
                       {"sha256", text_or_null(rubric.sha256)}}},
                     {"submission", report.submission},
                     {"blind", report.is_blind},
                     {"reviewers", report.reviewers},
                     {"outcome",
                      {{"state", key_of(report.outcome.state)},
                       {"result", text_or_null(report.outcome.result)},
                       {"possible", report.outcome.possible},
                       {"why", text_or_null(report.outcome.why)}}},
                     {"results", std::move(results)},
                     {"criteria", std::move(criteria)},
                     {"remarks", std::move(remarks)},
                     {"checks", checks(report.checks, report.is_blind)},
                     {"previous", changes_in_json(report.changes ? &*report.changes : nullptr)},
                     {"findings", findings(report.findings, places)}};
  return dumped(json);
}

}  // namespace rubricate
