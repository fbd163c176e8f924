// How far reviewers agree, for other programs.
#include <report/agree.hpp>
#include <report/json_parts.hpp>
#include <report/names.hpp>
#include <util/sha256.hpp>

#include <cmath>

namespace rubricate {
namespace {

// So that the last digits, in which compilers differ, do not show.
Json rounded(const std::optional<double>& value) {
  constexpr double k_steps = 1e6;
  return value ? Json(std::round(*value * k_steps) / k_steps + 0.0) : Json(nullptr);
}

Json statistic_of(const Statistic& statistic) {
  const bool has_interval = statistic.interval.has_value();
  return {{"value", rounded(statistic.value)},
          {"low", has_interval ? rounded(statistic.interval->low) : Json(nullptr)},
          {"high", has_interval ? rounded(statistic.interval->high) : Json(nullptr)},
          {"error", rounded(statistic.error)},
          {"submissions", statistic.units},
          {"gap", text_or_null(to_string(statistic.gap))},
          {"reason", text_or_null(reason_for(statistic.gap))}};
}

Json counts_of(const MarkCounts& counts) {
  return {{"submissions", counts.submissions},
          {"reviewers", counts.reviewers},
          {"marks", counts.marks},
          {"missing", counts.missing},
          {"compared", counts.compared}};
}

Json notices_of(const std::vector<Notice>& notices) {
  Json out = Json::array();
  for (const Notice& notice : notices)
    out.push_back({{"kind", to_string(notice.kind)}, {"message", notice.message}, {"help", notice.help}});
  return out;
}

Json criterion_of(const CriterionAgreement& criterion) {
  Json levels = Json::array(), measures = Json::array();
  for (std::size_t i = 0; i < criterion.levels.size(); ++i)
    levels.push_back({{"name", criterion.levels[i]}, {"marks", criterion.given[i]}});
  for (std::size_t i = 0; i < measure_count; ++i) {
    Json measure = {{"measure", measure_names[i]}};
    measure.update(statistic_of(criterion.measures[i]));
    measures.push_back(std::move(measure));
  }
  return {{"id", criterion.id},
          {"title", criterion.title},
          {"levels", std::move(levels)},
          {"counts", counts_of(criterion.counts)},
          {"measures", std::move(measures)},
          {"notices", notices_of(criterion.notices)}};
}

Json overall(const AgreementReport& report) {
  Json out = Json::array();
  for (std::size_t i = 0; i < measure_count; ++i) {
    Json measure = {{"measure", measure_names[i]}, {"criteria", report.criteria_with_value[i]}};
    measure.update(statistic_of(report.measures[i]));
    out.push_back(std::move(measure));
  }
  return out;
}

Json reviewer_of(const ReviewerAgreement& reviewer) {
  return {{"name", reviewer.name},
          {"submissions", reviewer.submissions},
          {"marks", reviewer.marks},
          {"missing", reviewer.missing},
          {"severity", statistic_of(reviewer.severity)},
          {"agreement", statistic_of(reviewer.agreement)},
          {"usual", rounded(reviewer.usual)},
          {"notices", notices_of(reviewer.notices)}};
}

Json findings_of(const Marks& marks) {
  std::vector<const Source*> sources;
  for (const Source& file : marks.files) sources.push_back(&file);
  Places places(sources);
  Json out = Json::array();
  for (const Finding& finding : marks.findings) {
    Json one = {{"id", finding.id}, {"severity", key_of(finding.severity)}};
    one.update(place_in(places, finding.place));
    one["message"] = finding.message;
    one["help"] = text_or_null(finding.help);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string write_agreement_json(const AgreementReport& report, const ReportOptions& options) {
  const Rubric& rubric = *report.rubric;
  Json files = Json::array(), criteria = Json::array(), reviewers = Json::array();
  for (const Source& file : report.marks->files)
    files.push_back({{"path", file.path}, {"sha256", sha256_hex(file.text)}});
  for (const CriterionAgreement& criterion : report.criteria) criteria.push_back(criterion_of(criterion));
  for (const ReviewerAgreement& reviewer : report.reviewers) reviewers.push_back(reviewer_of(reviewer));
  return dumped({{"format", "rubricate-agree/1"},
                 {"tool", {{"name", "rubricate"}, {"version", options.tool_version}}},
                 {"note", "Nothing left this computer."},
                 {"rubric",
                  {{"id", rubric.id},
                   {"title", rubric.title},
                   {"version", rubric.version},
                   {"sha256", text_or_null(rubric.sha256)}}},
                 {"files", std::move(files)},
                 {"counts", counts_of(report.counts)},
                 {"measures", overall(report)},
                 {"criteria", std::move(criteria)},
                 {"reviewers", std::move(reviewers)},
                 {"findings", findings_of(*report.marks)}});
}

}  // namespace rubricate
