// The way of one submission through the house.
#include <batch/check_one.hpp>
#include <report/ndjson.hpp>
#include <report/record.hpp>
#include <rubricate/report.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace rubricate {
namespace {

SubmissionRecord failure(const std::string& name, std::string error, std::string help) {
  SubmissionRecord record{.name = name, .error = std::move(error), .help = std::move(help), .complete = false};
  settle_bytes(record);
  return record;
}

// The first thing that was left out may be what was meant to be handed in.
SubmissionRecord nothing_in(const std::string& name, const Submission& submission) {
  std::string error = "there is nothing in it to check";
  if (!submission.findings.empty()) error += fmt::format(" ({})", submission.findings.front().message);
  return failure(name, std::move(error), "Ask for the files, or take the folder away if nobody means it.");
}

// The report tells the name before it.
std::string without_path(std::string message, const std::string& path) {
  if (message.starts_with(path + " ")) message.erase(0, path.size() + 1);
  return message;
}

SubmissionRecord checked(const std::string& path, const std::string& name, const BatchRubric& rubric, bool excerpts) {
  if (::access(path.c_str(), F_OK) != 0 && errno == ENOENT)
    return failure(name, "there is nothing of that name any more",
                   "It may have been moved or renamed. See where it is, and run the command again.");
  Expected<Submission> submission = read_submission(path);
  if (!submission) return failure(name, without_path(submission.error().message, path), submission.error().help);
  submission->name = name;
  if (submission->files.empty() && submission->complete) return nothing_in(name, *submission);
  assign_parts(rubric.prepared.rubric, *submission, rubric.matcher);
  SubmissionRecord record = record_of(evaluate(rubric.prepared, *submission), excerpts);
  if (!is_too_long(record)) return record;
  return failure(name, "there is more to say of it than a report of many holds",
                 fmt::format("Check it alone: `rubricate check {}`", shell_quoted(path)));
}

}  // namespace

bool is_of_the_moment(const SubmissionRecord& record) {
  constexpr auto k_ids =
      std::to_array<std::string_view>({"files/unreadable", "files/changed", "files/no-helper", "files/timed-out",
                                       "files/out-of-memory", "files/crashed", "files/not-measured"});
  return !record.error.empty() || std::ranges::any_of(record.findings, [&](const FindingRecord& finding) {
    return std::ranges::find(k_ids, finding.id) != k_ids.end();
  });
}

SubmissionRecord without_memory(const std::string& name) {
  return failure(name, "it takes more memory than this computer has",
                 "Check it alone with `rubricate check`, or on a larger computer.");
}

SubmissionRecord check_one(const std::string& path, const std::string& name, const BatchRubric& rubric, bool excerpts) {
  try {
    return checked(path, name, rubric, excerpts);
  } catch (const std::bad_alloc&) {
    return without_memory(name);
  } catch (const std::exception& bug) {
    return failure(name, fmt::format("rubricate has a mistake, and stumbled over it: {}", bug.what()),
                   "Nothing is wrong with what was handed in. Please report it, if you may with these files.");
  }
}

}  // namespace rubricate
