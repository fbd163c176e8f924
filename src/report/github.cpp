// A command ends with its line and its properties with a comma or colon; what could be taken for one is escaped as the
// runner's toolkit does it.
#include <report/github.hpp>
#include <report/most_serious.hpp>
#include <report/record_rows.hpp>
#include <util/escape.hpp>
#include <util/phrases.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_shown = 10;  // of each type in a step
constexpr std::array<std::string_view, 3> k_types = {"error", "warning", "notice"};

/// What stands behind `::`. A character that a terminal would obey is shown by its number: the log is one.
std::string data_escaped(std::string_view text) {
  std::string out;
  for (const char c : escaped_lines(text)) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\n': out += "%0A"; break;
      default: out += c;
    }
  }
  return out;
}

std::string property_escaped(std::string_view text) {
  std::string out;
  for (const char c : data_escaped(text)) {
    switch (c) {
      case ':': out += "%3A"; break;
      case ',': out += "%2C"; break;
      default: out += c;
    }
  }
  return out;
}

std::size_t type_of(Severity severity) {
  switch (severity) {
    case Severity::error: return 0;
    case Severity::unsure:
    case Severity::warning: return 1;
    case Severity::note: break;
  }
  return 2;
}

/// `file=…,line=…`; nothing where there is no file. Columns only within one line: GitHub refuses others.
std::string where(const SubmissionRecord& record, const FindingRecord& finding) {
  if (!finding.place || finding.place->path.empty()) return "";
  const PlaceRecord& place = *finding.place;
  std::string out = "file=" + property_escaped(path_from_here(record, place.path)) + ",";
  if (place.unit != TextUnit::line || place.first == 0) return out + "line=1,";
  out += fmt::format("line={},endLine={},", place.first, place.last);
  if (place.first == place.last) out += fmt::format("col={},endColumn={},", place.column, place.end_column);
  return out;
}

class GithubWriter final : public BatchWriter {
 public:
  std::string begin(const RunHeader& header) override {
    header_ = header;
    return "";
  }

  /// A command on each line.
  [[nodiscard]] std::string piece(const SubmissionRecord& record) const override {
    const std::string name(shown_name(record));
    if (!record.error.empty())
      return fmt::format("::error title={}::{}\n", property_escaped(name),
                         data_escaped(fmt::format("{}: {} {}", name, sentence(record.error), sentence(record.help))));
    std::string out;
    for (const FindingRecord& finding : record.findings) {
      const std::string file = where(record, finding);
      const std::string text = file.empty() ? fmt::format("{}: {}", name, told(finding)) : told(finding);
      const std::string title =
          finding.address.empty() ? finding.id : fmt::format("{} ({})", finding.address, finding.id);
      out += fmt::format("::{} {}title={}::{}\n", k_types[type_of(finding.severity)], file, property_escaped(title),
                         data_escaped(text));
    }
    return out;
  }

  std::string next(const SubmissionRecord& record, std::string piece) override {
    std::string_view rest = piece;
    const auto add = [&](Severity severity) {
      const std::size_t end = rest.find('\n') + 1;
      types_[type_of(severity)].add(rank_of(severity), std::string(rest.substr(0, end)));
      rest.remove_prefix(end);
    };
    if (!record.error.empty()) {
      add(Severity::error);
      return "";
    }
    for (const FindingRecord& finding : record.findings) add(finding.severity);
    return "";
  }

  std::string end(const RunSummary& summary) override {
    std::string out;
    for (const MostSerious& type : types_) type.for_each([&](const std::string& line) { out += line; });
    out += fmt::format("rubricate {}: {} checked; {}, {}, {}.", data_escaped(header_.tool_version),
                       plural(summary.checked, "submission"), plural(types_[0].added(), "error"),
                       plural(types_[1].added(), "warning"), plural(types_[2].added(), "notice"));
    if (types_[0].left_out() + types_[1].left_out() + types_[2].left_out() > 0)
      out += fmt::format(" GitHub shows {} of each; another format tells all.", k_most_shown);
    if (!summary.complete) out += " This is not the whole answer.";
    return out + "\n";
  }

 private:
  RunHeader header_;
  std::array<MostSerious, k_types.size()> types_ = {MostSerious(k_most_shown), MostSerious(k_most_shown),
                                                    MostSerious(k_most_shown)};
};

}  // namespace

std::unique_ptr<BatchWriter> start_github(const ReportOptions& /*options*/) { return std::make_unique<GithubWriter>(); }

}  // namespace rubricate
