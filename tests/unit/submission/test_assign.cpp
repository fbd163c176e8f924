// Which file answers which part: names, titles, options, and what cannot be told.
#include "samples.hpp"

#include <submission/assign.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using samples::assigned;
using samples::partnership;
using samples::rubric_of;
using samples::submission_with;

const std::vector<std::pair<std::string, std::string>> k_all = {{"overview.md", "Words."},
                                                                {"people.md", "Words."},
                                                                {"plan.md", "Words."},
                                                                {"event/flyer.png", "bytes"},
                                                                {"reflection.md", "Words."}};

// The files of k_all with some left out and others added.
Submission changed(const std::vector<std::string>& without,
                   const std::vector<std::pair<std::string, std::string>>& with) {
  auto files = k_all;
  std::erase_if(files, [&](const auto& file) { return std::ranges::find(without, file.first) != without.end(); });
  files.insert(files.end(), with.begin(), with.end());
  return submission_with(files);
}

// What became of one part.
std::string line_of(const std::string& outcome, const std::string& part) {
  const std::size_t start = ("\n" + outcome).find("\n" + part + ": ");
  if (start == std::string::npos) return "";
  return outcome.substr(start, outcome.find('\n', start) - start);
}

}  // namespace

TEST_CASE("files named as the rubric says serve their parts") {
  CHECK(assigned(partnership(), submission_with(k_all)) ==
        "overview: found by name: overview.md\n"
        "people: found by name: people.md\n"
        "plan: found by name: plan.md\n"
        "event: found by name: event/flyer.png\n"
        "reflection: found by name: reflection.md\n");
}

TEST_CASE("names are compared without case and in normal form C") {
  const Rubric rubric = rubric_of({{"overview", "\u00DCbersicht", "\u00FCbersicht"}});
  CHECK(assigned(rubric, submission_with({{"U\u0308BERSICHT.md", "x"}, {"other.md", "x"}})) ==
        "overview: found by name: U\u0308BERSICHT.md\nunclaimed: other.md\n");
}

TEST_CASE("a folder that encloses everything does not matter") {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& [path, text] : k_all) files.emplace_back("Maria Lopez/My plan/" + path, text);
  const std::string outcome = assigned(partnership(), submission_with(files));
  CHECK(line_of(outcome, "overview") == "overview: found by name: Maria Lopez/My plan/overview.md");
  CHECK(line_of(outcome, "event") == "event: found by name: Maria Lopez/My plan/event/flyer.png");
}

TEST_CASE("a folder's part takes all files beneath the folder, and these serve no other part") {
  const std::string outcome =
      assigned(partnership(), changed({"plan.md"}, {{"Event/plan.md", "Words."}, {"event/deep/er.jpg", "x"}}));
  CHECK(line_of(outcome, "event") == "event: found by name: Event/plan.md, event/deep/er.jpg, event/flyer.png");
  CHECK(line_of(outcome, "plan") == "plan: missing");
}

TEST_CASE("the upper file serves before the deeper one, which serves when there is no upper one") {
  CHECK(line_of(assigned(partnership(), changed({}, {{"old/plan.md", "Words."}})), "plan") ==
        "plan: found by name: plan.md");
  CHECK(line_of(assigned(partnership(), changed({"plan.md"}, {{"new/plan.md", "Words."}})), "plan") ==
        "plan: found by name: new/plan.md");
}

TEST_CASE("a plural in a file's name does not matter") {
  const std::string outcome =
      assigned(partnership(),
               changed({"reflection.md", "plan.md"}, {{"My Reflections.md", "Words."}, {"plans final.md", "Words."}}));
  CHECK(line_of(outcome, "reflection") == "reflection: found by title: My Reflections.md");
  CHECK(line_of(outcome, "plan") == "plan: found by title: plans final.md");
}

TEST_CASE("two texts of one name cannot be told apart, a picture beside a text can") {
  CHECK(line_of(assigned(partnership(), changed({}, {{"overview.txt", "Quite another text."}})), "overview") ==
        "overview: unclear: overview.md, overview.txt");
  CHECK(line_of(assigned(partnership(), changed({"overview.md"}, {{"overview.docx", "x"}, {"overview.pdf", "x"}})),
                "overview") == "overview: unclear: overview.docx, overview.pdf");
  const std::string outcome = assigned(partnership(), changed({}, {{"overview.png", "x"}}));
  CHECK(line_of(outcome, "overview") == "overview: found by name: overview.md");
  CHECK(line_of(outcome, "unclaimed") == "unclaimed: overview.png");
}

TEST_CASE("a text with documents of the same name beside it is one answer") {
  for (const char* const document : {"overview.docx", "Overview.PDF", "overview.html"})
    CHECK(line_of(assigned(partnership(), changed({}, {{document, "x"}})), "overview").find("found by name") !=
          std::string::npos);
  const std::string titled =
      assigned(partnership(), changed({"overview.md"}, {{"Part 1 Maria.docx", "x"}, {"Part 1 Maria.md", "Words."}}));
  CHECK(line_of(titled, "overview") == "overview: found by title: Part 1 Maria.docx, Part 1 Maria.md");
  const std::string elsewhere = assigned(
      partnership(), changed({"overview.md"}, {{"a/Part 1.docx", "x"}, {"b/Part 1.md", "Words."}, {"x.txt", "x"}}));
  CHECK_MESSAGE(line_of(elsewhere, "overview") == "overview: unclear: a/Part 1.docx, b/Part 1.md", "another folder");
}

TEST_CASE("a text that holds several parts is cut though a document of the same name lies beside it") {
  const std::string outcome = assigned(
      partnership(),
      changed({"overview.md", "plan.md"},
              {{"overview.docx", "x"}, {"overview.md", "# Part 1. Overview\n\nOne.\n\n# Artifact 2. Plan\n\nTwo.\n"}}));
  CHECK(line_of(outcome, "overview") == "overview: found by name: overview.docx, overview.md \"One.\"");
  CHECK(line_of(outcome, "plan") == "plan: found by section: overview.md \"Two.\"");
}

TEST_CASE("two candidates for one part are none for another") {
  CHECK(line_of(assigned(partnership(), changed({"reflection.md"}, {{"overview.txt", "Words."}})), "reflection") ==
        "reflection: missing");
}

TEST_CASE("a glob takes all that it matches") {
  const Rubric rubric = rubric_of({{"photos", "Photos", "photo*.jpg"}, {"essay", "Essay", "essay"}});
  CHECK(assigned(rubric, submission_with({{"PHOTO 1.jpg", "x"}, {"photo2.JPG", "x"}, {"essay.md", "x"}})) ==
        "photos: found by name: PHOTO 1.jpg, photo2.JPG\nessay: found by name: essay.md\n");
}

TEST_CASE("names as people choose them") {
  struct Case {
    const char* file;
    const char* part;
  };
  constexpr auto k_cases = std::to_array<Case>({
      {"Part 1 - Maria.md", "overview"},
      {"Part1.pdf", "overview"},
      {"part_01.docx", "overview"},
      {"Part I - Maria.docx", "overview"},
      {"Part One.docx", "overview"},
      {"Overview_final (2).docx", "overview"},
      {"overviewFinal.docx", "overview"},
      {"overview.md.txt", "overview"},
      {"01-overview.md", "overview"},
      {"Maria Lopez Overview 2025-03-01.docx", "overview"},
      {"Overview/answer.md", "overview"},
      {"Part 1/people I met.pdf", ""},
      {"artifact1.md", "people"},
      {"Artefact 1.md", "people"},
      {"Artifact 1 - Five People.docx", "people"},
      {"Artifact 2 Plan.md", "plan"},
      {"Artifact #2.odt", "plan"},
      {"Artifact 2 people plan.md", "plan"},
      {"reflection essay.md", "reflection"},
      {"Part 3 - event reflection.md", "reflection"},
      {"Part 10.md", ""},
      {"Artifact 12.md", ""},
      {"planet.md", ""},
      {"essay.md", ""},
      {"overview and reflection.md", ""},
  });
  for (const Case& c : k_cases) {
    CAPTURE(c.file);
    const std::string wanted = c.part;
    const Rubric rubric = partnership();
    // Something else for the rest, so that nothing is settled for want of another file.
    const std::string outcome = assigned(rubric, submission_with({{c.file, "Words."}, {"zzz.md", "Other words."}}));
    for (const Part& part : rubric.parts) {
      CAPTURE(part.id);
      const bool found = line_of(outcome, part.id) == part.id + ": found by title: " + c.file;
      CHECK(found == (part.id == wanted));
    }
  }
}

TEST_CASE("a file's title serves where its name does not") {
  struct Case {
    const char* text;
    const char* part;
  };
  constexpr auto k_cases = std::to_array<Case>({
      {"# Part 1. Overview\n\nText.", "overview"},
      {"Maria Lopez\n\n# Overview\n\nText.", "overview"},
      {"# Community Partnerships: Overview\n\nText.", "overview"},
      {"# Overview – Joel Brandvold, Minot\n\nText.", "overview"},
      {"# Overview (450-550 words)\n\nText.", "overview"},
      {"**Artifact 1: Five Colleagues**\n\nText.", "people"},
      {"---\ntitle: Artifact 2\n---\n\nText.", "plan"},
      {"Part 3. Reflection\n==================\n\nText.", "reflection"},
      {"# My Reflection\n\nText.", "reflection"},
      {"# An event I will not forget\n\nText.", ""},
      {"# Our plan to involve people\n\nText.", ""},
      {"Text about the plan.\n\nMore.", ""},
      {"# Question 1. Overview of what?\n\nText.", ""},
  });
  for (const Case& c : k_cases) {
    CAPTURE(c.text);
    const Rubric rubric = partnership();
    const std::string outcome = assigned(rubric, submission_with({{"a.md", c.text}, {"zzz.md", "Other words."}}));
    for (const Part& part : rubric.parts) {
      CAPTURE(part.id);
      const bool found = line_of(outcome, part.id) == part.id + ": found by title: a.md";
      CHECK(found == (part.id == std::string(c.part)));
    }
  }
}

TEST_CASE("a name that speaks of two parts serves the one that is still open") {
  const std::string outcome = assigned(partnership(), changed({"event/flyer.png"}, {{"event plan.md", "Words."}}));
  CHECK(line_of(outcome, "plan") == "plan: found by name: plan.md");
  CHECK(line_of(outcome, "event") == "event: found by title: event plan.md");
}

TEST_CASE("a name that speaks of two open parts settles neither") {
  const std::string outcome =
      assigned(partnership(), changed({"overview.md", "reflection.md"}, {{"overview and reflection.docx", "x"}}));
  CHECK(line_of(outcome, "overview") == "overview: unclear: overview and reflection.docx");
  CHECK(line_of(outcome, "reflection") == "reflection: unclear: overview and reflection.docx");
}

TEST_CASE("a part of which more is named gets the file, even when it is served already") {
  const std::string outcome =
      assigned(partnership(), changed({"event/flyer.png"}, {{"artifact 2 event plan.md", "x"}}));
  CHECK(line_of(outcome, "event") == "event: unclear: artifact 2 event plan.md");
}

TEST_CASE("several files that speak of a folder's part all belong to it") {
  const std::string outcome =
      assigned(partnership(),
               changed({"event/flyer.png"},
                       {{"Event photo 1.jpg", "x"}, {"artifact 3 flyer.pdf", "x"}, {"Artifact 3/supper.mov", "x"}}));
  CHECK(line_of(outcome, "event") ==
        "event: found by title: Artifact 3/supper.mov, Event photo 1.jpg, artifact 3 flyer.pdf");
}

TEST_CASE("a picture whose name speaks of a written part does not serve it") {
  const std::string outcome = assigned(partnership(), changed({"people.md"}, {{"people at supper.jpg", "x"}}));
  CHECK(line_of(outcome, "people") == "people: unclear: people at supper.jpg");
}

TEST_CASE("what is not found is missing when every file is claimed") {
  const std::string outcome = assigned(partnership(), changed({"reflection.md", "event/flyer.png"}, {}));
  CHECK(line_of(outcome, "reflection") == "reflection: missing");
  CHECK(line_of(outcome, "event") == "event: missing");
}

TEST_CASE("what is not found cannot be told while a file is left that could be it") {
  CHECK(line_of(assigned(partnership(), changed({"reflection.md"}, {{"README.md", "Words."}})), "reflection") ==
        "reflection: unclear: README.md");
  CHECK(line_of(assigned(partnership(), changed({"reflection.md"}, {{"rest.zip", "x"}})), "reflection") ==
        "reflection: unclear: rest.zip");
  CHECK(line_of(assigned(partnership(), changed({"reflection.md"}, {{"IMG_1.jpg", "x"}})), "reflection") ==
        "reflection: missing");
  CHECK(line_of(assigned(partnership(), changed({"event/flyer.png"}, {{"IMG_1.jpg", "x"}})), "event") ==
        "event: unclear: IMG_1.jpg");
}

TEST_CASE("the only document may hold everything while its text is not read") {
  const std::string outcome = assigned(partnership(), submission_with({{"Part 1 - Maria.docx", "x"}}));
  CHECK(line_of(outcome, "overview") == "overview: found by title: Part 1 - Maria.docx");
  CHECK(line_of(outcome, "plan") == "plan: unclear: Part 1 - Maria.docx");
  CHECK(line_of(assigned(partnership(), changed({"plan.md"}, {{"people.docx", "x"}})), "plan") == "plan: missing");
  CHECK(line_of(assigned(partnership(), submission_with({{"overview.md", "Words."}})), "plan") == "plan: missing");
}

TEST_CASE("an empty file serves nothing and is a near miss") {
  for (const char* const text : {"", " \n\n", "<!-- later -->\n"}) {
    CAPTURE(text);
    const std::string outcome = assigned(partnership(), changed({"plan.md"}, {{"plan.md", text}}));
    CHECK(line_of(outcome, "plan") == "plan: missing: plan.md");
    CHECK(line_of(outcome, "unclaimed") == "unclaimed: plan.md");
  }
  CHECK(line_of(assigned(partnership(), changed({"plan.md"}, {{"plan.md", "![](plan.png)"}})), "plan") ==
        "plan: found by name: plan.md");
  CHECK(line_of(assigned(partnership(), changed({"plan.md"}, {{"plan.md", ""}, {"Artifact 2.md", "Words."}})),
                "plan") == "plan: found by title: Artifact 2.md");
}

TEST_CASE("an unreadable file still serves its part") {
  Submission submission = submission_with(k_all);
  for (SubmittedFile& file : submission.files) {
    if (file.source.path != "plan.md") continue;
    file.state = FileState::unreadable;
    file.size = 0;
    file.document = {};
  }
  CHECK(line_of(assigned(partnership(), submission), "plan") == "plan: found by name: plan.md");
}

TEST_CASE("where names are prescribed only the name counts, and near misses are told") {
  Rubric rubric = partnership();
  for (Part& part : rubric.parts) part.from.required = true;
  for (const char* const name : {"overveiw.md", "overview.md.md", "overview.md.txt", "Overview final.md"}) {
    CAPTURE(name);
    const std::string outcome = assigned(rubric, changed({"overview.md"}, {{name, "# Part 1. Overview\n\nWords."}}));
    CHECK(line_of(outcome, "overview") == "overview: missing: " + std::string(name));
  }
  CHECK(line_of(assigned(rubric, changed({"overview.md"}, {{"essay.md", "Words."}})), "overview") ==
        "overview: missing");
  CHECK(line_of(assigned(rubric, changed({"overview.md"}, {{"x/overview.md", "Words."}})), "overview") ==
        "overview: missing: x/overview.md");
  CHECK(line_of(assigned(rubric, changed({"event/flyer.png"}, {{"evnt/flyer.png", "x"}})), "event") ==
        "event: missing: evnt/flyer.png");
}

TEST_CASE("a near miss is told beside the candidates too") {
  const Rubric rubric = partnership();
  Submission submission = changed({"overview.md"}, {{"overveiw.md", "Words."}});
  REQUIRE(assign_parts(rubric, {}, submission));
  CHECK(submission.parts[0].state == PartFiles::State::unclear);
  REQUIRE(submission.parts[0].near_misses.size() == 1);
  CHECK(submission.files[submission.parts[0].near_misses[0]].source.path == "overveiw.md");
}

TEST_CASE("one file for a rubric of one part needs no name") {
  const Rubric rubric = rubric_of({{"essay", "The essay", "essay"}});
  CHECK(assigned(rubric, submission_with({{"Maria.md", "Words."}})) == "essay: found by title: Maria.md\n");
  CHECK(assigned(rubric, submission_with({{"Maria.md", "Words."}, {"notes.md", "Words."}})) ==
        "essay: unclear: Maria.md, notes.md\nunclaimed: Maria.md, notes.md\n");
  CHECK(assigned(rubric, submission_with({{"Maria.md", ""}})) == "essay: missing\nunclaimed: Maria.md\n");
}

TEST_CASE("one file for a rubric of several parts serves the part that it speaks of") {
  CHECK(line_of(assigned(partnership(), submission_with({{"essay.md", "# Plan\n\nWords."}})), "plan") ==
        "plan: found by title: essay.md");
  CHECK(assigned(partnership(), submission_with({{"essay.md", "Words."}})) ==
        "overview: unclear: essay.md\npeople: unclear: essay.md\nplan: unclear: essay.md\nevent: unclear: essay.md\n"
        "reflection: unclear: essay.md\nunclaimed: essay.md\n");
}

TEST_CASE("nothing handed in, or no parts wanted") {
  CHECK(assigned(rubric_of({{"a", "A", "a"}}), submission_with({})) == "a: missing\n");
  CHECK(assigned(Rubric{}, submission_with({{"a.md", "x"}})) == "unclaimed: a.md\n");
}

TEST_CASE("an option wins over names") {
  const Rubric rubric = partnership();
  const auto with = [&](std::vector<PartOption> options) {
    Submission submission = changed({}, {{"essay.md", "Words."}, {"photos/a.jpg", "x"}, {"photos/b.jpg", "x"}});
    const auto done = assign_parts(rubric, options, submission);
    return done ? samples::outcome(rubric, submission) : done.error().message + ' ' + done.error().help;
  };
  CHECK(line_of(with({{"overview", "essay.md"}}), "overview") == "overview: found by option: essay.md");
  CHECK(line_of(with({{"overview", "./Essay.MD"}}), "overview") == "overview: found by option: essay.md");
  CHECK(line_of(with({{"overview", "maria/essay.md"}}), "overview") == "overview: found by option: essay.md");
  CHECK(line_of(with({{"overview", "essay.md"}}), "unclaimed") == "unclaimed: overview.md, photos/a.jpg, photos/b.jpg");
  CHECK(line_of(with({{"event", "photos/"}}), "event") == "event: found by option: photos/a.jpg, photos/b.jpg");
  CHECK(line_of(with({{"event", "photos/b.jpg"}, {"event", "essay.md"}, {"event", "essay.md"}}), "event") ==
        "event: found by option: essay.md, photos/b.jpg");
  CHECK(
      with({{"overveiw", "essay.md"}}).starts_with("--part names the part overveiw, which this rubric does not have"));
  CHECK(with({{"overveiw", "essay.md"}}).find("overview") != std::string::npos);
  CHECK(with({{"overview", "esay.md"}}).starts_with("--part names esay.md, but no such file was handed in."));
  CHECK(with({{"overview", "esay.md"}}).find("`essay.md`") != std::string::npos);
  CHECK(with({{"overview", ""}}).starts_with("--part names ,"));
}

TEST_CASE("an option may name the same text for several parts") {
  const Rubric rubric = partnership();
  Submission submission = submission_with({{"all.md", "# Overview\n\nOne.\n\n# Plan\n\nTwo.\n"}});
  REQUIRE(assign_parts(rubric, std::vector<PartOption>{{"overview", "all.md"}, {"reflection", "all.md"}}, submission));
  const std::string outcome = samples::outcome(rubric, submission);
  CHECK(line_of(outcome, "overview") == "overview: found by option: all.md \"One.\"");
  CHECK(line_of(outcome, "reflection") == "reflection: found by option: all.md");
}

TEST_CASE("assigning again starts anew") {
  const Rubric rubric = partnership();
  Submission submission = submission_with(k_all);
  REQUIRE(assign_parts(rubric, {}, submission));
  const std::string once = samples::outcome(rubric, submission);
  REQUIRE(assign_parts(rubric, {}, submission));
  CHECK(samples::outcome(rubric, submission) == once);
}

TEST_CASE("ten thousand files and a thousand parts") {
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = 0; i < 10'000; ++i) files.emplace_back("part " + std::to_string(i) + " notes.docx", "x");
  std::vector<samples::PartOf> parts;
  for (int i = 0; i < 1000; ++i) {
    const std::string n = std::to_string(i);
    parts.push_back({"p" + n, "Part " + n + ". Essay " + n, "essay" + n});
  }
  const std::string outcome = assigned(rubric_of(parts), submission_with(files));
  CHECK(line_of(outcome, "p999") == "p999: found by title: part 999 notes.docx");
}

}  // namespace rubricate
