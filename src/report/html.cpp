// From what was checked to what to do next: the verdict, the findings, each part, the text, the files.
#include <report/change_words.hpp>
#include <report/findings.hpp>
#include <report/html.hpp>
#include <report/html_changes.hpp>
#include <report/html_page.hpp>
#include <report/html_text.hpp>
#include <report/names.hpp>
#include <report/summary.hpp>
#include <util/file.hpp>
#include <util/markup.hpp>
#include <util/path.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::string isolated(std::string_view text) { return "<bdi>" + html_shown(text) + "</bdi>"; }

class HtmlReport {
 public:
  HtmlReport(const Report& report, const ReportOptions& options)
      : report_(report),
        options_(options),
        places_(*report.submission),
        lang_(html_language(report.rubric->language)),
        by_file_(report.submission->files.size()) {
    std::uint32_t number = 0;
    for (const Finding& finding : report.findings) {
      ++number;
      if (finding.place && finding.place->source < by_file_.size())
        by_file_[finding.place->source].push_back({.number = number, .finding = &finding});
    }
    for (const PartReport& part : report.parts)
      for (const Passage& passage : part.passages) serving_.insert(passage.file);
  }

  [[nodiscard]] std::string whole() {
    head();
    verdict();
    contents();
    findings();
    if (options_.changes != nullptr) out_ += html_changes(*options_.changes);
    parts();
    texts();
    files();
    about();
    out_ += "</main>\n</div>\n";
    return std::move(out_) + html_end(false);
  }

 private:
  void head();
  void verdict();
  void outcome();
  void contents();
  void findings();
  void parts();
  void part(std::size_t index);
  void results(std::string_view part, const std::vector<Result>& results);
  void entries(const std::vector<Entry>& entries);
  void criteria(const Part& part, const PartReport& report);
  void texts();
  void files();
  void about();

  /// Whether the text of a file is on the page.
  [[nodiscard]] bool shows(std::uint32_t file) const {
    return options_.excerpts && file < by_file_.size() && report_.submission->files[file].state == FileState::read &&
           (serving_.contains(file) || !by_file_[file].empty());
  }
  [[nodiscard]] bool shows_any() const {
    for (std::uint32_t i = 0; i < by_file_.size(); ++i)
      if (shows(i)) return true;
    return false;
  }
  /// The finding is about its file, not about some place in it.
  [[nodiscard]] static bool is_about_file(const Finding& finding) { return finding.place->span == Span{}; }

  const Report& report_;
  const ReportOptions& options_;
  Places places_;
  std::string lang_;  // of the rubric's own words
  std::vector<std::vector<NumberedFinding>> by_file_;
  std::set<std::uint32_t> serving_;  // files in which some part was found
  std::string out_;
};

void HtmlReport::head() {
  out_ = html_begin(fmt::format("{}: {}", word_of(report_.status), without_root(report_.submission->name)), false);
  out_ += html_signs();
  out_ += fmt::format(
      "<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<div class=\"page\">\n<header class=\"masthead\">\n"
      "<p class=\"kind\"{}>{}</p>\n<h1>{}</h1>\n</header>\n<main id=\"main\">\n",
      lang_, isolated(report_.rubric->title), isolated(without_root(report_.submission->name)));
}

void HtmlReport::verdict() {
  out_ +=
      fmt::format("<section class=\"verdict {}\" aria-labelledby=\"verdict\">\n<h2 id=\"verdict\">{}</h2>\n<p>{}</p>\n",
                  to_string(report_.status), html_verdict(report_.status), html_shown(summary(report_, true)));
  outcome();
  out_ += "</section>\n";
}

void HtmlReport::outcome() {
  const OutcomeReport& outcome = report_.outcome;
  std::string text;
  switch (outcome.state) {
    case OutcomeReport::State::none: return;
    case OutcomeReport::State::decided: text = isolated(outcome.result) + "."; break;
    case OutcomeReport::State::unreachable: text = "none of the outcomes can be reached."; break;
    case OutcomeReport::State::open: text = "open."; break;
  }
  text += " " + html_shown(outcome.why);
  if (outcome.state == OutcomeReport::State::open && !outcome.possible.empty())
    text += " Within reach: " + html_shown(joined(outcome.possible)) + ".";
  out_ += fmt::format("<p><strong>Outcome:</strong> {}</p>\n", text);
}

void HtmlReport::contents() {
  out_ += "<nav class=\"contents\" aria-label=\"Contents\">\n<ul>\n";
  const auto link = [this](std::string_view to, std::string_view text, std::string_view behind = "") {
    out_ += fmt::format("<li><a href=\"#{}\">{}</a>{}</li>\n", to, text, behind);
  };
  if (!report_.findings.empty()) link("findings", plural(report_.findings.size(), "finding"));
  if (options_.changes != nullptr) link("since", k_changes_title);
  for (std::size_t i = 0; i < report_.parts.size(); ++i) {
    const PartReport& part = report_.parts[i];
    link(fmt::format("part-{}", i + 1), isolated(part.title.empty() ? part.id : part.title),
         " " + html_status(part.status));
  }
  if (!report_.results.empty()) link("whole", "The whole submission");
  if (shows_any()) link("text", "The text");
  link("files", "Files");
  link("about", "About this report");
  out_ += "</ul>\n</nav>\n";
}

void HtmlReport::findings() {
  if (report_.findings.empty()) return;
  out_ += "<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">What was found</h2>\n<ol class=\"findings\">\n";
  std::uint32_t number = 0;
  for (const Finding& finding : report_.findings) {
    ++number;
    const std::string where = isolated(where_found(finding, places_));
    const bool has_file = finding.place && finding.place->source < by_file_.size();
    std::string link = where;
    if (has_file && shows(finding.place->source))
      link = is_about_file(finding) ? fmt::format("<a href=\"#text-{}\">{}</a>", finding.place->source + 1, where)
                                    : fmt::format("<a href=\"#t{}\">{}</a>", number, where);
    out_ += fmt::format("<li id=\"f{}\"><p class=\"where\">{} {}</p>\n<p class=\"message\" dir=\"auto\">{}</p>\n",
                        number, html_severity(finding.severity), link, html_shown(finding.message));
    if (!finding.help.empty()) out_ += fmt::format("<p class=\"help\" dir=\"auto\">{}</p>\n", html_shown(finding.help));
    out_ += fmt::format("<p class=\"id\">{}{}<code>{}</code></p></li>\n", html_shown(finding.address),
                        finding.address.empty() ? "" : " · ", html_shown(finding.id));
  }
  out_ += "</ol>\n</section>\n";
}

void HtmlReport::entries(const std::vector<Entry>& entries) {
  if (entries.empty()) return;
  out_ += "<ul class=\"entries\">\n";
  for (const Entry& entry : entries) {
    const auto range = entry.how.empty() ? places_.range(entry.place) : std::nullopt;
    const std::string how = range ? range_in_words(range->unit, range->first, range->last) : entry.how;
    out_ += fmt::format("<li>{} {} <span class=\"how\">{}</span>", html_status(entry.status), isolated(entry.id),
                        html_shown(how));
    this->entries(entry.parts);
    out_ += "</li>\n";
  }
  out_ += "</ul>\n";
}

void HtmlReport::results(std::string_view part, const std::vector<Result>& results) {
  if (results.empty()) return;
  out_ += "<ul class=\"requirements\">\n";
  for (const Result& result : results) {
    std::string_view name = result.address;
    if (!part.empty() && name.size() > part.size() && name.starts_with(part) && name[part.size()] == '.')
      name.remove_prefix(part.size() + 1);
    out_ += fmt::format("<li><span class=\"name\">{}</span> <span class=\"found\">{}</span> ", isolated(name),
                        html_shown(result.found));
    if (!result.wanted.empty())
      out_ += fmt::format("<span class=\"wanted\">{}: {}</span> ", result.advisory ? "advised" : "wanted",
                          html_shown(result.wanted));
    if (result.quantity && result.status != Status::inapplicable) out_ += html_gauge(*result.quantity);
    out_ += html_status(result.status, result.advisory);
    if (!result.decided.empty()) out_ += fmt::format("<p class=\"decided\">{}</p>", html_shown(result.decided));
    entries(result.entries);
    out_ += "</li>\n";
  }
  out_ += "</ul>\n";
}

/// Levels with a box each, to be ticked on paper.
void HtmlReport::criteria(const Part& part, const PartReport& report) {
  for (const Criterion& criterion : part.criteria) {
    const auto known = std::ranges::find(report.criteria, criterion.id, &CriterionReport::id);
    if (known == report.criteria.end()) continue;
    out_ += fmt::format("<div class=\"criterion\"{}>\n<h4>To be judged: {}</h4>\n<ul>\n", lang_,
                        isolated(criterion.title.empty() ? criterion.id : criterion.title));
    for (const std::string& level : known->levels) {
      const auto described = std::ranges::find(criterion.descriptors, level, &Descriptor::level);
      const std::string text = described == criterion.descriptors.end() ? "" : html_shown(described->text);
      out_ += fmt::format("<li><strong>{}</strong> <span dir=\"auto\">{}</span></li>\n", isolated(level), text);
    }
    out_ += "</ul>\n</div>\n";
  }
}

void HtmlReport::part(std::size_t index) {
  const PartReport& part = report_.parts[index];
  const std::string id = fmt::format("part-{}", index + 1);
  out_ += fmt::format(
      "<section class=\"part\" aria-labelledby=\"{0}\">\n<div class=\"part-head\"><h3 id=\"{0}\"{1}>{2}</h3> "
      "{3}</div>\n",
      id, lang_, isolated(part.title.empty() ? part.id : part.title), html_status(part.status));
  std::vector<std::string> names;
  for (const Passage& passage : part.passages) {
    if (passage.file >= by_file_.size()) continue;
    const std::string name = isolated(report_.submission->files[passage.file].source.path);
    names.push_back(shows(passage.file) ? fmt::format("<a href=\"#text-{}\">{}</a>", passage.file + 1, name) : name);
  }
  out_ += fmt::format("<p class=\"found-in\">{}</p>\n", names.empty() ? "no file" : "in " + joined(names));
  if (!part.decided.empty()) out_ += fmt::format("<p class=\"decided\">{}</p>\n", html_shown(part.decided));
  results(part.id, part.results);
  if (index < report_.rubric->parts.size()) criteria(report_.rubric->parts[index], part);
  out_ += "</section>\n";
}

void HtmlReport::parts() {
  if (!report_.parts.empty()) {
    out_ += "<section aria-labelledby=\"parts\">\n<h2 id=\"parts\">Part by part</h2>\n";
    for (std::size_t i = 0; i < report_.parts.size(); ++i) part(i);
    out_ += "</section>\n";
  }
  if (report_.results.empty()) return;
  out_ += "<section aria-labelledby=\"whole\">\n<h2 id=\"whole\">The whole submission</h2>\n";
  results("", report_.results);
  out_ += "</section>\n";
}

void HtmlReport::texts() {
  if (!shows_any()) return;
  out_ +=
      "<section class=\"texts\" aria-labelledby=\"text\">\n<h2 id=\"text\">The text</h2>\n"
      "<p class=\"legend\">As a reader sees it. Words in <span class=\"uncounted\">grey</span> are not counted; those "
      "with "
      "<span class=\"open\">dots below</span> may count or not, as the guidelines do not say.</p>\n";
  for (std::uint32_t i = 0; i < by_file_.size(); ++i) {
    if (!shows(i)) continue;
    std::vector<NumberedFinding> placed;
    for (const NumberedFinding& each : by_file_[i])
      if (!is_about_file(*each.finding)) placed.push_back(each);
    out_ += fmt::format(
        "<article class=\"text\" aria-labelledby=\"text-{0}\">\n<h3 "
        "id=\"text-{0}\">{1}</h3>\n<div{2}>\n{3}</div>\n</article>\n",
        i + 1, isolated(report_.submission->files[i].source.path), lang_, html_text(report_, i, placed));
  }
  out_ += "</section>\n";
}

std::string facts_of(const SubmittedFile& file) {
  const ArtifactFacts& facts = file.facts;
  std::vector<std::string> words;
  if (facts.pages) words.push_back(plural(*facts.pages, file.kind == FileKind::slides ? "slide" : "page"));
  if (facts.width && facts.height) words.push_back(fmt::format("{} × {} pixels", *facts.width, *facts.height));
  if (facts.seconds) words.push_back(duration_in_words(*facts.seconds));
  if (file.copy_of) words.emplace_back("a copy, not read");
  if (!file.problem.empty()) words.push_back(file.problem);
  if (words.empty()) return file.state == FileState::read ? "read" : "no text in it was read";
  return joined(words);
}

void HtmlReport::files() {
  const Submission& submission = *report_.submission;
  out_ += "<section aria-labelledby=\"files\">\n<h2 id=\"files\">Files</h2>\n";
  if (submission.files.empty()) {
    out_ += "<p>There are none.</p>\n</section>\n";
    return;
  }
  out_ +=
      "<div class=\"scroll\" role=\"region\" aria-labelledby=\"files\" tabindex=\"0\">\n<table "
      "class=\"files\">\n<thead><tr>"
      "<th scope=\"col\">File</th><th scope=\"col\">Type</th><th scope=\"col\">Size</th><th scope=\"col\">Holds</th>"
      "<th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n";
  const std::set<std::uint32_t> unclaimed(submission.unclaimed.begin(), submission.unclaimed.end());
  for (std::uint32_t i = 0; i < submission.files.size(); ++i) {
    const SubmittedFile& file = submission.files[i];
    const std::string type = file.facts.type.empty() ? std::string(to_string(file.kind)) : file.facts.type;
    out_ += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}{}</td><td><code>{}</code></td></tr>\n",
        isolated(file.source.path), html_shown(type), html_shown(size_in_words(file.size)), html_shown(facts_of(file)),
        unclaimed.contains(i) ? "; no part uses it" : "", html_shown(file.sha256));
  }
  out_ += "</tbody>\n</table>\n</div>\n</section>\n";
}

void HtmlReport::about() {
  const Rubric& rubric = *report_.rubric;
  out_ += "<section class=\"about\" aria-labelledby=\"about\">\n<h2 id=\"about\">About this report</h2>\n<dl>\n";
  const auto row = [this](std::string_view term, const std::string& text) {
    out_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", term, text);
  };
  row("Rubric", isolated(fmt::format("{}{}{}", rubric.id, rubric.version.empty() ? "" : " ", rubric.version)));
  if (!options_.rubric_found_at.empty()) row("Found at", isolated(without_root(options_.rubric_found_at)));
  if (!rubric.sha256.empty()) row("Its SHA-256", "<code>" + html_shown(rubric.sha256) + "</code>");
  row("Counting", html_shown(counting_sentence(rubric.counting)));
  row("Checked by", "rubricate " + html_shown(options_.tool_version));
  if (!options_.excerpts) row("The text", "was left out.");
  row("Privacy", "Nothing left this computer.");
  out_ += "</dl>\n</section>\n";
}

}  // namespace

std::string write_html(const Report& report, const ReportOptions& options) {
  return HtmlReport(report, options).whole();
}

}  // namespace rubricate
