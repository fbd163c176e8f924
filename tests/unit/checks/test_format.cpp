// format: which file types are allowed or preferred.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Files;
using trial::verdict_of_files;

TEST_CASE("file types that guidelines name") {
  struct Row {
    std::string_view what, requirement;
    Files files;
    std::string_view expected;
  };
  const std::vector<Row> rows{
      {"the type", "format: pdf", {{"p/a.pdf", "x"}}, "passed"},
      {"one of them", "format: [pdf, docx]", {{"p/a.DOCX", "x"}, {"p/b.pdf", "x"}}, "passed"},
      {"two endings of one type", "format: [jpg, markdown]", {{"p/a.jpeg", "x"}, {"p/b.md", "x"}}, "passed"},
      {"another type", "format: pdf", {{"p/a.pdf", "x"}, {"p/b.md", "x"}}, "failed: error format/type @p/b.md:1"},
      {"no ending", "format: pdf", {{"p/notes", "x"}}, "failed: error format/type @p/notes:1"},
      {"the copy that is read", "format: pdf", {{"p/a.pdf", "x"}, {"p/a.md", "x"}}, "passed"},
      {"a text is no copy of a picture",
       "format: png",
       {{"p/a.png", "x"}, {"p/a.md", "x"}},
       "failed: error format/type @p/a.md:1"},
      {"a text of the same name in another folder",
       "format: pdf",
       {{"p/a.pdf", "x"}, {"p/q/a.md", "x"}},
       "failed: error format/type @p/q/a.md:1"},
      {"a double ending", "format: pdf", {{"p/a.pdf.exe", "x"}}, "failed: error format/type @p/a.pdf.exe:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict_of_files(row.requirement, row.files) == row.expected);
  }
}

TEST_CASE("the row names the types that were found") {
  const trial::Trial one(trial::requiring("format: pdf"), {{"p.md", "x"}});
  CHECK(one.result("p.format").found == "1 .md file");
  std::string yaml = trial::requiring("format: pdf");
  yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
  const trial::Trial many(yaml, {{"p/a.md", "x"}, {"p/b.md", "x"}, {"p/c", "x"}, {"p/d.txt", "x"}, {"p/e.zip", "x"}});
  CHECK(many.result("p.format").found == "2 .md files, 1 .txt file, 1 .zip file, …");
}

TEST_CASE("a type that guidelines prefer is only advised") {
  std::string yaml = trial::requiring("format: pdf");
  yaml.replace(yaml.find("require:"), 8, "advise:");
  const trial::Trial trial(yaml, {{"p.md", "x"}});
  CHECK(trial.findings() == "warning format/type p.format@1\n");
  CHECK(trial.finding("format/type").message == "this is a .md file; the guidelines prefer pdf");
  CHECK(trial.report().parts[0].status == Status::passed);
}

}  // namespace rubricate
