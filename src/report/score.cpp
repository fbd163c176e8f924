// The score for people: levels, outcome and why, and what would change it.
#include <report/changes.hpp>
#include <report/findings.hpp>
#include <report/names.hpp>
#include <report/page.hpp>
#include <report/score.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr Indent k_entry{.first = 2, .rest = 4};

Piece truth_piece(Truth truth) {
  switch (truth) {
    case Truth::yes: return {.text = "yes", .tone = Tone::good};
    case Truth::no: return {.text = "no", .tone = Tone::bad};
    case Truth::open: return {.text = "open", .tone = Tone::doubtful};
  }
  return {};
}

void add_head(Page& page, const ScoreReport& report, const ReportOptions& options) {
  const Rubric& rubric = *report.checks.rubric;
  const std::string version = fmt::format("({}{}{})", rubric.id, rubric.version.empty() ? "" : " ", rubric.version);
  page.paragraph({{.text = rubric.title, .tone = Tone::strong}, {.text = version}}, {.first = 0, .rest = 2});
  page.paragraph({{.text = "Submission:"}, {.text = report.submission}}, {.first = 0, .rest = 2});
  const std::string by = report.reviewers.empty() ? "nobody yet" : joined(report.reviewers);
  page.paragraph({{.text = "Marked by:"}, {.text = by}}, {.first = 0, .rest = 2});
  const std::string tool = fmt::format("Scored by rubricate {}. Nothing left this computer.", options.tool_version);
  page.paragraph({{.text = tool}}, {.first = 0, .rest = 2});
  if (report.is_blind)
    page.paragraph({{.text = "Blind: names, comments, places and the words of findings are left out, as they may say "
                             "whose work it is."}},
                   {.first = 0, .rest = 2});
}

// "ana: Thank you.", a line of hers each.
void add_words(Page& page, std::string_view reviewer, std::string_view words, Indent indent) {
  const std::string who = fmt::format("{}:", reviewer);
  bool is_first = true;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('\n'), words.size());
    const std::string_view line = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (line.empty()) continue;
    if (is_first)
      page.paragraph({{.text = who, .tone = Tone::faint}, {.text = line}}, indent);
    else
      page.paragraph({{.text = line}}, {.first = indent.rest, .rest = indent.rest});
    is_first = false;
  }
}

void add_remarks(Page& page, const ScoreReport& report) {
  const auto is_on_whole = [](const Remark& remark) { return remark.criterion.empty(); };
  if (std::ranges::none_of(report.remarks, is_on_whole)) return;
  page.gap();
  page.paragraph({{.text = "On the whole:", .tone = Tone::strong}});
  for (const Remark& remark : report.remarks)
    if (is_on_whole(remark)) add_words(page, remark.reviewer, remark.text, k_entry);
}

std::string given_in_words(const CriterionScore& score) {
  std::vector<std::string> words;
  for (const GivenLevel& given : score.given)
    words.push_back(fmt::format("{} {}", given.reviewer, score.scale->levels[given.level].name));
  return joined(words);
}

void add_criteria(Page& page, const ScoreReport& report) {
  if (report.criteria.empty()) return;
  page.gap();
  page.paragraph({{.text = "Levels:", .tone = Tone::strong}});
  for (const CriterionScore& score : report.criteria) {
    const std::string title = score.criterion->title + ":";
    std::string how = score.settled;
    const bool is_one =
        std::ranges::all_of(score.given, [&](const GivenLevel& one) { return one.level == score.given.front().level; });
    if (!is_one) how += fmt::format(" ({})", given_in_words(score));
    const Piece level = score.level ? Piece{.text = score.scale->levels[*score.level].name, .tone = Tone::strong}
                                    : Piece{.text = score.is_asked ? "open" : "not needed", .tone = Tone::doubtful};
    page.row(std::vector<Piece>{{.text = title}, {.text = how, .tone = Tone::faint}}, k_entry, level);
    constexpr Indent k_words{.first = 4, .rest = 6};
    for (const GivenLevel& given : score.given) add_words(page, given.reviewer, given.comment, k_words);
    for (const Remark& remark : report.remarks)
      if (remark.criterion == score.criterion->id) add_words(page, remark.reviewer, remark.text, k_words);
  }
  add_remarks(page, report);
}

void add_rule(Page& page, const RuleScore& rule, std::size_t depth) {
  const std::size_t margin = 4 + 2 * depth;
  const std::string wanted = rule.wanted + (rule.rules.empty() ? "" : ":");
  const std::string found = rule.found.empty() ? "" : fmt::format("({})", rule.found);
  page.row(std::vector<Piece>{{.text = wanted}, {.text = found, .tone = Tone::faint}},
           {.first = margin, .rest = margin + 2}, truth_piece(rule.truth));
  for (const RuleScore& inner : rule.rules) add_rule(page, inner, depth + 1);
}

void add_result(Page& page, const ResultScore& result, bool checks_ignored) {
  const std::string name = result.result + ":";
  page.row(std::vector<Piece>{{.text = name, .tone = Tone::strong}}, k_entry, truth_piece(result.truth));
  if (!result.rule) {
    page.paragraph({{.text = "what is left when nothing above holds"}}, {.first = 4, .rest = 6});
    return;
  }
  if (checks_ignored)
    page.paragraph({{.text = "(whatever the checks say)"}}, {.first = 4, .rest = 6});
  else
    page.row(std::vector<Piece>{{.text = "all required checks passed"}}, {.first = 4, .rest = 6},
             truth_piece(result.checks));
  add_rule(page, *result.rule, 0);
}

std::string change_in_words(const ScoreReport& report, const ResultScore& result) {
  std::vector<std::string> raises;
  for (const Raise& raise : result.change) {
    const CriterionScore& score = report.criteria[raise.criterion];
    const std::string from = raise.from       ? score.scale->levels[*raise.from].name
                             : score.is_asked ? "not settled"
                                              : "left out";
    raises.push_back(fmt::format("{} {} → {}", score.criterion->title, from, score.scale->levels[raise.to].name));
  }
  return joined(raises);
}

// For each result that is better than what came out.
void add_changes(Page& page, const ScoreReport& report) {
  for (const ResultScore& result : report.results) {
    if (result.truth == Truth::yes) return;
    const bool is_barred = result.checks != Truth::yes;
    if (!result.rule || (result.change.empty() && !is_barred)) continue;
    page.gap();
    const std::string head = fmt::format("What “{}” would take:", result.result);
    page.paragraph({{.text = head, .tone = Tone::strong}});
    if (is_barred)
      page.paragraph({{.text = result.checks == Truth::no ? "the checks that failed, passed"
                                                          : "the checks that are open, settled"}},
                     k_entry);
    if (result.change.empty()) continue;
    const std::string raises = change_in_words(report, result);
    const std::string_view how = result.is_least_change ? "(there is no smaller change)" : "";
    page.paragraph({{.text = raises}, {.text = how, .tone = Tone::faint}}, k_entry);
  }
}

void add_decisions(Page& page, const Report& checks) {
  std::vector<std::pair<const std::string*, std::pair<Status, const std::string*>>> decided;
  const auto add = [&](const std::string& address, Status status, const std::string& words) {
    if (!words.empty()) decided.push_back({&address, {status, &words}});
  };
  for (const PartReport& part : checks.parts) {
    add(part.id, part.status, part.decided);
    for (const Result& result : part.results) add(result.address, result.status, result.decided);
  }
  for (const Result& result : checks.results) add(result.address, result.status, result.decided);
  if (decided.empty()) return;
  page.gap();
  page.paragraph({{.text = "What readers ruled:", .tone = Tone::strong}});
  for (const auto& [address, what] : decided)
    page.row(std::vector<Piece>{{.text = *address}, {.text = *what.second, .tone = Tone::faint}}, k_entry,
             status_piece(what.first));
}

void add_outcome(Page& page, const ScoreReport& report) {
  const OutcomeReport& outcome = report.outcome;
  if (outcome.state == OutcomeReport::State::none) return;
  page.gap();
  const bool is_decided = outcome.state == OutcomeReport::State::decided;
  const std::string what = is_decided                                           ? outcome.result + "."
                           : outcome.state == OutcomeReport::State::unreachable ? "none of the rubric's results."
                                                                                : "open.";
  const std::string within = outcome.possible.empty() ? "" : fmt::format("Within reach: {}.", joined(outcome.possible));
  page.paragraph({{.text = "Outcome:", .tone = Tone::strong},
                  {.text = what, .tone = is_decided ? Tone::strong : Tone::doubtful},
                  {.text = outcome.why},
                  {.text = within}},
                 {.first = 0, .rest = 2});
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    add_result(page, report.results[i], report.checks.rubric->outcomes[i].checks_ignored);
    if (report.results[i].truth == Truth::yes) break;
  }
}

// How many requirements came to what; the sum of a submission that waits for marks says other things.
std::string checks_in_words(const Report& checks) {
  const Counts& counts = checks.requirements;
  std::string words;
  const auto add = [&](std::uint32_t count, std::string_view what) {
    if (count == 0) return;
    words += words.empty() ? plural(count, "requirement") : fmt::format(", {}", count);
    words += fmt::format(" {}", what);
  };
  add(counts.passed, "passed");
  add(counts.failed, "failed");
  add(counts.cannot_tell, "cannot be told");
  add(counts.untested, "not tested");
  if (words.empty()) words = "there was nothing to check";
  words += '.';
  if (!checks.submission->complete) words += " Some files could not be looked at, so this is not the whole answer.";
  return words;
}

}  // namespace

std::string write_score_text(const ScoreReport& report, const ReportOptions& options) {
  Page page(options.width, options.colour);
  add_head(page, report, options);
  add_criteria(page, report);
  add_outcome(page, report);
  add_changes(page, report);
  add_decisions(page, report.checks);
  if (report.changes) add_changes_since(page, *report.changes);
  ReportOptions brief = options;
  brief.verbosity = -1;
  if (report.checks.submission != nullptr) {
    Places places(*report.checks.submission);
    page.gap();
    page.paragraph({{.text = "Checks:", .tone = Tone::strong}, {.text = checks_in_words(report.checks)}},
                   {.first = 0, .rest = 2});
    (void)add_findings(page, report.checks.findings, places, brief);
  }
  std::vector<const Source*> files;
  for (const Source& file : report.marks->files) files.push_back(&file);
  if (!report.findings.empty()) {
    page.gap();
    page.paragraph({{.text = "About the marks:", .tone = Tone::strong}});
    Places places(files);
    (void)add_findings(page, report.findings, places, options);
  }
  return page.take();
}

}  // namespace rubricate
