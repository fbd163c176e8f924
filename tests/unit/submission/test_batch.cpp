// Which submissions a path on the command line stands for.
#include "../util/temp_folder.hpp"
#include "samples.hpp"

#include <submission/batch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

// Writes files and (with a slash at the end) folders.
void fill(const TempFolder& folder, const std::vector<std::string>& entries) {
  for (const std::string& entry : entries) {
    if (entry.ends_with('/'))
      fs::create_directories(folder / entry);
    else
      folder.write(entry, "text");
  }
}

// "anna ben.zip"; "." for the folder itself.
std::string found_in(const std::vector<std::string>& entries) {
  const TempFolder folder;
  fill(folder, entries);
  const Rubric rubric = samples::rubric_of({{"plan", "Our plan", "plan"}, {"photos", "Photos", "Pictures/"}});
  std::string names;
  for (const std::string& path : submissions_at(folder.path(), rubric))
    names += (names.empty() ? "" : " ") + fs::path(path).lexically_relative(folder.path()).native();
  return names;
}

TEST_CASE("a folder of folders and archives is many submissions, any other folder is one") {
  struct Row {
    std::vector<std::string> entries;
    const char* found;
  };
  const Row rows[] = {
      {{"ben/plan.md", "anna/plan.md"}, "anna ben"},
      {{"ben.zip", "anna/", "cy.ZIP"}, "anna ben.zip cy.ZIP"},
      {{"ben/plan.md", "anna/plan.md", ".git/config", ".DS_Store", "Thumbs.db"}, "anna ben"},
      {{"ben/plan.md", "anna/plan.md", "README.md"}, "anna ben"},  // a note beside them
      {{"ben/plan.md", "anna/plan.md", "Our plan.md"}, "anna ben"},
      {{"plan.md", "drafts/a.md", "more/b.md"}, "."},
      {{"essay.md", "pictures of us/a.jpg", "more/b.jpg"}, "."},
      {{"ben/plan.md"}, "."},
      {{"PLAN/a.md", "people/a.md"}, "."},       // a part's own folder
      {{"pictures/a.jpg", "people/a.md"}, "."},  // likewise
      {{}, "."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.found);
    CHECK(found_in(row.entries) == row.found);
  }
}

TEST_CASE("a file, or what is not there, stands for itself") {
  const TempFolder folder;
  fill(folder, {"plan.md"});
  const Rubric rubric = samples::rubric_of({});
  for (const std::string name : {"plan.md", "none"}) {
    const std::string path = folder / name;
    CHECK(submissions_at(path, rubric) == std::vector<std::string>{path});
  }
}

TEST_CASE("links in a folder lead nowhere") {
  const TempFolder folder;
  fill(folder, {"anna/", "ben/"});
  fs::create_symlink("/", folder / "cy");
  CHECK(submissions_at(folder.path(), samples::rubric_of({})).size() == 2);
}

}  // namespace
}  // namespace rubricate
