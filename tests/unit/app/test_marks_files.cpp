// Which files are read for marks.
#include "../util/temp_folder.hpp"

#include <app/marks_files.hpp>

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string names(const MarksFiles& found, const std::filesystem::path& below) {
  std::string all;
  for (const Source& file : found.files)
    all += (all.empty() ? "" : " ") + std::filesystem::path(file.path).lexically_relative(below).native();
  return all;
}

}  // namespace

TEST_CASE("a folder stands for the marks in it and below, sorted, each once; rubrics and hidden ones are none") {
  const TempFolder folder;
  const std::filesystem::path root = folder.path();
  for (const char* name :
       {"b.csv", "a.yaml", "in/c.yml", "in/d.tsv", "walk.rubric.yaml", "notes.txt", ".e.csv", ".git/f.csv"})
    folder.write(name, name);
  const MarksFiles found =
      read_marks_files({root.native(), (root / "b.csv").native(), (root / "in/../a.yaml").native()});
  CHECK(names(found, root) == "a.yaml b.csv in/c.yml in/d.tsv");
  CHECK(found.files[0].text == "a.yaml");
  CHECK(found.errors.empty());
}

TEST_CASE("files come in the order of their names, whatever they are called; what cannot be read is told") {
  const TempFolder folder;
  const std::filesystem::path root = folder.path();
  folder.write("z.txt", "z");
  folder.write("a.csv", "a");
  std::filesystem::create_directories(root / "empty");
  const MarksFiles found = read_marks_files(
      {(root / "z.txt").native(), (root / "nix.csv").native(), (root / "empty").native(), (root / "a.csv").native()});
  CHECK(names(found, root) == "z.txt a.csv");
  REQUIRE(found.errors.size() == 2);
  CHECK(found.errors[0].kind == ErrorKind::input);
  CHECK(found.errors[1].kind == ErrorKind::nothing);
}

}  // namespace rubricate
