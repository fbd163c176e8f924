// The verbs for many submissions.
#include <app/arguments.hpp>
#include <report/batch_format.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

std::vector<std::string_view> formats() {
  std::vector<std::string_view> names;
  for (const BatchFormat& format : batch_formats()) names.push_back(format.id);
  return names;
}

void add_output(CLI::App& verb, Arguments& arguments, BatchOutputOptions& options) {
  verb.add_option("-o,--output", arguments.outputs,
                  fmt::format("Write a report as {}; may be repeated", fmt::join(formats(), ", ")))
      ->type_name("FORMAT[:PATH]")
      ->expected(1)
      ->take_all();
  verb.add_option("--only", arguments.only, "Which submissions appear: failed, passed or cannot-tell")
      ->check(CLI::IsMember({"failed", "passed", "cannot-tell"}))
      ->type_name("WHICH");
  verb.add_option("--limit", options.limit, "At most so many submissions appear")
      ->check([](const std::string& text) {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool is_number = error == std::errc() && end == text.data() + text.size();
        return is_number ? std::string() : fmt::format("“{}” is no whole number from 0 on, or too large", text);
      })
      ->type_name("N");
  verb.add_option("--fail-on", arguments.fail_on, "What gives exit code 1")
      ->check(CLI::IsMember({"failed", "warning", "cannot-tell", "never"}))
      ->type_name("WHAT");
  verb.add_flag("--no-excerpts", arguments.no_excerpts, "Leave the applicants' words out of reports");
  verb.add_flag("-q,--quiet", arguments.quiet, "Only what most trip over, and sums; -qq: only sums");
  verb.add_flag("-v,--verbose", arguments.verbose, "All submissions, and all reasons");
  add_colour(verb, arguments);
}

Expected<void> take_output(Arguments& arguments, BatchOutputOptions& options) {
  auto outputs = parse_outputs(arguments.outputs, formats(), "report", "json:report.json");
  if (!outputs) return std::unexpected(outputs.error());
  options.outputs = std::move(*outputs);
  options.excerpts = !arguments.no_excerpts;
  options.verbosity = arguments.quiet > 0 ? -std::min(arguments.quiet, 2) : arguments.verbose;
  options.colour = colour_option(arguments.colour);
  options.fail_on = fail_on_option(arguments.fail_on);
  options.only = arguments.only == "failed"        ? OnlyWhich::failed
                 : arguments.only == "passed"      ? OnlyWhich::passed
                 : arguments.only == "cannot-tell" ? OnlyWhich::cannot_tell
                                                   : OnlyWhich::all;
  return {};
}

}  // namespace

CLI::App* add_batch(CLI::App& app, Arguments& arguments) {
  BatchOptions& options = arguments.batch;
  constexpr unsigned k_most_jobs = 1024;
  CLI::App* verb = app.add_subcommand("batch", "Check a folder of submissions against a rubric");
  verb->add_option(
          "FOLDER", options.folders,
          "Folders in which each submission has its folder or zip archive; -: a list of them on standard input")
      ->required()
      ->type_name("FOLDER...");
  verb->add_option("-r,--rubric", options.rubric, "A rubric file, or the id of a shipped rubric")->type_name("RUBRIC");
  verb->add_flag("-0,--null", options.ended_by_nul, "With -: names end with a NUL, as find -print0 writes them");
  verb->add_option("-j,--jobs", options.jobs, "How many are checked at once; as many as there are cores")
      ->check(CLI::Range(1U, k_most_jobs))
      ->type_name("N");
  verb->add_option("--journal", options.journal, "Keep what is done in this file, as it is done")->type_name("FILE");
  verb->add_flag("--resume", options.resume, "Go on where the journal ends");
  verb->add_option("--shard", options.shard,
                   "Take one part of the batch only: 3/8, or auto for what Slurm or a CI system says")
      ->type_name("I/N");
  add_output(*verb, arguments, options);
  verb->footer(
      "Exit codes: 0 nothing failed; 1 something failed; 2 wrong command or unusable\n"
      "rubric; 3 something could not be checked; 4 no submissions; 70 a bug; 130\n"
      "interrupted.\n\n"
      "Example:\n  rubricate batch hand-ins -r nea-meaningful-partnership -o json:report.json");
  return verb;
}

CLI::App* add_merge(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = app.add_subcommand("merge", "Put the shards of a batch together");
  verb->add_option("SHARD", arguments.merge.shards,
                   "What `rubricate batch --shard I/N -o ndjson:SHARD` wrote, all of it")
      ->required()
      ->type_name("SHARD...");
  add_output(*verb, arguments, arguments.merge);
  verb->footer(
      "Exit codes: as in batch; 2 also when a shard is missing.\n\nExample:\n  rubricate merge shard-*.ndjson -o "
      "json:report.json");
  return verb;
}

Expected<Command> batch_command(Arguments& arguments) {
  BatchOptions& options = arguments.batch;
  if (auto taken = take_output(arguments, options); !taken) return std::unexpected(taken.error());
  const auto lists = std::ranges::count(options.folders, "-");
  if (lists > 1)
    return std::unexpected(
        Error{ErrorKind::usage, "- stands for the list on standard input, and can be named once", ""});
  if (options.ended_by_nul && lists == 0)
    return std::unexpected(Error{ErrorKind::usage,
                                 "-0 says how the list on standard input is written, and none is read",
                                 "Name it: `rubricate batch -0 -`."});
  if (options.resume && options.journal.empty())
    return std::unexpected(
        Error{ErrorKind::usage, "--resume goes on with a journal, and none is named", "Add --journal FILE."});
  if (!options.shard.empty() && (options.only != OnlyWhich::all || options.limit))
    return std::unexpected(Error{ErrorKind::usage, "--only and --limit leave submissions out, and `merge` needs all",
                                 "Give them to `rubricate merge`."});
  return Command(std::move(options));
}

Expected<Command> merge_command(Arguments& arguments) {
  if (auto taken = take_output(arguments, arguments.merge); !taken) return std::unexpected(taken.error());
  return Command(std::move(arguments.merge));
}

}  // namespace rubricate
