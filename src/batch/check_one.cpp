// The way of one submission through the house.
#include <batch/check_one.hpp>
#include <report/record.hpp>
#include <rubricate/report.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>

#include <cerrno>
#include <exception>
#include <new>
#include <stdexcept>
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

SubmissionRecord checked(const std::string& path, const std::string& name, const PreparedRubric& rubric,
                         bool excerpts) {
  if (::access(path.c_str(), F_OK) != 0 && errno == ENOENT)
    return failure(name, "there is nothing of that name any more",
                   "It may have been moved or renamed. See where it is, and run the command again.");
  Expected<Submission> submission = read_submission(path);
  if (!submission) return failure(name, submission.error().message, submission.error().help);
  submission->name = name;
  if (submission->files.empty() && submission->complete) return nothing_in(name, *submission);
  if (const auto assigned = assign_parts(rubric.rubric, {}, *submission); !assigned)
    throw std::logic_error(assigned.error().message);  // only options can be wrong, and there are none
  return record_of(evaluate(rubric, *submission), excerpts);
}

}  // namespace

SubmissionRecord without_memory(const std::string& name) {
  return failure(name, "it takes more memory than this computer has",
                 "Check it alone with `rubricate check`, or on a larger computer.");
}

SubmissionRecord check_one(const std::string& path, const std::string& name, const PreparedRubric& rubric,
                           bool excerpts) {
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
