// One table; a report of one submission is written by the writer of many.
#include <report/csv_records.hpp>
#include <report/github.hpp>
#include <report/gitlab.hpp>
#include <report/junit.hpp>
#include <report/markdown.hpp>
#include <report/record.hpp>
#include <report/record_formats.hpp>
#include <report/sarif.hpp>
#include <util/path.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace rubricate {
namespace {

constexpr BatchFormat k_formats[] = {
    {"sarif", "for code scanning and editors: SARIF 2.1.0", start_sarif},
    {"junit", "for CI servers: JUnit XML, a test for each requirement", start_junit},
    {"junit-gitlab", "for GitLab's list of tests: JUnit XML that names files", start_junit_gitlab},
    {"github", "for the log of GitHub Actions: annotations", start_github},
    {"gitlab", "for GitLab's merge requests: Code Quality", start_gitlab},
    {"csv", "for spreadsheets: a row for each requirement", start_csv},
    {"markdown", "for the summary of a CI job, or a comment", start_markdown},
};

std::string write_alone(const BatchFormat& format, const Report& report, const ReportOptions& options) {
  SubmissionRecord record = record_of(report, options.excerpts);
  // The folders above one submission tell nothing but where it lies on this computer.
  if (const std::string name(without_root(record.name)); record.name.starts_with('/') && name != "/")
    record.name = "/" + name;
  RunHeader header = header_of(*report.rubric, options.tool_version, without_root(report.rubric->source.path));
  header.submissions = 1;
  header.is_batch = false;
  header.excerpts = options.excerpts;
  RunSummary summary;
  add(summary, record);
  const auto writer = format.start(options);
  std::string text = writer->begin(header);
  text += writer->next(record, writer->piece(record));
  return text + writer->end(summary);
}

template <std::size_t... I>
constexpr std::array<ReportFormat, sizeof...(I)> alone(std::index_sequence<I...> /*all*/) {
  return {{{k_formats[I].id, k_formats[I].summary, [](const Report& report, const ReportOptions& options) {
              return write_alone(k_formats[I], report, options);
            }}...}};
}

constexpr auto k_report_formats = alone(std::make_index_sequence<std::size(k_formats)>());

}  // namespace

std::span<const BatchFormat> record_formats() { return k_formats; }

std::span<const ReportFormat> record_report_formats() { return k_report_formats; }

}  // namespace rubricate
