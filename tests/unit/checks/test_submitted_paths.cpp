// The submitted files and their folders by path.
#include "../submission/samples.hpp"

#include <checks/submitted_paths.hpp>

#include <doctest/doctest.h>

namespace rubricate {

using Found = SubmittedPaths::Found;

TEST_CASE("files and folders, in any normal form") {
  Submission submission =
      samples::submission_with({{"Caf\u00E9.md", "x"}, {"event/a/1.jpg", "x"}, {"event/b.jpg", "x"}, {"plan.md", "x"}});
  submission.name = "answers";
  const SubmittedPaths paths(submission);
  CHECK(paths.find("plan.md") == Found::here);
  CHECK(paths.find("Cafe\u0301.md") == Found::here);
  CHECK(paths.find("event") == Found::here);
  CHECK(paths.find("event/a") == Found::here);
  CHECK(paths.find("event/a/1.jpg") == Found::here);
  CHECK(paths.find("") == Found::here);
  CHECK(paths.find("Plan.md") == Found::other_case);
  CHECK(paths.find("CAFE\u0301.md") == Found::other_case);
  CHECK(paths.find("Event/b.JPG") == Found::other_case);
  CHECK(paths.find("plan") == Found::nowhere);
  CHECK(paths.find("event/.hidden.jpg") == Found::unknown);
  CHECK(paths.file("PLAN.md") == 3);
  CHECK(paths.file("event") == std::nullopt);
}

TEST_CASE("what may be there though nobody looked") {
  Submission submission = samples::submission_with({{"plan.md", "x"}});
  submission.name = "answers";
  CHECK(SubmittedPaths(submission).find("a.jpg") == Found::nowhere);
  submission.name = "answers/plan.md";
  CHECK(SubmittedPaths(submission).find("a.jpg") == Found::unknown);
  submission.name = "answers";
  submission.lists_all = false;
  CHECK(SubmittedPaths(submission).find("a.jpg") == Found::unknown);
}

}  // namespace rubricate
