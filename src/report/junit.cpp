// Both schemas and readers differ: what is not said here, such as times and counts of all suites, no reader needs.
#include <report/junit.hpp>
#include <report/names.hpp>
#include <report/record_rows.hpp>
#include <util/markup.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// GitLab, and a plugin of Jenkins, take `[[ATTACHMENT|path]]` for a file of the computer to be shown: a blank goes
/// between its brackets, and one more where blanks stand there already.
std::string without_attachments(std::string_view text) {
  constexpr std::string_view k_name = "[ATTACHMENT";
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = text.find(k_name); at != std::string_view::npos; at = text.find(k_name, at + 1)) {
    const std::size_t bracket = text.substr(0, at).find_last_not_of(' ');
    if (bracket == std::string_view::npos || text[bracket] != '[') continue;
    out.append(text, copied, at - copied).append(1, ' ');
    copied = at;
  }
  return out.append(text, copied);
}

/// In attributes.
std::string safe(std::string_view text) { return xml_escaped(without_attachments(text)); }

/// Between tags, where a line's end may stand as it is.
std::string safe_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += safe(text.substr(0, end));
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

struct Counted {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
};

/// Where GitLab finds what a test is about.
std::string file_of(const SubmissionRecord& record, const std::vector<const FindingRecord*>& findings) {
  for (const FindingRecord* const finding : findings)
    if (finding->place && !finding->place->path.empty()) return path_from_here(record, finding->place->path);
  return "";
}

std::string lines_of(const std::vector<const FindingRecord*>& findings) {
  std::string text;
  for (const FindingRecord* const finding : findings) {
    const std::string place = place_in_words(*finding);
    text += fmt::format("{}{}{} [{}]\n", place, place.empty() ? "" : ": ", told(*finding), finding->id);
    if (!finding->excerpt.empty()) text += fmt::format("    “{}”\n", finding->excerpt);
  }
  return text;
}

/// The tests of one submission.
class Suite {
 public:
  Suite(const SubmissionRecord& record, bool names_files)
      : record_(record), name_(safe(shown_name(record))), names_files_(names_files) {}

  void add(const RecordRow& row) {
    std::string text = lines_of(row.findings);
    if (!row.found.empty()) text += fmt::format("Found: {}\n", row.found);
    if (!row.wanted.empty()) text += fmt::format("Wanted: {}\n", row.wanted);
    const std::string message = row.findings.empty() ? text.substr(0, text.find('\n')) : told(*row.findings.front());
    // Nothing in a part that is not there can be tested: that it is missing has failed already.
    if (row.address == row.part) absent_ = row.part;
    const bool is_moot = row.status == Status::untested && !row.part.empty() && row.part == absent_;
    const std::string_view outcome = row.advisory && row.status != Status::passed ? "advised"
                                     : is_moot                                    ? "skipped"
                                                                                  : element_of(row.status);
    add_test(row.address, outcome, message.empty() ? std::string(word_of(row.status)) : message, text,
             file_of(record_, row.findings));
  }

  /// On a file, or the submission: a test only where it must be seen.
  void add(const FindingRecord& finding) {
    const std::vector<const FindingRecord*> alone = {&finding};
    const bool is_test = finding.severity == Severity::error || finding.severity == Severity::unsure;
    if (!is_test) {
      remarks_ += lines_of(alone);
      return;
    }
    const std::string place = place_in_words(finding);
    add_test(place.empty() ? finding.id : fmt::format("{} in {}", finding.id, place),
             finding.severity == Severity::error ? "failure" : "skipped", told(finding), lines_of(alone),
             file_of(record_, alone));
  }

  void add_error(std::string_view name, std::string_view error, std::string_view help) {
    const std::string text = fmt::format("{}{}{}", sentence(error), help.empty() ? "" : " ", sentence(help));
    add_test(name, "error", text, text, "");
  }

  [[nodiscard]] std::string whole(const std::string& properties) const {
    std::string out = fmt::format(
        "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"0\">\n{}{}", name_,
        counted_.tests, counted_.failures, counted_.errors, counted_.skipped, properties, tests_);
    if (!remarks_.empty()) out += fmt::format("<system-out>{}</system-out>\n", safe_lines(remarks_));
    return out + "</testsuite>\n";
  }

 private:
  static std::string_view element_of(Status status) {
    switch (status) {
      case Status::passed: return "passed";
      case Status::failed: return "failure";
      case Status::untested: return "error";
      case Status::cannot_tell:
      case Status::inapplicable: break;
    }
    return "skipped";
  }

  void add_test(std::string_view name, std::string_view outcome, const std::string& message, const std::string& text,
                const std::string& file) {
    ++counted_.tests;
    fmt::format_to(std::back_inserter(tests_), "<testcase classname=\"{}\" name=\"{}\" time=\"0\"", name_, safe(name));
    if (names_files_ && !file.empty()) fmt::format_to(std::back_inserter(tests_), " file=\"{}\"", safe(file));
    const std::string inner = safe_lines(text);
    if (outcome == "passed" || outcome == "advised") {
      tests_ += text.empty() ? "/>\n" : fmt::format("><system-out>{}</system-out></testcase>\n", inner);
      return;
    }
    (outcome == "failure" ? counted_.failures : outcome == "error" ? counted_.errors : counted_.skipped) += 1;
    fmt::format_to(std::back_inserter(tests_), "><{0} message=\"{1}\">{2}</{0}></testcase>\n", outcome, safe(message),
                   inner);
  }

  const SubmissionRecord& record_;
  std::string name_;
  bool names_files_;
  std::string_view absent_;  ///< the part that is not there, if the last one is not
  Counted counted_;
  std::string tests_;
  std::string remarks_;
};

class JunitWriter final : public BatchWriter {
 public:
  explicit JunitWriter(bool names_files) : names_files_(names_files) {}

  std::string begin(const RunHeader& header) override {
    for (const auto& [name, value] :
         {std::pair<std::string_view, std::string>{"tool", "rubricate " + header.tool_version},
          {"rubric", header.rubric_id},
          {"rubric-version", header.rubric_version},
          {"rubric-sha256", header.rubric_sha256},
          {"counting", header.counting},
          {"note", std::string(k_private_note)}})
      properties_ += property(name, value);
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\">\n",
                       safe(header.rubric_title));
  }

  [[nodiscard]] std::string piece(const SubmissionRecord& record) const override {
    Suite suite(record, names_files_);
    if (!record.error.empty()) suite.add_error("submission", record.error, record.help);
    const RecordRows rows = rows_of(record);
    for (const RecordRow& row : rows.rows) suite.add(row);
    for (const FindingRecord* const finding : rows.others) suite.add(*finding);
    std::string properties = properties_;
    for (const FileRecord& file : record.files)
      if (!file.sha256.empty()) properties += property("sha256 of " + file.path, file.sha256);
    return suite.whole(fmt::format("<properties>\n{}</properties>\n", properties));
  }

  std::string next(const SubmissionRecord& /*record*/, std::string piece) override { return piece; }

  std::string end(const RunSummary& summary) override {
    if (!summary.interrupted) return "</testsuites>\n";
    const SubmissionRecord run{.name = "rubricate"};
    Suite suite(run, names_files_);
    suite.add_error("interrupted", k_interrupted_note, "");
    return suite.whole("") + "</testsuites>\n";
  }

 private:
  static std::string property(std::string_view name, std::string_view value) {
    return fmt::format("<property name=\"{}\" value=\"{}\"/>\n", safe(name), safe(value));
  }

  bool names_files_;
  std::string properties_;
};

}  // namespace

std::unique_ptr<BatchWriter> start_junit(const ReportOptions& /*options*/) {
  return std::make_unique<JunitWriter>(false);
}

std::unique_ptr<BatchWriter> start_junit_gitlab(const ReportOptions& /*options*/) {
  return std::make_unique<JunitWriter>(true);
}

}  // namespace rubricate
