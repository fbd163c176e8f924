#include <app/command_line.hpp>
#include <report/format.hpp>
#include <util/suggest.hpp>

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

constexpr std::string_view k_exit_codes =
    "Exit codes: 0 nothing failed; 1 something failed; 2 wrong command or unusable rubric;\n"
    "3 some input could not be evaluated; 4 nothing to check; 70 a bug; 130 interrupted.";

// "PART=FILE" → both halves.
Expected<std::vector<PartOption>> parse_parts(const std::vector<std::string>& texts) {
  std::vector<PartOption> parts;
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == text.size())
      return std::unexpected(Error{
          ErrorKind::usage, fmt::format("--part {}: a part and a file are wanted, such as overview=essay.md", text),
          "Write --part PART=FILE."});
    parts.push_back({text.substr(0, equals), text.substr(equals + 1)});
  }
  return parts;
}

Expected<std::vector<OutputOption>> parse_outputs(const std::vector<std::string>& texts) {
  std::vector<OutputOption> outputs;
  std::vector<std::string_view> names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.id);
  for (const std::string& text : texts) {
    const std::size_t colon = text.find(':');
    OutputOption output{text.substr(0, colon), colon == std::string::npos ? "" : text.substr(colon + 1)};
    if (output.path == "-") output.path.clear();
    if (find_format(output.format) == nullptr)
      return std::unexpected(
          Error{ErrorKind::usage, fmt::format("there is no report format “{}”", output.format),
                fmt::format("Formats: {}. {}", fmt::join(names, ", "), did_you_mean(output.format, names))});
    if (colon != std::string::npos && colon + 1 == text.size())
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("--output {}: a path is wanted behind the colon", text),
                                   fmt::format("Write --output {}:report.txt, or --output {} for standard output.",
                                               output.format, output.format)});
    for (const OutputOption& other : outputs)
      if (other.path == output.path)
        return std::unexpected(Error{ErrorKind::usage,
                                     output.path.empty() ? "two reports cannot both go to standard output"
                                                         : fmt::format("two reports cannot both go to {}", output.path),
                                     "Give each a path of its own: --output json:report.json."});
    outputs.push_back(std::move(output));
  }
  return outputs;
}

// Everything that CLI11 fills in; one object, so that the pointers that it keeps stay valid.
struct Arguments {
  CheckOptions check;
  WordsOptions words;
  ExplainOptions explain;
  NewSubmissionOptions submission;
  std::vector<std::string> parts;
  std::vector<std::string> outputs;
  std::string fail_on = "failed";
  std::string colour = "auto";
  std::string rule;
  bool no_excerpts = false;
  int quiet = 0;
  int verbose = 0;
};

void add_colour(CLI::App& app, Arguments& arguments) {
  app.add_option("--color,--colour", arguments.colour, "When to colour: auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
}

CLI::App* add_check(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("check", "Check a submission against a rubric");
  verb->add_option("SUBMISSION", arguments.check.submission, "The folder (or single file) to be handed in")->required();
  verb->add_option("-r,--rubric", arguments.check.rubric, "A rubric file, or the id of a shipped rubric")
      ->type_name("RUBRIC");
  verb->add_option("--part", arguments.parts, "Say which file answers a part; may be repeated")
      ->type_name("PART=FILE")
      ->expected(1)
      ->take_all();
  verb->add_option("-o,--output", arguments.outputs, "Write a report as text or json; may be repeated")
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  verb->add_option("--fail-on", arguments.fail_on, "What gives exit code 1: failed, warning, cannot-tell or never")
      ->check(CLI::IsMember({"failed", "warning", "cannot-tell", "never"}))
      ->type_name("WHAT");
  verb->add_flag("--no-excerpts", arguments.no_excerpts, "Leave the applicant's words out of reports");
  verb->add_flag("-q,--quiet", arguments.quiet, "Only what failed or cannot be told; twice: only the last line");
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

CLI::App* add_explain(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("explain", "Explain a check or a finding");
  verb->add_option("ID", arguments.explain.id, "Such as words, or words/too-few; without it, everything is listed");
  verb->footer("Example:\n  rubricate explain words/too-few");
  return verb;
}

CLI::App* add_new(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("new", "Lay out something new");
  verb->require_subcommand(1);
  CLI::App* submission = verb->add_subcommand("submission", "Lay out a folder with a heading for each question");
  submission->add_option("-r,--rubric", arguments.submission.rubric, "A rubric file, or the id of a shipped rubric")
      ->type_name("RUBRIC")
      ->required();
  submission->add_option("DIR", arguments.submission.folder, "The folder to make; files in it are never overwritten")
      ->required();
  submission->footer("Example:\n  rubricate new submission -r nea-meaningful-partnership my-folder");
  verb->footer("Example:\n  rubricate new submission -r nea-meaningful-partnership my-folder");
  return submission;
}

Expected<Command> check_command(Arguments& arguments) {
  auto parts = parse_parts(arguments.parts);
  if (!parts) return std::unexpected(parts.error());
  auto outputs = parse_outputs(arguments.outputs);
  if (!outputs) return std::unexpected(outputs.error());
  CheckOptions& options = arguments.check;
  options.parts = std::move(*parts);
  options.outputs = std::move(*outputs);
  options.excerpts = !arguments.no_excerpts;
  options.verbosity = arguments.quiet > 0 ? -std::min(arguments.quiet, 2) : arguments.verbose;
  options.fail_on = arguments.fail_on == "warning"       ? FailOn::warning
                    : arguments.fail_on == "cannot-tell" ? FailOn::cannot_tell
                    : arguments.fail_on == "never"       ? FailOn::never
                                                         : FailOn::failed;
  return Command(std::move(options));
}

ColourOption colour_option(const std::string& text) {
  return text == "always" ? ColourOption::always : text == "never" ? ColourOption::never : ColourOption::automatic;
}

// CLI11's words for a usage error, with what to do next.
Error usage_error(const CLI::App& app, const CLI::ParseError& error) {
  std::string verb;
  for (const CLI::App* sub : app.get_subcommands()) verb = sub->get_name() + " ";
  std::string message = error.what();
  std::ranges::replace(message, '\n', ' ');
  return {ErrorKind::usage, message, fmt::format("Read how it is used: rubricate {}--help", verb)};
}

Error unknown_verb(const CLI::App& app, std::string_view word) {
  std::vector<std::string> names;
  for (const CLI::App* verb : app.get_subcommands({})) names.push_back(verb->get_name());
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string suggestion = did_you_mean(word, views);
  return {ErrorKind::usage, fmt::format("there is no command “{}”", word),
          fmt::format("{}{}Commands: {}. Read how they are used: rubricate --help", suggestion,
                      suggestion.empty() ? "" : " ", fmt::join(names, ", "))};
}

}  // namespace

std::string_view program_version() { return RUBRICATE_VERSION; }

Expected<Command> parse_command_line(int argc, const char* const* argv) {
  Arguments arguments;
  CLI::App app("Checks a submission folder against a rubric: word counts, required components, pass or fail per part.",
               "rubricate");
  app.set_version_flag("--version", fmt::format("rubricate {}", program_version()));
  app.require_subcommand(1);
  app.footer(
      fmt::format("Example:\n  rubricate check my-folder -r nea-meaningful-partnership\n\nHelp for a command: "
                  "rubricate check --help\n\n{}",
                  k_exit_codes));
  const CLI::App* check = add_check(app, arguments);
  const CLI::App* words = add_words(app, arguments);
  const CLI::App* explain = add_explain(app, arguments);
  const CLI::App* submission = add_new(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const CLI::App* innermost = &app;
    while (!innermost->get_subcommands().empty()) innermost = innermost->get_subcommands().front();
    const bool nested = innermost->get_parent() != nullptr && innermost->get_parent()->get_parent() != nullptr;
    return PrintOptions{innermost->help(nested ? "rubricate " + innermost->get_parent()->get_name()
                                        : innermost->get_parent() != nullptr ? "rubricate"
                                                                             : "")};
  } catch (const CLI::CallForVersion& version) {
    return PrintOptions{std::string(version.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    if (argc > 1 && app.get_subcommands().empty() && argv[1][0] != '-')
      return std::unexpected(unknown_verb(app, argv[1]));
    return std::unexpected(usage_error(app, error));
  }
  arguments.check.colour = arguments.words.colour = colour_option(arguments.colour);
  if (!arguments.rule.empty())
    arguments.words.rule = arguments.rule == "whitespace" ? WordRule::whitespace : WordRule::standard;
  if (check->parsed()) return check_command(arguments);
  if (words->parsed()) return Command(std::move(arguments.words));
  if (explain->parsed()) return Command(std::move(arguments.explain));
  if (submission->parsed()) return Command(std::move(arguments.submission));
  return PrintOptions{app.help()};
}

}  // namespace rubricate
