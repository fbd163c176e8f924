// pages: how long the text is, in pages.
#include "../submission/samples.hpp"
#include "samples.hpp"

#include <submission/assign.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// The verdict on files beneath p/ whose pages are known, as a version that counts them will find them.
std::string verdict_of_pages(std::string_view requirement,
                             const std::vector<std::pair<std::string, std::optional<std::uint32_t>>>& files) {
  std::string yaml = trial::requiring(requirement);
  yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
  const Rubric rubric = trial::rubric_from(yaml);
  trial::Files texts;
  for (const auto& [name, pages] : files) texts.emplace_back("p/" + name, "x");
  Submission submission = samples::submission_with(texts);
  for (SubmittedFile& file : submission.files)
    for (const auto& [name, pages] : files)
      if (file.source.path == "p/" + name) file.facts.pages = pages;
  REQUIRE(assign_parts(rubric, {}, submission).has_value());
  const Report report = evaluate(rubric, submission);
  std::string text(to_string(report.parts.at(0).results.at(0).status));
  for (const Finding& finding : report.findings) text += fmt::format("; {} {}", finding.id, finding.message);
  return text;
}

}  // namespace

TEST_CASE("no file fails for pages that cannot be counted") {
  struct Row {
    std::string_view file, expected;
  };
  const auto rows = std::to_array<Row>({
      {"p/a.pdf", "untested: cannot tell pages/not-counted @p/a.pdf:1"},
      {"p/a.docx", "untested: cannot tell pages/not-counted @p/a.docx:1"},
      {"p/a.odt", "untested: cannot tell pages/not-counted @p/a.odt:1"},
      {"p/a.pptx", "untested: cannot tell pages/not-counted @p/a.pptx:1"},
      {"p/a.unknown", "untested: cannot tell pages/not-counted @p/a.unknown:1"},
      {"p/a.md", "cannot-tell: cannot tell pages/none @p/a.md:1"},
      {"p/a.txt", "cannot-tell: cannot tell pages/none @p/a.txt:1"},
      {"p/a.png", "cannot-tell: cannot tell pages/none @p/a.png:1"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.file);
    CHECK(trial::verdict_of_files("pages: at most 1", {{std::string(row.file), "x"}}) == row.expected);
  }
}

TEST_CASE("why, and what to do") {
  const auto said = [](std::string_view file) {
    std::string yaml = trial::requiring("pages: {band: 2-3, tolerance: 10%}");
    yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
    const trial::Trial trial(yaml, {{"p/" + std::string(file), "x"}});
    const Finding& finding = trial.report().findings.at(0);
    CHECK(trial.result("p.pages").found == "1 file not counted");
    return finding.message + " | " + finding.help;
  };
  CHECK(said("a.pdf") ==
        "it cannot be told how many pages this .pdf file has | Open it and look how many it has: 2–3 ±10 % wanted. "
        "Of a PDF it can be told.");
  CHECK(said("a.md") ==
        "a .md file has no pages | If the guidelines ask for pages (2–3 ±10 %), hand in a PDF, or look in your word "
        "processor how many it fills.");
}

TEST_CASE("pages that are known are added up and judged") {
  CHECK(verdict_of_pages("pages: 2-3", {{"a.pdf", 3}}) == "passed");
  CHECK(verdict_of_pages("pages: 2-3", {{"a.pdf", 1}, {"b.pdf", 2}}) == "passed");
  CHECK(verdict_of_pages("pages: 2-3", {{"a.pdf", 1}}) == "failed; pages/too-few 1 page; 2–3 wanted");
  CHECK(verdict_of_pages("pages: 2-3", {{"a.pdf", 2}, {"b.docx", 2}}) == "failed; pages/too-many 4 pages; 2–3 wanted");
  CHECK(verdict_of_pages("pages: {band: at most 10, tolerance: 10%}", {{"a.pdf", 11}}) == "passed");
  CHECK_MESSAGE(verdict_of_pages("pages: 2-3", {{"a.pdf", 3}, {"map.png", std::nullopt}}) == "passed",
                "a picture has none");
  CHECK(verdict_of_pages("pages: at most 1", {{"a.pdf", 3}, {"b.odt", std::nullopt}}) ==
        "untested; pages/not-counted it cannot be told how many pages this .odt file has");
}

TEST_CASE("of many files twenty are told") {
  trial::Files files;
  for (int i = 0; i < 30; ++i) files.emplace_back(fmt::format("p/{}.pdf", i), "x");
  std::string yaml = trial::requiring("pages: at most 5");
  yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
  const trial::Trial trial(yaml, files);
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.pages").found == "30 files not counted");
}

}  // namespace rubricate
