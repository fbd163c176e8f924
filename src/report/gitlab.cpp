// GitLab shows descriptions only, so that the id of what was found stands in each.
#include <report/gitlab.hpp>
#include <report/json_parts.hpp>
#include <report/record_rows.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "critical";
    case Severity::unsure: return "major";
    case Severity::warning: return "minor";
    case Severity::note: break;
  }
  return "info";
}

Json issue(std::string_view id, std::string_view text, std::string_view severity, std::string_view fingerprint,
           std::string_view path, Json lines) {
  return {{"description", fmt::format("{}: {}", id, text)},
          {"check_name", id},
          {"fingerprint", fingerprint},
          {"severity", severity},
          {"location", {{"path", path}, {"lines", std::move(lines)}}}};
}

class GitlabWriter final : public BatchWriter {
 public:
  std::string begin(const RunHeader& header) override {
    header_ = header;
    return "[";
  }

  /// Issues with commas between them.
  [[nodiscard]] std::string piece(const SubmissionRecord& record) const override {
    std::string out;
    const auto add = [&](const Json& json) { out += (out.empty() ? "" : ",\n") + dumped_on_a_line(json); };
    if (!record.error.empty())
      add(issue("not-checked",
                fmt::format("{}: {} {}", shown_name(record), sentence(record.error), sentence(record.help)),
                severity_of(Severity::error), fmt::format("not-checked:{}", shown_name(record)), shown_name(record),
                {{"begin", 1}}));
    const std::vector<std::string> fingerprints = fingerprints_of(record);
    for (std::size_t i = 0; i < record.findings.size(); ++i) {
      const FindingRecord& finding = record.findings[i];
      const bool has_place = finding.place && !finding.place->path.empty();
      Json lines = {{"begin", 1}};
      if (has_place && finding.place->unit == TextUnit::line && finding.place->first != 0)
        lines = {{"begin", finding.place->first}, {"end", finding.place->last}};
      // Without a place, the description alone says which submission is meant.
      const std::string text = has_place ? told(finding) : fmt::format("{}: {}", shown_name(record), told(finding));
      add(issue(finding.id, text, severity_of(finding.severity), fingerprints[i],
                has_place ? path_from_here(record, finding.place->path) : header_.rubric_path, std::move(lines)));
    }
    return out;
  }

  std::string next(const SubmissionRecord& /*record*/, std::string piece) override {
    if (piece.empty()) return piece;
    const std::string_view before = is_first_ ? "\n" : ",\n";
    is_first_ = false;
    return std::string(before) + piece;
  }

  std::string end(const RunSummary& summary) override {
    std::string out;
    if (summary.interrupted)
      out = next({}, dumped_on_a_line(issue("interrupted", k_interrupted_note, "blocker", "interrupted",
                                            header_.rubric_path, {{"begin", 1}})));
    return out + (is_first_ ? "]\n" : "\n]\n");
  }

 private:
  RunHeader header_;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<BatchWriter> start_gitlab(const ReportOptions& /*options*/) { return std::make_unique<GitlabWriter>(); }

}  // namespace rubricate
