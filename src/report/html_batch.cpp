// The records come first, as data that no browser shows: only at the end is known what the page begins with.
#include <report/html.hpp>
#include <report/html_charts.hpp>
#include <report/html_page.hpp>
#include <report/names.hpp>
#include <report/record_rows.hpp>
#include <util/markup.hpp>
#include <util/phrases.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_rows = 500;  // that are listed for those who have no JavaScript

std::string isolated(std::string_view text) { return "<bdi>" + html_shown(text) + "</bdi>"; }

/// `overview.md:3:1`, `plan.pdf, page 2`; the address where nothing is pointed at.
std::string where(const FindingRecord& finding) {
  if (!finding.place) return finding.address.empty() ? "submission" : finding.address;
  const PlaceRecord& place = *finding.place;
  const bool is_about_file = place.unit == TextUnit::line && place.byte_begin == 0 && place.byte_end == 0;
  if (place.first == 0 || is_about_file) return place.path;
  if (place.unit != TextUnit::line) return fmt::format("{}, {} {}", place.path, to_string(place.unit), place.first);
  return fmt::format("{}:{}:{}", place.path, place.first, place.column);
}

std::string on_one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  return text;
}

/// Whether a byte that is no UTF-8 was replaced, by what `settled_bytes` writes for it.
bool holds_replaced(std::string_view name) {
  constexpr std::string_view k_high = "89ABCDEF", k_digits = "0123456789ABCDEF";
  for (std::size_t at = name.find('<'); at != name.npos; at = name.find('<', at + 1))
    if (at + 3 < name.size() && k_high.contains(name[at + 1]) && k_digits.contains(name[at + 2]) && name[at + 3] == '>')
      return true;
  return false;
}

/// What to type to check one submission alone; empty where it is not known how its name, or the rubric's, is written.
std::string argument(std::string_view name) {
  return holds_replaced(name) ? "" : shell_quoted((name.starts_with('-') ? "./" : "") + std::string(name));
}

std::string outcome_of(const OutcomeReport& outcome) {
  switch (outcome.state) {
    case OutcomeReport::State::none: return "";
    case OutcomeReport::State::open: return "open";
    case OutcomeReport::State::decided: return outcome.result;
    case OutcomeReport::State::unreachable: return "none can be reached";
  }
  return "";
}

/// A cell; nothing draws the eye to none.
std::string number(std::uint32_t count) {
  return fmt::format("<td{}>{}</td>", count > 0 ? "" : " class=\"zero\"", count);
}

/// Those that need somebody first come first: by what they came to, then by how much is amiss.
class Urgency {
 public:
  Urgency(const SubmissionRecord& record, std::uint64_t index)
      : key_(rank(record), -static_cast<std::int64_t>(record.requirements.failed),
             -static_cast<std::int64_t>(record.requirements.cannot_tell), index) {}
  friend auto operator<=>(const Urgency&, const Urgency&) = default;

 private:
  static int rank(const SubmissionRecord& record) {
    if (!record.error.empty()) return 0;
    switch (record.status) {
      case Status::failed: return 1;
      case Status::cannot_tell: return 2;
      case Status::untested: return 3;
      case Status::passed: return 4;
      case Status::inapplicable: return 5;
    }
    return 5;
  }
  std::tuple<int, std::int64_t, std::int64_t, std::uint64_t> key_;
};

class HtmlBatch : public BatchWriter {
 public:
  explicit HtmlBatch(const ReportOptions& options) : version_(options.tool_version) {}

  std::string begin(const RunHeader& header) override {
    header_ = header;
    return html_begin(fmt::format("{}: all submissions", header.rubric_title), true) + std::string(html_signs()) +
           fmt::format("<template id=\"data\">{{\"rubric\":{},\"rows\":[", json_in_html(argument(header.rubric_path)));
  }

  [[nodiscard]] std::string piece(const SubmissionRecord& record) const override;

  std::string next(const SubmissionRecord& record, std::string piece) override {
    quantities_.add(record);
    const Urgency urgency(record, count_);
    if (urgent_.size() < k_most_rows || urgency < urgent_.rbegin()->first) {
      urgent_.emplace(urgency, row(record));
      if (urgent_.size() > k_most_rows) urgent_.erase(std::prev(urgent_.end()));
    }
    return (count_++ == 0 ? "\n" : ",\n") + std::move(piece);
  }

  std::string end(const RunSummary& summary) override;

 private:
  [[nodiscard]] std::string command(const SubmissionRecord& record) const;
  [[nodiscard]] std::string row(const SubmissionRecord& record) const;
  [[nodiscard]] std::string listed() const;
  [[nodiscard]] std::string head(const RunSummary& summary) const;
  [[nodiscard]] std::string about() const;

  std::string version_;
  RunHeader header_;
  Quantities quantities_;
  std::map<Urgency, std::string> urgent_;  // rows without JavaScript
  std::uint64_t count_ = 0;
};

std::string HtmlBatch::piece(const SubmissionRecord& record) const {
  std::string out = "{\"n\":" + json_in_html(record.name);
  const auto add = [&out](std::string_view key, const std::string& text) {
    if (!text.empty()) out += fmt::format(",\"{}\":{}", key, json_in_html(text));
  };
  if (const std::string typed = argument(record.name); typed != record.name) out += ",\"k\":" + json_in_html(typed);
  out += fmt::format(",\"s\":\"{}\"", record.error.empty() ? to_string(record.status) : "unchecked");
  add("e", record.error);
  add("h", record.help);
  add("o", outcome_of(record.outcome));
  if (!record.complete && record.error.empty()) out += ",\"i\":1";
  if (record.warnings > 0) out += fmt::format(",\"w\":{}", record.warnings);
  for (const auto& [key, status] : {std::pair("x", Status::failed), std::pair("c", Status::cannot_tell)}) {
    std::string list;
    if (status == Status::failed)
      for (const PartRecord& part : record.parts)
        if (part.files.empty() && part.status == status) list += (list.empty() ? "" : ",") + json_in_html(part.id);
    for (const ResultRecord& result : record.results)
      if (result.status == status && !result.advisory) list += (list.empty() ? "" : ",") + json_in_html(result.address);
    if (!list.empty()) out += fmt::format(",\"{}\":[{}]", key, list);
  }
  std::string list;
  for (const FindingRecord& finding : record.findings) {
    list += fmt::format("{}[{},{},{},{},{}", list.empty() ? "" : ",", static_cast<int>(finding.severity),
                        json_in_html(where(finding)), json_in_html(finding.message), json_in_html(finding.help),
                        json_in_html(finding.id));
    if (!finding.excerpt.empty()) list += "," + json_in_html(on_one_line(finding.excerpt));
    list += "]";
  }
  if (!list.empty()) out += fmt::format(",\"d\":[{}]", list);
  return out + "}";
}

std::string HtmlBatch::command(const SubmissionRecord& record) const {
  const std::string name = argument(record.name), rubric = argument(header_.rubric_path);
  return name.empty() || rubric.empty() ? "" : fmt::format("rubricate check {} -r {}", name, rubric);
}

std::string HtmlBatch::row(const SubmissionRecord& record) const {
  const bool is_checked = record.error.empty();
  std::string details;
  if (!is_checked) details = fmt::format("<p>{} {}</p>\n", html_shown(sentence(record.error)), html_shown(record.help));
  if (!record.findings.empty()) {
    details += "<ul class=\"found-here\">\n";
    for (const FindingRecord& finding : record.findings)
      details +=
          fmt::format("<li>{} {}: <span dir=\"auto\">{}</span> <span class=\"help\" dir=\"auto\">{}</span></li>\n",
                      html_severity(finding.severity), isolated(where(finding)), html_shown(finding.message),
                      html_shown(finding.help));
    details += "</ul>\n";
  }
  if (const std::string typed = command(record); !typed.empty())
    details += fmt::format("<p class=\"command\"><code>{}</code></p>\n", html_shown(typed));
  const std::string first = !is_checked               ? record.error
                            : record.findings.empty() ? "nothing to mend"
                                                      : plural(record.findings.size(), "finding");
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td>{}{}</td>{}{}{}<td><details><summary>{}</summary>\n"
      "{}</details></td></tr>\n",
      isolated(record.name), is_checked ? html_status(record.status) : "could not be checked",
      record.complete || !is_checked ? "" : " (in part)", number(record.requirements.failed),
      number(record.requirements.cannot_tell), number(record.warnings), html_shown(first), details);
}

std::string HtmlBatch::listed() const {
  std::string out = "<noscript>\n<section aria-labelledby=\"listed\">\n<h2 id=\"listed\">Submissions</h2>\n";
  out += count_ > urgent_.size()
             ? fmt::format(
                   "<p>The {} of {} that need somebody most. With JavaScript all of them are here, to be sorted, "
                   "filtered and searched.</p>\n",
                   urgent_.size(), count_)
             : std::string("<p>Those that need somebody most come first.</p>\n");
  out +=
      "<div class=\"scroll\" role=\"region\" aria-labelledby=\"listed\" tabindex=\"0\">\n<table "
      "class=\"rows\">\n<thead><tr>"
      "<th scope=\"col\">Submission</th><th scope=\"col\">Status</th><th scope=\"col\">Failed</th><th "
      "scope=\"col\">Cannot "
      "tell</th><th scope=\"col\">Warnings</th><th scope=\"col\">What was found</th></tr></thead>\n<tbody>\n";
  for (const auto& [urgency, text] : urgent_) out += text;
  return out + "</tbody>\n</table>\n</div>\n</section>\n</noscript>\n";
}

std::string HtmlBatch::head(const RunSummary& summary) const {
  std::string out = fmt::format(
      "<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<div class=\"page wide\">\n<header "
      "class=\"masthead\">\n"
      "<p class=\"kind\">{}</p>\n<h1>{}</h1>\n</header>\n<main id=\"main\">\n"
      "<section class=\"overall\" aria-label=\"All submissions\">\n{}",
      isolated(header_.rubric_title), plural(summary.checked + summary.unchecked, "submission"),
      html_statuses(summary));
  if (summary.interrupted)
    out += fmt::format("<p><strong>The check was interrupted:</strong> {} of {} were looked at.</p>\n",
                       summary.checked + summary.unchecked, header_.submissions);
  else if (!summary.complete)
    out += "<p>Something could not be looked at, so this is not the whole answer.</p>\n";
  if (count_ < summary.checked + summary.unchecked)
    out += fmt::format("<p>Of these, {} {} listed and drawn here.</p>\n", count_, count_ == 1 ? "is" : "are");
  if (!summary.outcomes.empty()) {
    out += "<p><strong>Outcomes:</strong> ";
    bool is_first = true;
    for (const auto& [outcome, count] : summary.outcomes) {
      out += fmt::format("{}{} {}", is_first ? "" : ", ", isolated(outcome), count);
      is_first = false;
    }
    out += "</p>\n";
  }
  return out + "</section>\n";
}

std::string HtmlBatch::about() const {
  std::string out =
      "<section class=\"about\" aria-labelledby=\"about\">\n<h2 id=\"about\">About this report</h2>\n<dl>\n";
  const auto row = [&out](std::string_view term, const std::string& text) {
    out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", term, text);
  };
  row("Rubric", isolated(fmt::format("{}{}{}", header_.rubric_id, header_.rubric_version.empty() ? "" : " ",
                                     header_.rubric_version)));
  if (!header_.rubric_sha256.empty()) row("Its SHA-256", "<code>" + html_shown(header_.rubric_sha256) + "</code>");
  row("Counting", html_shown(header_.counting));
  row("Checked by", "rubricate " + html_shown(header_.tool_version.empty() ? version_ : header_.tool_version));
  if (!header_.excerpts) row("The texts", "were left out.");
  row("Privacy", "Nothing left this computer.");
  return out + "</dl>\n</section>\n";
}

std::string HtmlBatch::end(const RunSummary& summary) {
  std::string out = "\n]}</template>\n" + head(summary);
  out += "<section aria-labelledby=\"stumbles\">\n<h2 id=\"stumbles\">What most trip over</h2>\n" +
         html_stumbles(summary) + "</section>\n";
  if (const std::string charts = quantities_.charts(); !charts.empty())
    out +=
        "<section aria-labelledby=\"lengths\">\n<h2 id=\"lengths\">How much there is</h2>\n" + charts + "</section>\n";
  out +=
      "<section id=\"browse\" aria-labelledby=\"submissions\" hidden>\n<h2 "
      "id=\"submissions\">Submissions</h2>\n</section>\n";
  out += listed() + about() + "</main>\n</div>\n" + html_end(true);
  return out;
}

}  // namespace

std::unique_ptr<BatchWriter> start_batch_html(const ReportOptions& options) {
  return std::make_unique<HtmlBatch>(options);
}

}  // namespace rubricate
