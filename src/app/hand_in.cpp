#include <app/hand_in.hpp>
#include <app/spare.hpp>
#include <submission/assign.hpp>
#include <submission/batch.hpp>
#include <submission/read.hpp>
#include <util/path.hpp>
#include <util/shell.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

ExitCode fail(const Streams& streams, const Error& error) {
  complain(streams, error);
  return exit_code(error.kind);
}

namespace fs = std::filesystem;

// A report must not take the place of what it reports on. Nor may it lie among what was handed in: the next check would
// take it for an answer.
Expected<void> spare_inputs(const HandInOptions& options, std::span<const OutputOption> outputs,
                            const ChosenRubric& chosen) {
  std::error_code error;
  const bool folder = fs::is_directory(options.submission, error);
  for (const OutputOption& output : outputs) {
    if (output.path.empty()) continue;
    const fs::path beside =
        (folder ? fs::path(options.submission) / ".." : fs::path(options.submission).parent_path()) /
        fs::path(output.path).filename();
    const std::string elsewhere =
        fmt::format("Write it elsewhere, such as `-o {}`.",
                    shell_quoted(fmt::format("{}:{}", output.format, beside.lexically_normal().native())));
    if (folder && lies_in(output.path, options.submission))
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("the report {} would lie among what was handed in, and the next check "
                                               "would take it for an answer",
                                               output.path),
                                   elsewhere});
    const bool is_rubric = !chosen.shipped && fs::equivalent(output.path, chosen.name, error);
    const bool is_previous = !options.previous.empty() && fs::equivalent(output.path, options.previous, error);
    if (is_rubric || is_previous || fs::equivalent(output.path, options.submission, error))
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("the report would overwrite {}, which is {}", output.path,
                                               is_rubric     ? "the rubric"
                                               : is_previous ? "the previous report"
                                                             : "what was handed in"),
                                   "Write the report to a file of another name."});
  }
  return {};
}

// As the rubric writes it; capitals do not matter.
Expected<std::string> named_profile(const std::string& profile, const Rubric& rubric) {
  if (profile.empty()) return profile;
  for (const std::string& known : rubric.profiles)
    if (folded(known) == folded(profile)) return known;
  const std::vector<std::string_view> known(rubric.profiles.begin(), rubric.profiles.end());
  return std::unexpected(Error{
      ErrorKind::usage, fmt::format("the rubric has no profile “{}”", profile),
      known.empty() ? "It tells no profiles apart: leave --profile out."
                    : fmt::format("{} The profiles are: {}.", did_you_mean(profile, known), fmt::join(known, ", "))});
}

}  // namespace

std::expected<HandIn, ExitCode> read_hand_in(const HandInOptions& options, std::span<const OutputOption> outputs,
                                             const Streams& streams) {
  const auto failed = [&](const Error& error) { return std::unexpected(fail(streams, error)); };
  Expected<Submission> submission = read_submission(options.submission);
  Expected<ChosenRubric> chosen = load_rubric_for(options.rubric, options.submission, streams);
  if (!submission || !chosen) {
    ExitCode code = ExitCode::ok;
    if (!submission) code = worse(code, fail(streams, submission.error()));
    if (!chosen) code = worse(code, fail(streams, chosen.error()));
    return std::unexpected(code);
  }
  const Rubric& rubric = chosen->rubric;
  if (const auto spared = spare_inputs(options, outputs, *chosen); !spared) return failed(spared.error());
  const auto profile = named_profile(options.profile, rubric);
  if (!profile) return failed(profile.error());
  submission->profile = *profile;
  if (submission->files.empty() && submission->complete) {
    tell(streams, submission->findings, {});
    return failed({ErrorKind::nothing, fmt::format("there is nothing to check in {}", options.submission),
                   fmt::format("Put your files into it, or start with: `rubricate new submission -r {} FOLDER`",
                               shell_quoted(chosen->name))});
  }
  if (options.parts.empty() && submission->is_folder && is_many_submissions(options.submission, rubric))
    return failed(
        {ErrorKind::nothing,
         fmt::format("{} is no single submission: several of its folders hold the same part", options.submission),
         fmt::format("This looks like a folder of submissions: `rubricate batch {} -r {}`. If it is one all the "
                     "same, say which file is which: `--part PART=FILE`.",
                     shell_quoted(options.submission), shell_quoted(chosen->name))});
  if (auto assigned = assign_parts(rubric, options.parts, *submission); !assigned) {
    assigned.error().kind = ErrorKind::usage;
    if (assigned.error().help.empty())
      assigned.error().help = "Write `--part PART=FILE`, with a file of the submission.";
    return failed(assigned.error());
  }
  return HandIn{std::move(*submission), std::move(*chosen)};
}

std::string submission_name_of(const std::string& path) {
  std::error_code error;
  fs::path whole = fs::absolute(path, error).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();
  return submission_name(whole.native());
}

}  // namespace rubricate
