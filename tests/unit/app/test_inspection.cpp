// What is told of the files of a submission, by their content and by how opening them went.
#include "unit/util/temp_folder.hpp"

#include <app/inspection.hpp>
#include <submission/read.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

Inspection inspection_of(const std::string& name, std::string bytes) {
  Inspection inspection;
  add_to(inspection, submission_of(name, std::move(bytes)), "in/" + name);
  return inspection;
}

// A submission with one file that was opened like this.
Inspection opened_as(SubmittedFile file) {
  Submission submission;
  submission.is_folder = false;
  if (file.size == 0) file.size = 1;
  submission.files.push_back(std::move(file));
  Inspection inspection;
  add_to(inspection, std::move(submission), "in");
  return inspection;
}

SubmittedFile file_of(std::string type, Opening opening) {
  SubmittedFile file;
  file.source.path = "x." + type;
  file.extension = type;
  file.opening = opening;
  file.facts.type = std::move(type);
  return file;
}

}  // namespace

TEST_CASE("what stands in a text is counted") {
  const auto inspection = inspection_of(
      "a.md",
      "# A title\n\nFour words and [a link](x) ![a picture](y.png).\n\n- one\n  - two\n\n|a|b|\n|---|---|\n|c|d|\n\n"
      "Note[^1].\n\n[^1]: Said there.\n");
  REQUIRE(inspection.files.size() == 1);
  const InspectedFile& file = inspection.files.front();
  CHECK(file.file.source.path == "in/a.md");
  CHECK(file.type_name == "a plain text");
  CHECK(file.name_fits == true);
  REQUIRE(file.text.has_value());
  CHECK(file.text->headings == 1);
  CHECK(file.text->lists == 2);
  CHECK(file.text->tables == 1);
  CHECK(file.text->links == 1);
  CHECK(file.text->pictures == 1);
  CHECK(file.text->footnotes == 1);
  CHECK(file.text->words[1] == 2);
  CHECK(file.text->words[4] == 4);
  CHECK(inspection.complete);
}

TEST_CASE("a file of which something stays unknown has a finding that says what to do") {
  struct Row {
    std::string_view type;
    Opening opening;
    std::string_view id;
    bool complete;
  };
  for (const Row& row : {Row{"png", Opening::facts, "", true}, Row{"zip", Opening::none, "", true},
                         Row{"xls", Opening::unsupported, "files/unsupported", false},
                         Row{"mp4", Opening::no_helper, "files/no-helper", false}}) {
    const auto inspection = opened_as(file_of(std::string(row.type), row.opening));
    const auto& findings = inspection.files.front().findings;
    CAPTURE(row.type);
    CHECK(inspection.complete == row.complete);
    REQUIRE(findings.size() == (row.id.empty() ? 0 : 1));
    if (findings.empty()) continue;
    CHECK(findings.front().id == row.id);
    CHECK_FALSE(findings.front().help.empty());
  }
}

TEST_CASE("an empty file is said to be empty") {
  SubmittedFile empty;
  empty.source.path = "x.docx";
  Submission submission;
  submission.files.push_back(std::move(empty));
  Inspection inspection;
  add_to(inspection, std::move(submission), "in");
  REQUIRE(inspection.files.front().findings.size() == 1);
  CHECK(inspection.files.front().findings.front().id == "files/empty");
  CHECK(inspection.files.front().file.source.path == "in/x.docx");
  CHECK(inspection.files.front().type_name.empty());
}

TEST_CASE("a name fits or not where both say something") {
  const auto fits = [](const std::string& type, const std::string& ending) {
    SubmittedFile file = file_of(type, Opening::none);
    file.extension = ending;
    return opened_as(std::move(file)).files.front().name_fits;
  };
  CHECK(fits("jpg", "jpeg") == true);
  CHECK(fits("txt", "docx") == false);
  CHECK(fits("txt", "notes") == true);
  CHECK_FALSE(fits("jpg", "").has_value());
  CHECK_FALSE(fits("", "bin").has_value());
}

TEST_CASE("the end of a Word document that was cut off does not make its name wrong") {
  TempFolder folder;
  folder.write("plan.docx", std::string("PK\x03\x04\x14\0\x08\0 and no more", 20));
  folder.write("photo.jpg", "\x89PNG\r\n\x1a\n");
  auto submission = read_submission(folder.path());
  REQUIRE(submission.has_value());
  Inspection inspection;
  add_to(inspection, std::move(*submission), folder.path());
  REQUIRE(inspection.files.size() == 2);
  CHECK(inspection.files[0].name_fits == false);
  CHECK(inspection.files[1].name_fits == true);
  CHECK(inspection.files[1].type_name == "a Word document");
  REQUIRE(inspection.files[1].findings.size() == 1);
  CHECK(inspection.files[1].findings.front().id == "files/damaged");
}

}  // namespace rubricate
