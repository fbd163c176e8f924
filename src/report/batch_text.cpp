// A line for each submission that needs somebody; the rest is counted.
#include <report/batch_text.hpp>
#include <report/names.hpp>
#include <util/ordered.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_reasons = 2;        // for each submission
constexpr std::size_t k_most_requirements = 10;  // that many trip over

bool needs_somebody(const SubmissionRecord& record) {
  return !record.error.empty() || !is_settled(record.status) || !record.complete || record.requirements.failed > 0 ||
         record.requirements.cannot_tell > 0;
}

// "overview.words: 412 words (450–550 wanted)"
std::string reason_of(const ResultRecord& result) {
  std::string reason = result.address;
  if (!result.found.empty()) reason += ": " + result.found;
  if (!result.wanted.empty()) reason += fmt::format(" ({} wanted)", result.wanted);
  return reason;
}

// The parts that are not there at all come first: whatever is asked of them waits for them.
std::vector<std::string> reasons_of(const SubmissionRecord& record) {
  std::vector<std::string> reasons;
  for (const PartRecord& part : record.parts)
    if (part.files.empty() && part.status == Status::failed) reasons.push_back(part.id + " is missing");
  for (const Status status : {Status::failed, Status::cannot_tell})
    for (const ResultRecord& result : record.results)
      if (!result.advisory && result.status == status) reasons.push_back(reason_of(result));
  if (!record.complete) reasons.emplace_back("not all of it could be looked at");
  return reasons;
}

// What many trip over.
struct Stumble {
  std::uint64_t count = 0;
  std::string address;
  std::string told;
};

class Writer final : public BatchWriter {
 public:
  explicit Writer(const ReportOptions& options) : options_(options) {}

  std::string begin(const RunHeader& header) override {
    if (options_.verbosity < 0) return "";
    Page page = fresh();
    const std::string version =
        fmt::format("({}{}{})", header.rubric_id, header.rubric_version.empty() ? "" : " ", header.rubric_version);
    page.paragraph({{.text = header.rubric_title, .tone = Tone::strong}, {.text = version}}, k_lines);
    page.paragraph({{.text = header.counting}}, k_lines);
    const std::string tool = fmt::format("Checked by rubricate {}. Nothing left this computer.", header.tool_version);
    page.paragraph({{.text = tool}}, k_lines);
    if (header.shards > 1) {
      const std::string shard =
          fmt::format("Shard {} of {}, of {}.", header.shard, header.shards, plural(header.submissions, "submission"));
      page.paragraph({{.text = shard}}, k_lines);
    }
    return page.take() + "\n";
  }

  std::string piece(const SubmissionRecord& record) const override {
    if (options_.verbosity < 0 || (options_.verbosity == 0 && !needs_somebody(record))) return "";
    Page page = fresh();
    if (!record.error.empty()) {
      page.row(std::vector<Piece>{{.text = record.name, .tone = Tone::strong}, {.text = record.error}}, k_lines,
               {.text = "not checked", .tone = Tone::doubtful});
      if (options_.verbosity > 0 && !record.help.empty())
        page.paragraph({{.text = "help:", .tone = Tone::strong}, {.text = record.help}}, {.first = 2, .rest = 8});
      return page.take();
    }
    std::vector<std::string> reasons = reasons_of(record);
    const std::size_t most = options_.verbosity > 0 ? reasons.size() : k_most_reasons;
    if (reasons.size() > most) {
      const std::size_t more = reasons.size() - most;
      reasons.resize(most);
      reasons.push_back(fmt::format("{} more", more));
    }
    std::string text;
    for (const std::string& reason : reasons) text += (text.empty() ? "" : "; ") + reason;
    page.row(std::vector<Piece>{{.text = record.name, .tone = Tone::strong}, {.text = text}}, k_lines,
             status_piece(record.status));
    if (options_.verbosity > 0 && !record.complete) add_unread(page, record);
    return page.take();
  }

  std::string next(const SubmissionRecord&, std::string piece) override {
    ++chosen_;
    wrote_lines_ = wrote_lines_ || !piece.empty();
    return piece;
  }

  std::string end(const RunSummary& summary) override {
    Page page = fresh();
    add_requirements(page, summary);
    add_outcomes(page, summary);
    add_sums(page, summary);
    return (wrote_lines_ ? "\n" : "") + page.take();
  }

 private:
  static constexpr Indent k_lines = {.first = 0, .rest = 2};

  [[nodiscard]] Page fresh() const { return {options_.width, options_.colour}; }

  // What could not be looked at, and why.
  static void add_unread(Page& page, const SubmissionRecord& record) {
    for (const FindingRecord& finding : record.findings) {
      if (finding.severity != Severity::unsure) continue;
      if (!finding.id.starts_with("files/") && finding.id != "document/limit") continue;
      const bool says_it = finding.place && finding.message.starts_with(finding.place->path + " ");
      const std::string where = finding.place && !says_it ? finding.place->path + ":" : "";
      page.paragraph({{.text = where, .tone = Tone::strong}, {.text = finding.message}}, {.first = 2, .rest = 4});
    }
  }

  // Parts that are not there, and requirements that are not met: by how many, the most first.
  void add_requirements(Page& page, const RunSummary& summary) const {
    if (options_.verbosity < -1) return;
    std::vector<Stumble> all;
    for (const RunSummary::Part& part : summary.parts)
      if (part.missing > 0) all.push_back({part.missing, part.id, fmt::format("{} missing", part.missing)});
    for (const RunSummary::Requirement& one : summary.requirements) {
      const Counts& counts = one.statuses;
      if (one.advisory || counts.failed + counts.cannot_tell == 0) continue;
      std::vector<std::string> told;
      if (counts.failed > 0) told.push_back(fmt::format("{} failed", counts.failed));
      if (counts.cannot_tell > 0) told.push_back(fmt::format("{} cannot tell", counts.cannot_tell));
      all.push_back({std::uint64_t{counts.failed} + counts.cannot_tell, one.address, joined(told)});
    }
    if (all.empty()) return;
    sort_in_order(all, [](const Stumble& one) { return std::numeric_limits<std::uint64_t>::max() - one.count; });
    const std::size_t shown = options_.verbosity > 0 ? all.size() : std::min(all.size(), k_most_requirements);
    std::size_t width = 0;
    for (const Stumble& one : std::span(all).first(shown)) width = std::max(width, one.address.size());
    page.paragraph({{.text = "What applicants trip over:", .tone = Tone::strong}});
    for (const Stumble& one : std::span(all).first(shown))
      page.paragraph({{.text = one.address, .column = std::min(width, options_.width / 2)}, {.text = one.told}},
                     {.first = 2, .rest = 4});
    if (shown < all.size())
      page.paragraph({{.text = fmt::format("and {} more; `-v` shows all", all.size() - shown)}},
                     {.first = 2, .rest = 4});
    page.gap();
  }

  static void add_outcomes(Page& page, const RunSummary& summary) {
    if (summary.outcomes.empty()) return;
    std::vector<std::string> told;
    for (const auto& [result, count] : summary.outcomes) told.push_back(fmt::format("{} {}", count, result));
    page.paragraph({{.text = "Outcomes:", .tone = Tone::strong}, {.text = joined(told) + "."}}, k_lines);
  }

  void add_sums(Page& page, const RunSummary& summary) const {
    const Counts& counts = summary.statuses;
    std::vector<std::string> told;
    const auto tell = [&](std::uint64_t count, std::string_view word) {
      if (count > 0) told.push_back(fmt::format("{} {}", count, word));
    };
    for (const auto& [count, status] :
         {std::pair(counts.passed, Status::passed), std::pair(counts.failed, Status::failed),
          std::pair(counts.cannot_tell, Status::cannot_tell), std::pair(counts.inapplicable, Status::inapplicable),
          std::pair(counts.untested, Status::untested)})
      tell(count, word_of(status));
    tell(summary.unchecked, "not checked");
    const std::string sums = fmt::format("{}{}{}.", plural(summary.checked + summary.unchecked, "submission"),
                                         told.empty() ? "" : ": ", joined(told));
    page.paragraph({{.text = sums, .tone = Tone::strong}});
    const std::uint64_t all = summary.checked + summary.unchecked;
    if (options_.verbosity >= 0 && chosen_ < all)
      page.paragraph({{.text = fmt::format("Of these, {} {} chosen.", chosen_, chosen_ == 1 ? "was" : "were")}});
    if (summary.interrupted)
      page.paragraph({{.text = "Interrupted: the others were not looked at.", .tone = Tone::doubtful}});
  }

  ReportOptions options_;
  bool wrote_lines_ = false;
  std::uint64_t chosen_ = 0;  // that --only and --limit leave
};

}  // namespace

std::unique_ptr<BatchWriter> start_batch_text(const ReportOptions& options) {
  return std::make_unique<Writer>(options);
}

}  // namespace rubricate
