// rubricate new marks: writes a marks file for a reviewer to fill in; never touches a file that is there.
#include <app/hand_in.hpp>
#include <app/outputs.hpp>
#include <app/rubric_source.hpp>
#include <app/submissions.hpp>
#include <app/verbs.hpp>
#include <marks/load.hpp>
#include <report/marks_form.hpp>
#include <rubric/load.hpp>
#include <score/score.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/ascii.hpp>
#include <util/escape.hpp>
#include <util/file.hpp>
#include <util/phrases.hpp>
#include <util/shell.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_largest_form = k_largest_rubric / 2;  // bytes; what reviewers write needs room as well
constexpr std::string_view k_no_submission = "name-of-the-folder";

Error refused(std::string message, std::string help) {
  return {ErrorKind::usage, std::move(message), "Nothing was written. " + std::move(help)};
}

Expected<void> spare(const NewMarksOptions& options, const std::vector<std::string>& submissions) {
  const std::string ending = lowered(fs::path(options.file).extension().native());
  if (ending != ".yaml" && ending != ".yml" && ending != ".csv" && ending != ".tsv")
    return std::unexpected(
        refused(fmt::format("a marks file's name ends in .yaml or .csv, and {} does not", options.file),
                fmt::format("This would do: `-o {}`", shell_quoted(fs::path(options.file).stem().native() + ".yaml"))));
  std::error_code error;
  if (fs::exists(fs::symlink_status(options.file, error)))
    return std::unexpected(refused(fmt::format("there is something of this name already: {}", options.file),
                                   "Name another file: `-o FILE`."));
  std::map<std::string, std::string> names;
  for (const std::string& path : submissions) {
    if (fs::is_directory(path, error) && lies_in(options.file, path))
      return std::unexpected(refused(fmt::format("{} would lie among what was handed in", options.file),
                                     "Name a file elsewhere: `-o FILE`."));
    const auto [same, is_new] = names.try_emplace(folded(submission_name_of(path)), path);
    if (!is_new)
      return std::unexpected(
          refused(fmt::format("{} and {} have the same name, and marks could not tell them apart", same->second, path),
                  "Rename one of them, or write two marks files."));
  }
  return {};
}

Expected<FormEntry> look_into(const std::string& path, const Rubric& rubric) {
  Expected<Submission> submission = read_submission(path);
  if (!submission) return std::unexpected(submission.error());
  if (auto assigned = assign_parts(rubric, {}, *submission); !assigned) return std::unexpected(assigned.error());
  return entry_of(submission_name_of(path), evaluate(rubric, *submission));
}

/// With as much beside the criteria as there is room for in what `load_marks` reads.
Expected<std::string> form(const NewMarksOptions& options, const Rubric& rubric, std::span<const FormEntry> entries) {
  const std::string_view reviewer = options.reviewer.empty() ? k_unsigned : std::string_view(options.reviewer);
  const std::string file = lowered(options.file);
  if (file.ends_with(".csv") || file.ends_with(".tsv")) {
    std::string table = marks_form_table(rubric, reviewer, entries, file.ends_with(".tsv") ? '\t' : ',');
    if (table.size() <= k_largest_form) return table;
  } else {
    for (const FormDetail detail : {FormDetail::all, FormDetail::no_descriptors, FormDetail::only_levels}) {
      std::string yaml = marks_form_yaml(rubric, reviewer, entries, detail);
      if (yaml.size() <= k_largest_form) return yaml;
    }
  }
  return std::unexpected(refused(fmt::format("marks for {} would need more than {}",
                                             plural(entries.size(), "submission"), size_in_words(k_largest_form)),
                                 "Name some of them now and the others afterwards, for a file of their own."));
}

}  // namespace

ExitCode new_marks(const NewMarksOptions& options, const Streams& streams) {
  const auto fail = [&](const Error& error) {
    complain(streams, error);
    return exit_code(error.kind);
  };
  const auto chosen =
      load_rubric_for(options.rubric, options.submissions.empty() ? "." : options.submissions.front(), streams);
  if (!chosen) return fail(chosen.error());
  const Rubric& rubric = chosen->rubric;
  if (std::ranges::all_of(rubric.parts, [](const Part& part) { return part.criteria.empty(); }))
    return fail(refused(fmt::format("{} has no criteria: there is nothing to mark", chosen->name),
                        "What readers judge stands under `judge` in a rubric."));
  const std::vector<std::string> submissions = submissions_named(options.submissions, rubric);
  if (const auto spared = spare(options, submissions); !spared) return fail(spared.error());
  std::vector<FormEntry> entries;
  for (const std::string& path : submissions) {
    auto entry = look_into(path, rubric);
    if (!entry) return fail(entry.error());
    entries.push_back(std::move(*entry));
  }
  if (entries.empty()) entries.push_back(blank_entry(std::string(k_no_submission), rubric));
  const auto text = form(options, rubric, entries);
  if (!text) return fail(text.error());
  if (const auto written = write_new(options.file, *text); !written) return fail(written.error());
  std::string said = fmt::format("Wrote {}", escaped(options.file));
  said += options.submissions.empty() ? fmt::format(". Write the name of the folder in place of {}.\n", k_no_submission)
                                      : fmt::format(" for {}.\n", plural(entries.size(), "submission"));
  if (options.reviewer.empty()) said += fmt::format("Write your name in place of {}.\n", k_unsigned);
  said += "Write a level for each criterion, in the rubric's words. Then see what it comes to:\n";
  const std::string submission = submissions.empty() ? "SUBMISSION" : shell_quoted(submissions.front());
  said += fmt::format("  rubricate score {} -r {} -m {}\n", escaped(submission), escaped(shell_quoted(chosen->name)),
                      escaped(shell_quoted(options.file)));
  return print(streams, said);
}

}  // namespace rubricate
