// rubricate score: checks and marks of one submission.
#include <app/command_line.hpp>
#include <app/hand_in.hpp>
#include <app/marks_source.hpp>
#include <app/outputs.hpp>
#include <app/previous_source.hpp>
#include <app/verbs.hpp>
#include <guide/format.hpp>
#include <guide/letter.hpp>
#include <interop/exchange.hpp>
#include <interop/openbadges.hpp>
#include <marks/load.hpp>
#include <report/score.hpp>
#include <report/snapshot.hpp>
#include <resubmission/compare.hpp>
#include <score/blind.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace rubricate {
namespace {

// A badge says that its achievement was earned.
Expected<void> earns_badge(const ScoreCommand& options, const ScoreReport& report) {
  const bool is_wanted =
      std::ranges::find(options.outputs, "openbadges", &OutputOption::format) != options.outputs.end();
  const OutcomeReport& outcome = report.outcome;
  const bool is_earned = outcome.state == OutcomeReport::State::decided && !report.results.empty() &&
                         outcome.result == report.results.front().result;
  if (!is_wanted || is_earned) return {};
  const std::string what = outcome.state == OutcomeReport::State::decided ? outcome.result : "open";
  return std::unexpected(Error{ErrorKind::usage, fmt::format("no badge was written: the outcome is “{}”", what),
                               "A badge is for the rubric's best result; see why it is not with `-o text`."});
}

// The badge with the levels that are settled. What it has no place for is told.
std::string badge(const ScoreReport& report, const Streams& streams) {
  Remarks remarks;
  const ExchangeRubric rubric = exchange_of(*report.checks.rubric, remarks);
  std::vector<ReachedLevel> reached;
  for (const CriterionScore& score : report.criteria)
    if (score.level && score.is_asked) reached.push_back({score.criterion->id, *score.level});
  std::string text = write_achievement_subject(rubric, reached, remarks);
  const Source* const sources[] = {&report.checks.rubric->source};
  tell(streams, remarks.take(), sources);
  return text;
}

std::string written(const ScoreReport& report, std::string_view format, const ReportOptions& options,
                    const Streams& streams) {
  if (format == "openbadges") return badge(report, streams);
  if (format == "json") return write_score_json(report, options);
  if (format == "letter")
    return write_text(guide::letter_of(report), {.width = options.width, .colour = options.colour});
  if (format == "letter-markdown") return write_markdown(guide::letter_of(report), {});
  if (format == "letter-html") return write_html(guide::letter_of(report), {});
  return write_score_text(report, options);
}

// What marks speak of stands beside the submission, mostly.
Expected<void> spare_others(const ScoreCommand& options, const Marks& marks, const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path beside =
      std::filesystem::absolute(options.submission, ignored).lexically_normal().parent_path();
  std::set<std::string_view> names;
  for (const Mark& mark : marks.marks) names.insert(mark.submission);
  for (const std::string_view name : names) {
    const std::filesystem::path folder = beside / name;
    if (!name.empty() && std::filesystem::is_directory(folder, ignored) && lies_in(path, folder.native()))
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("the report {} would lie among what {} has handed in", path, name),
                                   "Write the report to another folder."});
  }
  return {};
}

Expected<void> spare_marks(const ScoreCommand& options, const Marks& marks, const std::string& path) {
  std::error_code ignored;
  for (const Source& file : marks.files)
    if (std::filesystem::equivalent(path, file.path, ignored))
      return std::unexpected(Error{ErrorKind::usage, fmt::format("the report would overwrite the marks {}", file.path),
                                   "Write the report to a file of another name."});
  return spare_others(options, marks, path);
}

}  // namespace

ExitCode score_submission(const ScoreCommand& options, const Streams& streams) {
  auto hand_in = read_hand_in(options, options.outputs, streams);
  if (!hand_in) return hand_in.error();
  const Rubric& rubric = hand_in->chosen.rubric;
  const auto previous = read_previous_report(options, rubric, hand_in->submission);
  if (!previous) {
    complain(streams, previous.error());
    return exit_code(previous.error().kind);
  }
  const auto read = read_marks(rubric, options.marks);
  if (!read) {
    complain(streams, read.error());
    return exit_code(read.error().kind);
  }
  const Marks& marks = *read;
  std::error_code ignored;
  hand_in->submission.name =
      std::filesystem::absolute(options.submission, ignored).lexically_normal().native();  // `.` is nobody's name
  ScoreOptions scoring = options.scoring;
  scoring.submission = submission_name_of(options.submission);
  const Carried carried = *previous ? (*previous)->carried : Carried{};
  scoring.carried_decisions = carried.decisions;
  scoring.carried_levels = carried.levels;
  ScoreReport report = score(rubric, hand_in->submission, marks, scoring);
  if (*previous) {
    report.changes = compare((*previous)->report, snapshot_of(report.checks), report, carried, program_version());
    tell_of_previous(options, (*previous)->report, *report.changes);
  }
  if (const auto earned = earns_badge(options, report); !earned) {
    complain(streams, earned.error());
    return exit_code(earned.error().kind);
  }
  if (options.blind) report = blinded(std::move(report), marks_mistakes());
  const OutputWriter writer{
      .write = [&](std::string_view format, const ReportOptions& how) { return written(report, format, how, streams); },
      .spare = [&](const std::string& path) { return spare_marks(options, marks, path); }};
  const ReportOptions writing{.excerpts = options.excerpts, .tool_version = program_version()};
  const ExitCode wrote = write_outputs(options.outputs, "text", writing, options.colour, writer, streams);
  const bool is_wrong =
      std::ranges::any_of(report.findings, [](const Finding& finding) { return finding.severity == Severity::error; });
  ExitCode code = is_wrong ? ExitCode::failed : ExitCode::ok;
  if (!hand_in->submission.complete) code = worse(code, ExitCode::not_evaluated);
  return worse(code, wrote);
}

}  // namespace rubricate
