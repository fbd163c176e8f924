// Which submissions a path on the command line stands for.
#include "samples.hpp"

#include <submission/batch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX

namespace rubricate {
namespace {

namespace fs = std::filesystem;

// A folder that goes away again, with these files and (with a slash at the end) folders in it.
struct Folder {
  explicit Folder(const std::vector<std::string>& entries) {
    std::string name = (fs::temp_directory_path() / "rubricate-batch-XXXXXX").native();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
    for (const std::string& entry : entries) {
      fs::create_directories((path / entry).parent_path());
      if (!entry.ends_with('/')) std::ofstream(path / entry) << "text";
    }
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }

  fs::path path;
};

// "anna ben.zip"; "." for the folder itself.
std::string found_in(const std::vector<std::string>& entries) {
  const Folder folder(entries);
  const Rubric rubric = samples::rubric_of({{"plan", "Our plan", "plan"}, {"photos", "Photos", "Pictures/"}});
  std::string names;
  for (const std::string& path : submissions_at(folder.path.native(), rubric))
    names += (names.empty() ? "" : " ") + fs::path(path).lexically_relative(folder.path).native();
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
      {{"ben/plan.md", "anna/plan.md", "README.md"}, "."},
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
  const Folder folder({"plan.md"});
  const Rubric rubric = samples::rubric_of({});
  for (const std::string name : {"plan.md", "none"}) {
    const std::string path = (folder.path / name).native();
    CHECK(submissions_at(path, rubric) == std::vector<std::string>{path});
  }
}

TEST_CASE("links in a folder lead nowhere") {
  const Folder folder({"anna/", "ben/"});
  fs::create_symlink("/", folder.path / "cy");
  CHECK(submissions_at(folder.path.native(), samples::rubric_of({})).size() == 2);
}

}  // namespace
}  // namespace rubricate
