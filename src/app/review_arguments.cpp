// The verbs of those who judge what others have handed in.
#include <app/arguments.hpp>
#include <report/agree.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate {

CLI::App* add_similar(CLI::App& app, Arguments& arguments) {
  SimilarOptions& options = arguments.similar;
  CLI::App* verb = app.add_subcommand("similar", "Find words in a row that several submissions share");
  verb->add_option("SUBMISSION", options.submissions, "Folders or single files, or a folder of such folders")
      ->required()
      ->type_name("SUBMISSION...");
  verb->add_option("-r,--rubric", options.rubric, "A rubric file, or the id of a shipped rubric")->type_name("RUBRIC");
  verb->add_option("--words", options.limits.words, fmt::format("At least so many in a row ({})", options.limits.words))
      ->check(CLI::Range(4, 1000))
      ->type_name("N");
  verb->add_option("--share", options.limits.share,
                   fmt::format("At least so much of the shorter text, in per cent ({})", options.limits.share))
      ->check(CLI::Range(0, 100))
      ->type_name("N");
  verb->add_option("--common", options.limits.common, "Leave out what stands in more texts than that")
      ->check(CLI::Range(2, 1000))
      ->type_name("N");
  verb->add_option("--most", options.limits.pairs, fmt::format("Show at most so many pairs ({})", options.limits.pairs))
      ->check(CLI::Range(1, 10'000))
      ->type_name("N");
  verb->add_option("-o,--output", arguments.outputs, "Write it as text, json or csv; may be repeated")
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  verb->add_flag("--no-excerpts", arguments.no_excerpts, "Leave the applicants' words out");
  add_colour(*verb, arguments);
  verb->footer(
      "What it finds is for a reader to look at; it never gives exit code 1.\n\n"
      "Example:\n  rubricate similar -r nea-meaningful-partnership anna ben cleo");
  return verb;
}

CLI::App* add_new_marks(CLI::App& verb, Arguments& arguments) {
  CLI::App* marks = verb.add_subcommand("marks", "Write a file for a reviewer to mark in");
  marks->add_option("SUBMISSION", arguments.marks.submissions, "The folders that are to be marked; none: a blank entry")
      ->type_name("SUBMISSION...");
  marks->add_option("-r,--rubric", arguments.marks.rubric, "A rubric file, or the id of a shipped rubric")
      ->type_name("RUBRIC");
  marks->add_option("--reviewer", arguments.marks.reviewer, "Who will mark; a pseudonym will do")->type_name("NAME");
  marks->add_option("-o,--output", arguments.marks.file, "The file to write, .yaml or .csv; it must not be there yet")
      ->type_name("FILE")
      ->capture_default_str();
  marks->footer("Example:\n  rubricate new marks -r nea-meaningful-partnership maria jo -o ana.yaml");
  return marks;
}

CLI::App* add_agree(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("agree", "Tell how far reviewers agree");
  verb->add_option("MARKS", arguments.agree.marks, "Files with marks, or folders of them")
      ->required()
      ->type_name("MARKS...");
  verb->add_option("-r,--rubric", arguments.agree.rubric, "A rubric file, or the id of a shipped rubric")
      ->type_name("RUBRIC");
  verb->add_option("-o,--output", arguments.outputs, "Write it as text, json or csv; may be repeated")
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  verb->add_flag("-q,--quiet", arguments.quiet, "Only what stands out; -qq: last line");
  verb->add_flag("-v,--verbose", arguments.verbose, "All figures for each criterion, and all reviewers");
  add_colour(*verb, arguments);
  verb->footer("Example:\n  rubricate agree -r nea-meaningful-partnership marks/");
  return verb;
}

Expected<Command> agree_command(Arguments& arguments) {
  std::vector<std::string_view> names;
  for (const AgreeFormat& format : agree_formats()) names.push_back(format.id);
  auto outputs = parse_outputs(arguments.outputs, names, "report", "json:agree.json");
  if (!outputs) return std::unexpected(outputs.error());
  AgreeOptions& options = arguments.agree;
  options.outputs = std::move(*outputs);
  options.verbosity = arguments.quiet > 0 ? -std::min(arguments.quiet, 2) : arguments.verbose;
  options.colour = colour_option(arguments.colour);
  return Command(std::move(options));
}

CLI::App* add_score(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("score", "Combine checks and reviewers' marks into an outcome");
  verb->add_option("SUBMISSION", arguments.score.submission, "The folder that was handed in")->required();
  verb->add_option("-r,--rubric", arguments.score.rubric, "A rubric file, or the id of a shipped rubric")
      ->type_name("RUBRIC");
  verb->add_option("-m,--marks", arguments.score.marks,
                   "Marks files (YAML or CSV), or folders of them; may be repeated")
      ->required()
      ->expected(1)
      ->take_all()
      ->type_name("MARKS");
  verb->add_option("--settle", arguments.settle, "Where reviewers differ: until they agree, or by a third reader")
      ->check(CLI::IsMember({"agree", "third"}))
      ->type_name("HOW");
  verb->add_option("--chair", arguments.score.scoring.chair, "Where reviewers differ, this one decides")
      ->type_name("NAME");
  verb->add_flag("--blind", arguments.score.blind, "Leave out all that may name the applicant");
  verb->add_option("--part", arguments.parts, "Say which file answers a part; may be repeated")
      ->type_name("PART=FILE")
      ->expected(1)
      ->take_all();
  verb->add_option("--profile", arguments.score.profile,
                   "The applicant's profile, where the rubric tells several apart")
      ->type_name("NAME");
  verb->add_option("--previous", arguments.score.previous, "Carry forward what a JSON report on an earlier one says")
      ->type_name("REPORT");
  verb->add_option("-o,--output", arguments.outputs,
                   "Write it as text, json, letter, letter-markdown, letter-html or openbadges; may be repeated")
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  verb->add_flag("--no-excerpts", arguments.no_excerpts, "Leave the applicant's words out of reports");
  add_colour(*verb, arguments);
  verb->footer(
      "Exit codes: 0 scored, whatever came out; 1 something is wrong with the marks; others as in check.\n\n"
      "Example:\n  rubricate score maria -r nea-meaningful-partnership -m marks -o letter-html:maria.html");
  return verb;
}

Expected<Command> score_command(Arguments& arguments) {
  auto parts = parse_parts(arguments.parts);
  if (!parts) return std::unexpected(parts.error());
  constexpr std::array<std::string_view, 6> k_formats = {"text",        "json",      "letter", "letter-markdown",
                                                         "letter-html", "openbadges"};
  auto outputs = parse_outputs(arguments.outputs, k_formats, "report", "letter-html:letter.html");
  if (!outputs) return std::unexpected(outputs.error());
  ScoreCommand& command = arguments.score;
  const bool by_third = arguments.settle == "third";
  if (by_third && !command.scoring.chair.empty())
    return std::unexpected(Error{ErrorKind::usage, "--settle third and --chair are two ways to settle the same",
                                 "Leave one of them out."});
  command.scoring.settling = !command.scoring.chair.empty() ? Settling::chair
                             : by_third                     ? Settling::third
                                                            : Settling::agree;
  command.parts = std::move(*parts);
  command.outputs = std::move(*outputs);
  command.excerpts = !arguments.no_excerpts && !command.blind;
  command.colour = colour_option(arguments.colour);
  return Command(std::move(command));
}

}  // namespace rubricate
