#include <report/gradescope.hpp>
#include <report/json_parts.hpp>
#include <report/names.hpp>
#include <report/places.hpp>
#include <util/phrases.hpp>

#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

class GradescopeWriter {
 public:
  GradescopeWriter(const Report& report, const ReportOptions& options)
      : report_(report), options_(options), places_(*report.submission) {}

  Json whole() {
    note_addresses();
    for (const Finding& finding : report_.findings) findings_[owner_of(finding.address)].push_back(&finding);
    Json tests = Json::array();
    for (const PartReport& part : report_.parts) {
      if (is_absent(part)) tests.push_back(test({part.id, "part", false, part.status, "", "", {}}, part.title));
      for (const Result& result : part.results) tests.push_back(test(result, part.title));
    }
    for (const Result& result : report_.results) tests.push_back(test(result, "The submission as a whole"));
    return {{"score", report_.requirements.passed},
            {"output", summary()},
            {"visibility", "visible"},
            {"stdout_visibility", "hidden"},
            {"tests", std::move(tests)},
            {"extra_data",
             {{"tool", fmt::format("rubricate {}", options_.tool_version)},
              {"rubric", report_.rubric->id},
              {"rubric_version", report_.rubric->version},
              {"rubric_sha256", report_.rubric->sha256},
              {"status", to_string(report_.status)}}}};
  }

 private:
  /// It counts as one requirement, as in all reports.
  static bool is_absent(const PartReport& part) { return part.passages.empty() && part.status != Status::inapplicable; }

  void note_addresses() {
    for (const PartReport& part : report_.parts) {
      if (is_absent(part)) addresses_.insert(part.id);
      for (const Result& result : part.results) addresses_.insert(result.address);
    }
    for (const Result& result : report_.results) addresses_.insert(result.address);
  }

  /// The requirement that a finding on one of its entries belongs to: `people.list` for `people.list.ana`; else "".
  [[nodiscard]] std::string owner_of(std::string_view address) const {
    while (!address.empty() && !addresses_.contains(address)) {
      const std::size_t dot = address.rfind('.');
      address = address.substr(0, dot == std::string_view::npos ? 0 : dot);
    }
    return std::string(address);
  }

  std::string summary() {
    const Counts& counts = report_.requirements;
    const std::uint32_t all = counts.passed + counts.failed + counts.cannot_tell + counts.untested;
    std::string text = fmt::format("{}: {}. {} of {} passed.\n", report_.rubric->title, word_of(report_.status),
                                   counts.passed, plural(all, "requirement"));
    if (!report_.outcome.why.empty()) text += report_.outcome.why + "\n";
    return text + told("");
  }

  Json test(const Result& result, std::string_view part) {
    Json json = {{"name", fmt::format("{}: {}", part, result.address)}, {"visibility", "visible"}};
    const bool passed = result.status == Status::passed;
    const bool is_settled = passed || result.status == Status::failed;
    if (is_settled && !result.advisory) {
      json["score"] = passed ? 1 : 0;
      json["max_score"] = 1;
      json["status"] = to_string(result.status);
    }
    std::string output(word_of(result.status));
    if (result.advisory && is_settled) output = passed ? "advice that was followed" : "advice that was not followed";
    output = capitalised(output);
    if (!result.found.empty()) output += fmt::format("; found: {}", result.found);
    if (!result.wanted.empty()) output += fmt::format("; wanted: {}", result.wanted);
    if (result.status == Status::cannot_tell) output += "\nA reader has to look at this.";
    json["output"] = output + "\n" + told(result.address);
    return json;
  }

  /// The findings on a requirement, each with its place.
  std::string told(const std::string& address) {
    std::string text;
    for (const Finding* const finding : findings_[address]) {
      const Source* const source = places_.source(finding->place);
      const auto range = places_.range(finding->place);
      if (source != nullptr) text += source->path;
      if (source != nullptr && range) text += ", " + range_in_words(range->unit, range->first, range->last);
      text += fmt::format("{}{} [{}]\n", source == nullptr ? "" : ": ", capitalised(finding->message), finding->id);
      if (!finding->help.empty()) text += finding->help + "\n";
    }
    return text;
  }

  const Report& report_;
  const ReportOptions& options_;
  Places places_;
  std::map<std::string, std::vector<const Finding*>> findings_;
  std::set<std::string, std::less<>> addresses_;
};

}  // namespace

std::string write_gradescope(const Report& report, const ReportOptions& options) {
  return dumped(GradescopeWriter(report, options).whole());
}

}  // namespace rubricate
