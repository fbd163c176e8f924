// The example submissions: every part is where a person would say it is.
#include "samples.hpp"

#include <submission/assign.hpp>
#include <submission/read.hpp>

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

constexpr const char* k_by_name =
    "overview: found by name: overview.md\n"
    "people: found by name: people.md\n"
    "plan: found by name: plan.md\n"
    "event: found by name: event/flyer.md, event/notes.txt\n"
    "reflection: found by name: reflection.md\n";

std::string assigned_in(const std::filesystem::path& folder) {
  auto submission = read_submission(folder.string());
  REQUIRE(submission);
  CHECK(submission->complete);
  return samples::assigned(samples::partnership(), *std::move(submission));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("parts of the shipped examples") {
  const std::filesystem::path examples =
      std::filesystem::path(RUBRICATE_SOURCE_DIR) / "examples/nea-meaningful-partnership";
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(examples)) {
    if (!entry.is_directory()) continue;
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    std::string expected = k_by_name;
    if (name == "missing-part") expected = replaced(expected, "found by name: reflection.md", "missing");
    if (name == "empty-event")
      expected = replaced(expected, "found by name: event/flyer.md, event/notes.txt", "missing");
    CHECK(assigned_in(entry.path()) == expected);
    ++seen;
  }
  CHECK(seen > 0);
}

TEST_CASE("one document with everything, beside a folder of artifacts") {
  const auto folder =
      std::filesystem::path(RUBRICATE_SOURCE_DIR) / "tests/corpus/seen/34-whole-everything-in-one-file/submission";
  const std::string outcome = assigned_in(folder);
  CHECK(outcome.starts_with("overview: found by section: submission.md \"Why partnerships matter in our situation|"));
  CHECK(outcome.find("people: found by section: submission.md \"") != std::string::npos);
  CHECK(outcome.find("plan: found by section: submission.md \"Groups and reasons|") != std::string::npos);
  CHECK(outcome.find("event: found by name: event/walk-flyer.md\n") != std::string::npos);
  CHECK(outcome.find("reflection: found by section: submission.md \"How my ideas have changed|") != std::string::npos);
  CHECK(outcome.find("Part 2: Artifacts") == std::string::npos);
}

}  // namespace rubricate
