// Answers that were saved twice.
#include "samples.hpp"

#include <submission/copies.hpp>

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// Which file stands for which: "b>a" where b is a copy of a.
std::string copies(Submission submission) {
  find_copies(submission);
  std::string text;
  for (const SubmittedFile& file : submission.files)
    if (file.copy_of)
      text += fmt::format("{}{}>{}", text.empty() ? "" : " ", file.source.path,
                          submission.files[*file.copy_of].source.path);
  return text;
}

const std::string k_text =
    "We meet every week in the old hall, and we read what each of us has brought along to share.";

// Files of a folder, of which the PDF was read as well.
Submission with_pdf(const std::string& pdf_text) {
  Submission submission = samples::submission_with({{"plan.md", pdf_text}, {"plan.txt", k_text}});
  SubmittedFile& pdf = submission.files[0];
  pdf.source.path = "plan.pdf";
  pdf.extension = "pdf";
  pdf.kind = FileKind::document;
  pdf.source.unit = TextUnit::page;
  pdf.document.is_guessed = true;
  return submission;
}

}  // namespace

TEST_CASE("a document that nobody can read is a copy of the text of its name") {
  CHECK(copies(samples::submission_with({{"plan.md", k_text}, {"plan.doc", "x"}})) == "plan.doc>plan.md");
  CHECK(copies(samples::submission_with({{"plan.md", k_text}, {"goal.doc", "x"}})).empty());
  CHECK(copies(samples::submission_with({{"plan.docx", "x"}, {"plan.doc", "x"}})).empty());
  CHECK(copies(samples::submission_with({{"plan.md", k_text}, {"plan.png", "x"}})).empty());
}

TEST_CASE("of two that say the same, the plainer one is read") {
  CHECK(copies(with_pdf(k_text)) == "plan.pdf>plan.txt");
  CHECK_MESSAGE(copies(with_pdf(k_text + " 1")) == "plan.pdf>plan.txt", "one word in twenty may differ");
  CHECK(copies(with_pdf("Quite another text stands here, and nobody knows which of the two is meant.")).empty());
}

TEST_CASE("letters of another case and places in folders do not matter") {
  CHECK(copies(samples::submission_with({{"Plan.md", k_text}, {"plan.doc", "x"}})) == "plan.doc>Plan.md");
  CHECK(copies(samples::submission_with({{"a/plan.md", k_text}, {"b/plan.doc", "x"}})).empty());
}

}  // namespace rubricate
