// files: how many files of these kinds.
#include "../submission/samples.hpp"
#include "samples.hpp"

#include <submission/assign.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Files;
using trial::Trial;
using trial::verdict_of_files;

TEST_CASE("how many files, of which kinds, and how large") {
  struct Row {
    std::string_view what, requirement;
    Files files;
    std::string_view expected;
  };
  const std::vector<Row> rows{
      {"one is enough unless said", "files", {{"p/a.png", "x"}}, "passed"},
      {"too few", "files: at least 2", {{"p/a.png", "x"}}, "failed: error files/too-few "},
      {"too many", "files: at most 1", {{"p/a.png", "x"}, {"p/b.png", "x"}}, "failed: error files/too-many-of-them "},
      {"more than a bare number",
       "files: 1",
       {{"p/a.png", "x"}, {"p/b.png", "x"}},
       "passed: warning files/too-many-of-them "},
      {"only these kinds count",
       "files: {count: at least 2, kinds: [image]}",
       {{"p/a.png", "x"}, {"p/b.mp3", "x"}},
       "failed: error files/too-few "},
      {"several kinds",
       "files: {count: at least 2, kinds: [image, audio]}",
       {{"p/a.png", "x"}, {"p/b.mp3", "x"}},
       "passed"},
      {"every kind",
       "files: {count: exactly 8, kinds: [image, video, audio, slides, document, text, sheet, archive]}",
       {{"p/a.jpg", "x"},
        {"p/b.mp4", "x"},
        {"p/c.mp3", "x"},
        {"p/d.pptx", "x"},
        {"p/e.pdf", "x"},
        {"p/f.md", "x"},
        {"p/g.xlsx", "x"},
        {"p/h.zip", "x"}},
       "passed"},
      {"an empty file does not count",
       "files: at least 2",
       {{"p/a.png", "x"}, {"p/b.png", ""}},
       "failed: error files/too-few ; warning files/empty @p/b.png:1"},
      {"a text of nothing but a title does not count",
       "files: at least 2",
       {{"p/a.png", "x"}, {"p/b.md", "# Event\n\nTBD\n"}},
       "failed: error files/too-few ; warning files/empty @p/b.md:1"},
      {"a text with a link counts", "files: at least 1", {{"p/b.md", "[film](https://x.org/a)\n"}}, "passed"},
      {"a document and its copy as text are one too many for nobody",
       "files: exactly 1",
       {{"p/a.docx", "x"}, {"p/a.md", "x"}},
       "passed"},
      {"a copy is a file", "files: exactly 2", {{"p/a.docx", "x"}, {"p/a.md", "x"}}, "passed"},
      {"a picture and a text are two",
       "files: exactly 1",
       {{"p/a.png", "x"}, {"p/a.md", "x"}},
       "failed: error files/too-many-of-them "},
      {"two answers",
       "files: exactly 1",
       {{"p/a.docx", "x"}, {"p/b.md", "x"}},
       "failed: error files/too-many-of-them "},
      {"too large",
       "files: {size: at most 1 kB}",
       {{"p/a.png", std::string(2000, 'x')}},
       "failed: error files/size @p/a.png:1"},
      {"small enough", "files: {size: at most 1 kB}", {{"p/a.png", std::string(1000, 'x')}}, "passed"},
      {"not a film",
       "files: {duration: at most 5 minutes}",
       {{"p/a.mp4", "x"}},
       "untested: cannot tell files/not-measured @p/a.mp4:1"},
      {"pages", "files: {pages: at most 5}", {{"p/a.pdf", "x"}}, "untested: cannot tell files/not-measured @p/a.pdf:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict_of_files(row.requirement, row.files) == row.expected);
  }
}

TEST_CASE("a duration is not asked of what has none") {
  CHECK(verdict_of_files("files: {duration: at most 5 minutes}", {{"p/a.png", "x"}}) == "passed");
}

TEST_CASE("files are told with both numbers") {
  const Trial trial(trial::requiring("files: {count: at least 3, kinds: [image], size: at most 1 kB}"),
                    {{"p.png", std::string(1500, 'x')}});
  CHECK(trial.finding("files/too-few").message == "1 file found (image); at least 3 wanted");
  CHECK(trial.finding("files/too-few").help == "Add 2 files to the folder.");
  CHECK(trial.result("p.files").found == "1 file");
  CHECK(trial.finding("files/size").address == "p.files");
}

TEST_CASE("what cannot be looked at may be a file or not") {
  struct Row {
    std::string_view what, requirement, expected;
  };
  const std::array rows{
      Row{"it may be the one that is wanted", "files: at least 2", "untested: 1 file, 1 could not be looked at"},
      Row{"there is enough without it", "files: at least 1", "passed: 1 file, 1 could not be looked at"},
      Row{"it is not enough either way", "files: at least 3", "failed: 1 file, 1 could not be looked at"},
      Row{"it may be too much", "files: at most 1", "untested: 1 file, 1 could not be looked at"},
      Row{"nobody knows its size", "files: {size: at most 1 kB}", "untested: 1 file, 1 could not be looked at"},
      Row{"it is of another kind", "files: {kinds: [video], count: at most 1}", "passed: 0 files"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    std::string yaml = trial::requiring(row.requirement);
    yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
    const Rubric rubric = trial::rubric_from(yaml);
    Submission submission = samples::submission_with({{"p/a.jpg", "x"}, {"p/b.jpg", ""}});
    submission.files[1].state = FileState::unreadable;
    submission.files[1].problem = "it is a link to another place";
    REQUIRE(assign_parts(rubric, {}, submission));
    const Report report = evaluate(rubric, submission);
    const Result& result = report.parts[0].results[0];
    CHECK(std::string(to_string(result.status)) + ": " + result.found == row.expected);
    for (const Finding& finding : report.findings) CHECK(finding.id != "files/empty");
  }
}

TEST_CASE("files that may be meant are for a reader to look at") {
  constexpr std::string_view k_pictures = "files: {count: exactly 2, kinds: [image]}";
  CHECK(trial::verdict_of_files(k_pictures, {{"p/text.md", "Captions."}, {"photos/1.jpg", "x"}, {"photos/2.jpg", "x"}})
            .starts_with("cannot-tell: cannot tell files/beside"));
  CHECK(trial::verdict_of_files(k_pictures, {{"p/text.md", "Captions."}, {"photos/1.jpg", "x"}})
            .starts_with("failed: error files/too-few"));
  constexpr std::string_view k_documents = "files: {count: 2, kinds: [document]}";
  CHECK(trial::verdict_of_files(k_documents, {{"p/a.md", "A."}, {"p/b.pdf", "x"}})
            .starts_with("cannot-tell: cannot tell files/texts"));
}

}  // namespace rubricate
