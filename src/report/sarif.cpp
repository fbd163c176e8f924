// Results are kept until the end, where the most serious come first, and rules are told of what occurs.
#include <report/json_parts.hpp>
#include <report/manual.hpp>
#include <report/most_serious.hpp>
#include <report/names.hpp>
#include <report/record_rows.hpp>
#include <report/sarif.hpp>
#include <util/ascii.hpp>
#include <util/path.hpp>
#include <util/phrases.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_results = 25'000;  // that GitHub takes of a run
constexpr std::size_t k_most_notices = 1'000;
constexpr std::string_view k_schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view k_pages = "https://rubricate.example/checks/";

/// A message's text (SARIF 2.1.0, 3.11.5 and 3.11.6): braces are doubled, for they hold placeholders, and `](`, where a
/// link would be, gets a backslash; those in front of it are doubled.
std::string message_text(std::string_view text) {
  std::string out;
  std::size_t backslashes = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (text.substr(at).starts_with("](")) out.append(backslashes + 1, '\\');
    backslashes = c == '\\' ? backslashes + 1 : 0;
    out.append(c == '{' || c == '}' ? 2 : 1, c);
  }
  return out;
}

Json message(std::string_view text) { return {{"text", message_text(text)}}; }

/// What is no problem but for a reader has no level: SARIF 2.1.0, 3.27.10.
std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
    case Severity::unsure: break;
  }
  return "none";
}

/// `WordsTooFew` for `words/too-few`.
std::string name_of(std::string_view id) {
  std::string out;
  bool is_first = true;
  for (const char c : id) {
    if (is_letter(c) || is_digit(c)) out += is_first && is_small_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
    is_first = c == '/' || c == '-';
  }
  return out;
}

/// What the manual says of a finding: on one line, without its ids and marks.
std::string explained(const ManualPage* page, std::string_view id) {
  const std::string_view paragraph = page == nullptr ? std::string_view() : paragraph_on(*page, id);
  const std::size_t colon = paragraph.find("`: ");
  std::string out;
  for (const char c : paragraph.substr(colon == std::string_view::npos ? 0 : colon + 3)) {
    if (c == '`') continue;
    const bool is_blank = c == ' ' || c == '\n';
    if (!is_blank)
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  }
  return sentence(capitalised(out.empty() ? std::string(id) : out));
}

/// The first sentence.
std::string first_of(const std::string& text) {
  return text.substr(0, text.find(". ")) + (text.find(". ") == std::string::npos ? "" : ".");
}

Json rule(const std::vector<ManualPage>& pages, const std::string& id, Severity severity) {
  const ManualPage* page = nullptr;
  for (const ManualPage& each : pages)
    if (paragraph_on(each, id).data() != nullptr) page = &each;
  const std::string text = explained(page, id);
  const std::string kind = page == nullptr ? id.substr(0, id.find('/')) : std::string(page->id);
  const std::string more = fmt::format("`rubricate explain {}` says more.", id);
  return {{"id", id},
          {"name", name_of(id)},
          {"shortDescription", message(first_of(text))},
          {"fullDescription", message(text)},
          {"help", {{"text", message_text(text + " " + more)}, {"markdown", text + "\n\n" + more}}},
          {"helpUri", fmt::format("{}{}#{}", k_pages, kind, id.substr(id.find('/') + 1))},
          {"defaultConfiguration", {{"level", level_of(severity)}}},
          {"properties", {{"tags", {kind}}}}};
}

class SarifWriter final : public BatchWriter {
 public:
  std::string begin(const RunHeader& header) override {
    header_ = header;
    return "";
  }

  /// A result on each line.
  [[nodiscard]] std::string piece(const SubmissionRecord& record) const override {
    const std::vector<std::string> fingerprints = fingerprints_of(record);
    std::string out;
    for (std::size_t i = 0; i < record.findings.size(); ++i)
      out += dumped_on_a_line(result(record, record.findings[i], fingerprints[i])) + "\n";
    return out;
  }

  std::string next(const SubmissionRecord& record, std::string piece) override {
    std::string_view rest = piece;
    for (const FindingRecord& finding : record.findings) {
      const std::size_t end = rest.find('\n');
      results_.add(rank_of(finding.severity), std::string(rest.substr(0, end)));
      rest.remove_prefix(end + 1);
      const auto [rule, is_new] = rules_.emplace(finding.id, finding.severity);
      if (!is_new) rule->second = std::max(rule->second, finding.severity);
    }
    if (!record.error.empty() && ++unchecked_ <= k_most_notices)
      notices_.push_back({{"level", "error"},
                          {"message", message(fmt::format("{}: {} {}", shown_name(record), sentence(record.error),
                                                          sentence(record.help)))}});
    if (!header_.is_batch) add_artifacts(record);
    return "";
  }

  std::string end(const RunSummary& summary) override {
    if (unchecked_ > k_most_notices)
      notices_.push_back({{"level", "error"},
                          {"message", message(fmt::format("{} could not be checked either.",
                                                          plural(unchecked_ - k_most_notices, "more submission")))}});
    if (results_.left_out() > 0)
      notices_.push_back({{"level", "warning"},
                          {"message", message(fmt::format("{} left out, the least serious: code scanning takes {}.",
                                                          plural(results_.left_out(), "finding"), k_most_results))}});
    std::string out = fmt::format("{{\"$schema\":\"{}\",\"version\":\"2.1.0\",\"runs\":[{{\n\"tool\":{},\n", k_schema,
                                  dumped_on_a_line(tool()));
    out += fmt::format("\"columnKind\":\"unicodeCodePoints\",\n\"invocations\":[{}],\n\"properties\":{},\n",
                       dumped_on_a_line({{"executionSuccessful", summary.complete && !summary.interrupted},
                                         {"toolExecutionNotifications", notices_}}),
                       dumped_on_a_line(properties()));
    if (!artifacts_.empty()) out += fmt::format("\"artifacts\":{},\n", dumped_on_a_line(artifacts_));
    out += "\"results\":[";
    constexpr std::string_view k_end = "\n]}]}\n";
    std::string_view before = "\n";
    out.reserve(out.size() + results_.bytes(2) + k_end.size());  // growing by itself, it would take twice as much
    results_.for_each([&](const std::string& result) {
      out += before;
      out += result;
      before = ",\n";
    });
    out += k_end;
    return out;
  }

 private:
  [[nodiscard]] Json result(const SubmissionRecord& record, const FindingRecord& finding,
                            const std::string& fingerprint) const {
    Json properties = {{"submission", shown_name(record)}};
    if (finding.place && finding.place->first != 0) {
      properties["unit"] = to_string(finding.place->unit);
      properties["number"] = finding.place->first;
    }
    if (!finding.excerpt.empty()) properties["excerpt"] = finding.excerpt;
    Json location = {{"physicalLocation", place(record, finding)}};
    if (!finding.address.empty())
      location["logicalLocations"] = {{{"fullyQualifiedName", finding.address}, {"kind", "element"}}};
    return {{"ruleId", finding.id},
            {"kind", finding.severity == Severity::unsure ? "review" : "fail"},
            {"level", level_of(finding.severity)},
            {"message", message(told(finding))},
            {"locations", {std::move(location)}},
            {"partialFingerprints", {{"primaryLocationLineHash", fingerprint}}},
            {"properties", std::move(properties)}};
  }

  /// GitHub takes nothing without a file and a line. Where there is no place, the rubric's first line stands for it;
  /// where there are no lines, the file's.
  [[nodiscard]] Json place(const SubmissionRecord& record, const FindingRecord& finding) const {
    const bool has_place = finding.place && !finding.place->path.empty();
    const std::string path = has_place ? path_from_here(record, finding.place->path) : header_.rubric_path;
    Json region = {{"startLine", 1}};
    if (has_place && finding.place->unit == TextUnit::line && finding.place->first != 0)
      region = {{"startLine", finding.place->first},
                {"startColumn", finding.place->column},
                {"endLine", finding.place->last},
                {"endColumn", finding.place->end_column}};
    return {{"artifactLocation", {{"uri", uri_path(path)}}}, {"region", std::move(region)}};
  }

  void add_artifacts(const SubmissionRecord& record) {
    for (const FileRecord& file : record.files) {
      Json artifact = {{"location", {{"uri", uri_path(path_from_here(record, file.path))}}}, {"length", file.size}};
      if (!file.sha256.empty()) artifact["hashes"] = {{"sha-256", file.sha256}};
      artifacts_.push_back(std::move(artifact));
    }
  }

  [[nodiscard]] Json tool() const {
    Json rules = Json::array();
    const std::vector<ManualPage> pages = manual_pages();
    for (const auto& [id, severity] : rules_) rules.push_back(rule(pages, id, severity));
    return {{"driver",
             {{"name", "rubricate"},
              {"version", header_.tool_version},
              {"semanticVersion", header_.tool_version},
              {"informationUri", k_pages},
              {"rules", std::move(rules)}}}};
  }

  [[nodiscard]] Json properties() const {
    return {{"rubric",
             {{"id", header_.rubric_id},
              {"title", header_.rubric_title},
              {"version", header_.rubric_version},
              {"sha256", header_.rubric_sha256}}},
            {"counting", header_.counting},
            {"note", k_private_note}};
  }

  RunHeader header_;
  MostSerious results_{k_most_results};
  std::map<std::string, Severity> rules_;  ///< the most serious that each was
  Json notices_ = Json::array();
  Json artifacts_ = Json::array();
  std::size_t unchecked_ = 0;
};

}  // namespace

std::unique_ptr<BatchWriter> start_sarif(const ReportOptions& /*options*/) { return std::make_unique<SarifWriter>(); }

}  // namespace rubricate
