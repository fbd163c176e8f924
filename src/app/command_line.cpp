#include <app/arguments.hpp>
#include <app/command_line.hpp>
#include <app/convert_arguments.hpp>
#include <app/option_values.hpp>
#include <app/usage.hpp>
#include <guide/format.hpp>
#include <report/format.hpp>
#include <report/lint.hpp>

#include <algorithm>
#include <array>
#include <span>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_exit_codes =
    "Exit codes: 0 nothing failed; 1 something failed; 2 wrong command or unusable\n"
    "rubric; 3 some input could not be evaluated; 4 nothing to check; 70 a bug;\n"
    "130 interrupted.";

CLI::App* add_check(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("check", "Check a submission against a rubric");
  verb->add_option("SUBMISSION", arguments.check.submission, "The folder (or single file) to be handed in")->required();
  verb->add_option("-r,--rubric", arguments.check.rubric, "A rubric file, or the id of a shipped rubric")
      ->type_name("RUBRIC");
  verb->add_option("--part", arguments.parts, "Say which file answers a part; may be repeated")
      ->type_name("PART=FILE")
      ->expected(1)
      ->take_all();
  verb->add_option("--profile", arguments.check.profile, "Your profile, where the rubric tells several apart")
      ->type_name("NAME");
  verb->add_option("--previous", arguments.check.previous, "Compare with a JSON report on an earlier hand-in")
      ->type_name("REPORT");
  verb->add_option("-o,--output", arguments.outputs, "Write a report as text, json, html …; may be repeated")
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  verb->add_option("--fail-on", arguments.fail_on, "What gives exit code 1")
      ->check(CLI::IsMember({"failed", "warning", "cannot-tell", "never"}))
      ->type_name("WHAT");
  verb->add_flag("--no-excerpts", arguments.no_excerpts, "Leave the applicant's words out of reports");
  verb->add_flag("-q,--quiet", arguments.quiet, "Only what failed or cannot be told; -qq: last line");
  verb->add_flag("-v,--verbose", arguments.verbose, "More: what passed, and how it was found");
  add_colour(*verb, arguments);
  verb->footer(fmt::format("Example:\n  rubricate check my-folder -r nea-meaningful-partnership\n\n{}", k_exit_codes));
  return verb;
}

CLI::App* add_words(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("words", "Count words, and show what counts");
  verb->add_option("FILE", arguments.words.files, "Markdown or text files, or folders of them")
      ->required()
      ->type_name("FILE...");
  verb->add_option("-r,--rubric", arguments.words.rubric, "Count as this rubric says")->type_name("RUBRIC");
  verb->add_option("--rule", arguments.rule, "What a word is: standard or whitespace")
      ->check(CLI::IsMember({"standard", "whitespace"}))
      ->type_name("RULE");
  verb->add_flag("--show", arguments.words.show, "Print the text with what is not counted marked");
  add_colour(*verb, arguments);
  verb->footer("Example:\n  rubricate words overview.md people.md");
  return verb;
}

CLI::App* add_inspect(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("inspect", "Tell what a file is, and what is in it");
  verb->add_option("FILE", arguments.inspect.files, "Files of any type, or folders of them")
      ->required()
      ->type_name("FILE...");
  add_text_or_json(*verb, arguments, "it");
  add_colour(*verb, arguments);
  verb->footer("Example:\n  rubricate inspect flyer.jpg plan.docx");
  return verb;
}

CLI::App* add_doctor(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("doctor", "Tell whether this computer has all that is needed");
  add_text_or_json(*verb, arguments, "it");
  add_colour(*verb, arguments);
  verb->footer("Exit code 0: everything is there; 1: something is missing.\n\nExample:\n  rubricate doctor");
  return verb;
}

CLI::App* add_explain(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("explain", "Explain a check or a finding");
  verb->add_option("ID", arguments.explain.id, "Such as words or words/too-few; none: list all");
  verb->footer("Example:\n  rubricate explain words/too-few");
  return verb;
}

CLI::App* add_show(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("show", "Show a rubric as guidelines for a person");
  verb->add_option("RUBRIC", arguments.show.rubric, "A rubric file, or the id of a shipped rubric")->required();
  verb->add_option("--format", arguments.format, "How to print it: text, markdown or html")->type_name("FORMAT");
  verb->add_option("-o,--output", arguments.outputs, "Write it as text, markdown or html; may be repeated")
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  add_colour(*verb, arguments);
  verb->footer("Example:\n  rubricate show nea-meaningful-partnership -o html:guidelines.html");
  return verb;
}

CLI::App* add_new(CLI::App& app) {
  CLI::App* verb = app.add_subcommand("new", "Lay out something new");
  verb->require_subcommand(1);
  verb->footer("Example:\n  rubricate new submission -r nea-meaningful-partnership my-folder");
  return verb;
}

CLI::App* add_new_rubric(CLI::App& verb, Arguments& arguments) {
  CLI::App* rubric = verb.add_subcommand("rubric", "Write a small rubric that explains itself");
  rubric->add_option("FILE", arguments.starter.file, "The file to write, NAME.rubric.yaml; it must not be there yet")
      ->required();
  rubric->footer("Example:\n  rubricate new rubric reading-club.rubric.yaml");
  return rubric;
}

CLI::App* add_new_submission(CLI::App& verb, Arguments& arguments) {
  CLI::App* submission = verb.add_subcommand("submission", "Lay out a folder with a heading for each question");
  submission->add_option("-r,--rubric", arguments.submission.rubric, "A rubric file, or the id of a shipped rubric")
      ->type_name("RUBRIC");
  submission->add_option("DIR", arguments.submission.folder, "The folder to make; nothing in it is overwritten")
      ->required();
  submission->footer("Example:\n  rubricate new submission -r nea-meaningful-partnership my-folder");
  return submission;
}

CLI::App* add_lint(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("lint", "Look for what is doubtful in rubrics");
  verb->add_option("RUBRIC", arguments.lint.rubrics, "Rubric files, folders of them, patterns, or ids of shipped ones")
      ->required()
      ->type_name("RUBRIC...");
  verb->add_option("-o,--output", arguments.outputs, "Write the findings as text or json; may be repeated")
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  verb->add_option("--fail-on", arguments.lint_fail_on, "What gives exit code 1")
      ->check(CLI::IsMember({"error", "warning", "never"}))
      ->type_name("WHAT");
  verb->add_flag("--fix", arguments.lint.fix, "Mend what can be mended without a choice");
  verb->add_flag("--dry-run", arguments.lint.dry_run, "With --fix: show the changes, and write nothing");
  verb->add_flag("-q,--quiet", arguments.quiet, "Only errors; -qq: last line");
  add_colour(*verb, arguments);
  verb->footer("Example:\n  rubricate lint my.rubric.yaml");
  return verb;
}

Expected<Command> lint_command(Arguments& arguments) {
  std::vector<std::string_view> names;
  for (const LintFormat& format : lint_formats()) names.push_back(format.id);
  auto outputs = parse_outputs(arguments.outputs, names, "report", "json:lint.json");
  if (!outputs) return std::unexpected(outputs.error());
  LintOptions& options = arguments.lint;
  if (options.dry_run && !options.fix)
    return std::unexpected(Error{ErrorKind::usage, "--dry-run shows what --fix would change, and --fix is not given",
                                 "Write: `rubricate lint --fix --dry-run RUBRIC`"});
  options.outputs = std::move(*outputs);
  options.verbosity = -std::min(arguments.quiet, 2);
  options.colour = colour_option(arguments.colour);
  options.fail_on = arguments.lint_fail_on == "error"   ? LintFailOn::error
                    : arguments.lint_fail_on == "never" ? LintFailOn::never
                                                        : LintFailOn::warning;
  return Command(std::move(options));
}

CLI::App* add_schema(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("schema", "Print a JSON Schema for editors and programs");
  verb->add_option("WHAT", arguments.schema.what,
                   "Of what: rubric, report, batch, records, inspect, score, similar or agree")
      ->required();
  verb->footer(
      "Example:\n  rubricate schema rubric > rubric.schema.json\n\n"
      "An editor that knows the YAML language server then completes and explains, in a\n"
      "rubric beside that file whose first line is\n"
      "  # yaml-language-server: $schema=rubric.schema.json");
  return verb;
}

Expected<Command> check_command(Arguments& arguments) {
  auto parts = parse_parts(arguments.parts);
  if (!parts) return std::unexpected(parts.error());
  std::vector<std::string_view> formats;
  for (const ReportFormat& format : report_formats()) formats.push_back(format.id);
  auto outputs = parse_outputs(arguments.outputs, formats, "report", "json:report.json");
  if (!outputs) return std::unexpected(outputs.error());
  CheckOptions& options = arguments.check;
  options.parts = std::move(*parts);
  options.outputs = std::move(*outputs);
  options.excerpts = !arguments.no_excerpts;
  options.verbosity = arguments.quiet > 0 ? -std::min(arguments.quiet, 2) : arguments.verbose;
  options.fail_on = fail_on_option(arguments.fail_on);
  return Command(std::move(options));
}

Expected<Command> show_command(Arguments& arguments) {
  std::vector<std::string_view> formats;
  for (const guide::Format& format : guide::formats()) formats.push_back(format.id);
  if (!arguments.format.empty()) arguments.outputs.insert(arguments.outputs.begin(), arguments.format);
  if (arguments.outputs.empty()) arguments.outputs.emplace_back(formats.front());
  auto outputs = parse_outputs(arguments.outputs, formats, "page", "html:page.html");
  if (!outputs) return std::unexpected(outputs.error());
  arguments.show.outputs = std::move(*outputs);
  return Command(std::move(arguments.show));
}

const CLI::App& innermost(const CLI::App& app) {
  const std::vector<CLI::App*> parsed = app.get_subcommands();
  return parsed.empty() ? app : innermost(*parsed.front());
}

// "new submission"; empty for the program itself.
std::string words_of(const CLI::App& command) {
  if (command.get_parent() == nullptr) return "";
  const std::string above = words_of(*command.get_parent());
  return above.empty() ? command.get_name() : above + " " + command.get_name();
}

std::vector<std::string> commands_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::App* verb : command.get_subcommands({})) names.push_back(verb->get_name());
  return names;
}

std::vector<std::string> options_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

// What the user most likely did wrong, in place of CLI11's words for it.
Error usage_error(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = innermost(app);
  const std::string words = words_of(command);
  const std::vector<std::string> unknown = command.remaining();
  const auto is_option = [](const std::string& word) { return word.starts_with('-') && word.size() > 1; };
  if (const auto option = std::ranges::find_if(unknown, is_option); option != unknown.end()) {
    const std::vector<std::string> names = options_of(command);
    return unknown_option(*option, std::vector<std::string_view>(names.begin(), names.end()), words);
  }
  if (const std::vector<std::string> names = commands_of(command); !names.empty())
    return unknown_command(unknown.empty() ? "" : unknown.front(),
                           std::vector<std::string_view>(names.begin(), names.end()), words);
  if (!unknown.empty()) return surplus_argument(unknown.front(), words);
  std::string message = error.what();
  std::ranges::replace(message, '\n', ' ');
  return wrong_usage(std::move(message), words);
}

PrintOptions help_for(const CLI::App& command) {
  const CLI::App* const parent = command.get_parent();
  if (parent == nullptr) return {command.help()};
  const std::string above = words_of(*parent);
  return {command.help(above.empty() ? "rubricate" : "rubricate " + above)};
}

// `rubricate help new submission`.
Expected<Command> help_verb(const CLI::App& app, std::span<const char* const> words) {
  const CLI::App* command = &app;
  for (const std::string_view word : words) {
    const std::vector<std::string> names = commands_of(*command);
    const auto known = std::ranges::find(names, word);
    if (known == names.end())
      return std::unexpected(
          unknown_command(word, std::vector<std::string_view>(names.begin(), names.end()), words_of(*command)));
    command = command->get_subcommand(*known);
  }
  return Command(help_for(*command));
}

}  // namespace

std::string_view program_version() { return RUBRICATE_VERSION; }

Expected<Command> parse_command_line(int argc, const char* const* argv) {
  Arguments arguments;
  CLI::App app(
      "Checks a submission folder against a rubric: word counts, required components,\n"
      "pass or fail per part.",
      "rubricate");
  app.set_version_flag("--version", fmt::format("rubricate {}", program_version()));
  app.require_subcommand(1);
  app.footer(
      fmt::format("Example:\n  rubricate check my-folder -r nea-meaningful-partnership\n\nHelp for a command: "
                  "rubricate help check\n\n{}",
                  k_exit_codes));
  const CLI::App* check = add_check(app, arguments);
  const CLI::App* batch = add_batch(app, arguments);
  const CLI::App* merge = add_merge(app, arguments);
  const CLI::App* words = add_words(app, arguments);
  const CLI::App* inspect = add_inspect(app, arguments);
  const CLI::App* similar = add_similar(app, arguments);
  const CLI::App* explain = add_explain(app, arguments);
  const CLI::App* show = add_show(app, arguments);
  CLI::App* const new_verb = add_new(app);
  const CLI::App* submission = add_new_submission(*new_verb, arguments);
  const CLI::App* starter = add_new_rubric(*new_verb, arguments);
  const CLI::App* marks = add_new_marks(*new_verb, arguments);
  const CLI::App* lint = add_lint(app, arguments);
  const CLI::App* agree = add_agree(app, arguments);
  const CLI::App* score = add_score(app, arguments);
  const CLI::App* convert = add_convert(app, arguments.convert);
  const CLI::App* schema = add_schema(app, arguments);
  const CLI::App* doctor = add_doctor(app, arguments);
  const CLI::App* completion = add_completion(app, arguments);
  const std::span<const char* const> typed(argv, static_cast<std::size_t>(argc));
  if (typed.size() > 1 && std::string_view(typed[1]) == "help") return help_verb(app, typed.subspan(2));
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Command(help_for(innermost(app)));
  } catch (const CLI::CallForVersion& version) {
    return PrintOptions{std::string(version.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return std::unexpected(usage_error(app, error));
  }
  arguments.check.colour = arguments.words.colour = arguments.show.colour = colour_option(arguments.colour);
  if (!arguments.rule.empty())
    arguments.words.rule = arguments.rule == "whitespace" ? WordRule::whitespace : WordRule::standard;
  if (check->parsed()) return check_command(arguments);
  if (batch->parsed()) return batch_command(arguments);
  if (merge->parsed()) return merge_command(arguments);
  if (score->parsed()) return score_command(arguments);
  if (words->parsed()) return Command(std::move(arguments.words));
  if (inspect->parsed()) return command_with_outputs(arguments, arguments.inspect, "json:inspect.json");
  arguments.similar.excerpts = !arguments.no_excerpts;
  if (similar->parsed()) return command_with_outputs(arguments, arguments.similar, "csv:similar.csv", k_text_json_csv);
  if (doctor->parsed()) return command_with_outputs(arguments, arguments.doctor, "json:doctor.json");
  if (explain->parsed()) return Command(std::move(arguments.explain));
  if (show->parsed()) return show_command(arguments);
  if (starter->parsed()) return Command(std::move(arguments.starter));
  if (marks->parsed()) return Command(std::move(arguments.marks));
  if (lint->parsed()) return lint_command(arguments);
  if (agree->parsed()) return agree_command(arguments);
  if (submission->parsed()) return Command(std::move(arguments.submission));
  if (convert->parsed()) return Command(std::move(arguments.convert));
  if (schema->parsed()) return Command(std::move(arguments.schema));
  if (completion->parsed()) return Command(completion_command(app, arguments));
  return PrintOptions{app.help()};
}

}  // namespace rubricate
