// What checks make of facts that only real artifacts have, and of texts whose structure is guessed.
#include "../submission/samples.hpp"
#include "samples.hpp"

#include <submission/assign.hpp>

#include <functional>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// The verdict on one file beneath p/ that `change` makes something of.
std::string verdict(std::string_view requirement, const std::string& name, const std::string& text,
                    const std::function<void(SubmittedFile&)>& change) {
  std::string yaml = trial::requiring(requirement);
  yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
  const Rubric rubric = trial::rubric_from(yaml);
  Submission submission = samples::submission_with({{"p/" + name, text}});
  change(submission.files.at(0));
  REQUIRE(assign_parts(rubric, {}, submission).has_value());
  const Report report = evaluate(rubric, submission);
  std::string said(to_string(report.parts.at(0).results.at(0).status));
  for (const Finding& finding : report.findings)
    said += fmt::format("; {} {} {}", to_string(finding.severity), finding.id, finding.message);
  return said;
}

auto lasting(double seconds) {
  return [seconds](SubmittedFile& file) { file.facts.seconds = seconds; };
}

auto guessed(SubmittedFile& file) { file.document.is_guessed = true; }

}  // namespace

TEST_CASE("films last as long as a player shows") {
  const std::string asked = "files: {duration: 1-2 minutes}";
  CHECK(verdict(asked, "a.mp4", "x", lasting(60)) == "passed");
  CHECK(verdict(asked, "a.mp4", "x", lasting(59.5)) == "passed");
  CHECK(verdict(asked, "a.mp4", "x", lasting(59)) ==
        "failed; error files/duration p/a.mp4 lasts 59 seconds; 1:00 minutes to 2:00 minutes wanted");
  CHECK(verdict(asked, "a.mp4", "x", lasting(120.9)) == "passed");
  CHECK(verdict(asked, "a.mp4", "x", lasting(3725)) ==
        "failed; error files/duration p/a.mp4 lasts 1:02:05 hours; 1:00 minutes to 2:00 minutes wanted");
  CHECK(verdict(asked, "a.mp4", "x", [](SubmittedFile&) {}) ==
        "untested; cannot tell files/not-measured the duration of p/a.mp4 cannot be told");
  CHECK(verdict(asked, "a.png", "x", [](SubmittedFile&) {}) == "passed");
}

TEST_CASE("pages of single files are counted") {
  const auto with = [](std::uint32_t pages) { return [pages](SubmittedFile& file) { file.facts.pages = pages; }; };
  CHECK(verdict("files: {pages: at most 4}", "a.pdf", "x", with(4)) == "passed");
  CHECK(verdict("files: {pages: at most 4}", "a.pdf", "x", with(5)) ==
        "failed; error files/pages p/a.pdf has 5 pages; at most 4 wanted");
  CHECK(verdict("files: {pages: at most 4}", "a.docx", "x", [](SubmittedFile&) {}).starts_with("untested"));
}

TEST_CASE("a format is told by what stands in the file") {
  const auto really = [](SubmittedFile& file) {
    file.named_type = "pdf";
    file.facts.type = "docx";
  };
  CHECK(verdict("format: docx", "a.pdf", "x", really) == "passed");
  CHECK(verdict("format: pdf", "a.pdf", "x", really) ==
        "failed; error format/type this is a .docx file; the guidelines ask for pdf");
}

TEST_CASE("what a file says of itself may tell who and where") {
  const auto says = [](std::string author, bool has_position) {
    return [author = std::move(author), has_position](SubmittedFile& file) {
      file.facts.author = author;
      file.facts.has_position = has_position;
    };
  };
  CHECK(verdict("privacy: none", "a.png", "x", says("", false)) == "passed");
  CHECK(verdict("privacy: none", "a.png", "x", says("Maria", false)) ==
        "cannot-tell; cannot tell privacy/author the file says of itself that its author is “Maria”; nobody is to be "
        "named");
  CHECK(verdict("privacy: first", "a.png", "x", says("Maria", false)) == "passed");
  CHECK(verdict("privacy: first", "a.png", "x", says("Maria Gonzalez", false)).starts_with("cannot-tell"));
  CHECK(verdict("privacy: none", "a.png", "x", says("", true)) ==
        "cannot-tell; cannot tell privacy/position where on earth it was taken stands in this file (GPS)");
  CHECK(verdict("privacy: {emails: forbid}", "a.png", "x", says("Maria Gonzalez", true)) == "passed");
}

TEST_CASE("what a PDF cannot show is never failed") {
  const std::string text = "Ana and Ben cook for us.\n";
  CHECK(verdict("list: {of: member, items: 5}", "a.md", text, [](SubmittedFile&) {}).starts_with("cannot-tell"));
  const std::string table = "table: {columns: [Name, Role]}";
  CHECK(verdict(table, "a.md", text, [](SubmittedFile&) {}).starts_with("failed; error table/"));
  CHECK(verdict(table, "a.md", text, guessed).starts_with("cannot-tell; cannot tell table/"));
  CHECK(verdict("sections: [Scope]", "a.md", text, guessed).starts_with("cannot-tell"));
}

TEST_CASE("the words of a PDF are sure to one in a hundred") {
  const std::string text = trial::repeated("word ", 200);
  CHECK(verdict("words: 201-300", "a.md", text, [](SubmittedFile&) {}).starts_with("failed"));
  CHECK(
      verdict("words: 201-300", "a.md", text, guessed) ==
      "cannot-tell; cannot tell words/depends 198–202 words; 201–300 wanted: it depends on how the words of a PDF are "
      "told apart, which is sure to 1 in 100");
  CHECK(verdict("words: 203-300", "a.md", text, guessed).starts_with("failed; error words/too-few"));
  CHECK(verdict("words: 100-202", "a.md", text, guessed) == "passed");
}

}  // namespace rubricate
