// The last line.
#include <report/summary.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

struct Row {
  Status status;
  std::vector<Status> parts;
  std::vector<Status> whole;
  std::string_view expected;
};

std::string sentence(const Row& row) {
  const Submission submission;
  Report report;
  report.submission = &submission;
  report.status = row.status;
  for (const Status status : row.parts) report.parts.emplace_back().status = status;
  for (const Status status : row.whole) report.results.emplace_back().status = status;
  return summary(report);
}

}  // namespace

TEST_CASE("the summary counts parts, then what concerns the whole") {
  using enum Status;
  const std::vector<Row> rows = {
      {failed,
       {failed, passed, failed, cannot_tell, passed},
       {},
       "2 of 5 parts failed, 1 cannot tell. Mend what is marked error above, then run the same command again."},
      {failed,
       {failed, untested, inapplicable},
       {failed, cannot_tell},
       "1 of 2 parts failed, 1 not tested; on the whole submission, 1 requirement failed, 1 cannot tell. Mend what is "
       "marked error above, then run the same command again."},
      {failed,
       {passed},
       {failed, failed},
       "On the whole submission, 2 requirements failed. Mend what is marked error above, then run the same command "
       "again."},
      {cannot_tell,
       {cannot_tell, cannot_tell, passed},
       {},
       "Nothing failed, but a program cannot tell for 2 of 3 parts. Look at what is marked cannot tell above: make it "
       "plainer and run the same command again, or leave it to a reader."},
      {untested,
       {untested, cannot_tell},
       {},
       "Nothing failed, but a program cannot tell for 1 of 2 parts, 1 not tested. See why above, then run the same "
       "command again."},
      {passed, {passed}, {}, "Complete: the rubric asks for nothing that a program can check. You can hand it in."},
  };
  for (const Row& row : rows) CHECK_EQ(sentence(row), row.expected);
}

TEST_CASE("advice that was not followed bars nothing and is counted") {
  const Submission submission;
  Report report;
  report.submission = &submission;
  report.status = Status::passed;
  report.requirements.passed = 1;
  report.results.push_back({.address = "format",
                            .kind = "format",
                            .advisory = true,
                            .status = Status::failed,
                            .found = "",
                            .wanted = "",
                            .entries = {}});
  report.warnings = 1;
  CHECK_EQ(summary(report), "Complete: the one requirement is met, with 1 warning. You can hand it in.");
  report.status = Status::failed;
  report.parts.emplace_back().status = Status::failed;
  CHECK_EQ(summary(report), "1 of 1 part failed. Mend what is marked error above, then run the same command again.");
}

TEST_CASE("what could not be looked at is never called complete") {
  Submission submission;
  submission.complete = false;
  Report report;
  report.submission = &submission;
  report.status = Status::passed;
  report.requirements.passed = 3;
  report.parts.emplace_back().criteria.emplace_back();
  CHECK_EQ(summary(report),
           "All 3 requirements that could be checked are met; 1 criterion waits for a reader. Some files could not be "
           "looked at, so this is not the whole answer.");
}

TEST_CASE("alone, it points at nothing above it") {
  const Submission submission;
  Report report;
  report.submission = &submission;
  report.status = Status::failed;
  report.parts.emplace_back().status = Status::failed;
  CHECK_EQ(summary(report, true), "1 of 1 part failed. Mend what is marked error, then run the same command again.");
}

}  // namespace rubricate
