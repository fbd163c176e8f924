// Records as tables, paths that hold elsewhere, and fingerprints.
#include <report/most_serious.hpp>
#include <report/record_rows.hpp>

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

FindingRecord finding_on(std::string address, std::string message) {
  return {.id = "words/too-few", .address = std::move(address), .message = std::move(message)};
}

SubmissionRecord two_parts() {
  SubmissionRecord record{.name = "maria"};
  record.parts = {{.id = "plan", .status = Status::failed, .files = {"plan.md"}},
                  {.id = "people", .status = Status::failed},
                  {.id = "extra", .status = Status::inapplicable}};
  record.results = {{.address = "plan.words", .status = Status::failed, .found = "5 words"},
                    {.address = "people.list", .status = Status::untested},
                    {.address = "words", .advisory = true, .status = Status::passed}};
  record.findings = {finding_on("plan.words", "first"), finding_on("plan.words.entry.deep", "second"),
                     finding_on("people", "third"), finding_on("", "fourth"), finding_on("unknown.x", "fifth")};
  return record;
}

}  // namespace

TEST_CASE("a part that is not there is a row, one that is not needed is none") {
  const SubmissionRecord record = two_parts();
  const RecordRows rows = rows_of(record);
  std::vector<std::string> told;
  for (const RecordRow& row : rows.rows) {
    std::string line = std::string(row.part) + "|" + std::string(row.address);
    for (const FindingRecord* const finding : row.findings) line += "|" + finding->message;
    told.push_back(line);
  }
  CHECK_EQ(told, std::vector<std::string>{"plan|plan.words|first|second", "people|people|third", "people|people.list",
                                          "|words"});
  REQUIRE_EQ(rows.others.size(), 2);
  CHECK_EQ(rows.others[0]->message, "fourth");
  CHECK_EQ(rows.others[1]->message, "fifth");
  CHECK(rows.rows[3].advisory);
}

TEST_CASE("paths lie below the submission as it was named, unless that tells of this computer") {
  struct Case {
    const char* name;
    const char* shown;
    const char* path;
  };
  for (const Case& each :
       {Case{"maria", "maria", "maria/a.md"}, Case{"./hand-ins/maria/", "hand-ins/maria", "hand-ins/maria/a.md"},
        Case{".//maria", "maria", "maria/a.md"}, Case{".", ".", "a.md"}, Case{"./", ".", "a.md"},
        Case{"/home/ana/maria/", "home/ana/maria", "a.md"}, Case{"../maria", "../maria", "../maria/a.md"},
        Case{"maria.zip", "maria.zip", "maria.zip/a.md"}}) {
    CAPTURE(each.name);
    const SubmissionRecord record{.name = each.name};
    CHECK_EQ(shown_name(record), each.shown);
    CHECK_EQ(path_from_here(record, "a.md"), each.path);
  }
  SubmissionRecord one{.name = "hand-ins/a.md"};
  one.files = {{.path = "a.md"}};
  CHECK_EQ(path_from_here(one, "a.md"), "hand-ins/a.md");
}

TEST_CASE("what is told is a sentence, with the page and the doubt where nothing else says them") {
  FindingRecord finding = finding_on("plan", "5 words");
  CHECK_EQ(told(finding), "5 words.");
  finding.help = "add some";
  CHECK_EQ(told(finding), "5 words. Add some.");
  finding.severity = Severity::unsure;
  finding.place = PlaceRecord{.path = "plan.pdf", .unit = TextUnit::page, .first = 2, .last = 3};
  CHECK_EQ(told(finding), "Cannot tell: Pages 2–3: 5 words. Add some.");
  CHECK_EQ(place_in_words(finding), "plan.pdf, pages 2–3");
  finding.message = "cannot tell how many";
  finding.place.reset();
  CHECK_EQ(told(finding), "Cannot tell how many. Add some.");
}

TEST_CASE("fingerprints stay when lines and figures move, and are never the same") {
  SubmissionRecord record = two_parts();
  record.findings = {finding_on("plan.words", "5 words"), finding_on("plan.words", "5 words"),
                     finding_on("plan.list", "5 words")};
  for (FindingRecord& finding : record.findings) finding.place = PlaceRecord{.path = "plan.md", .first = 3, .last = 3};
  const std::vector<std::string> before = fingerprints_of(record);
  CHECK_EQ(std::set(before.begin(), before.end()).size(), 3);
  CHECK(before[0].ends_with(":1"));
  CHECK(before[1].ends_with(":2"));
  for (FindingRecord& finding : record.findings) {
    finding.place->first = finding.place->last = 9;
    finding.message = "7 words";
  }
  CHECK_EQ(fingerprints_of(record), before);
  record.name = "ana";
  CHECK_NE(fingerprints_of(record)[0], before[0]);
}

TEST_CASE("the most serious are kept, and each that is not is counted") {
  MostSerious kept(3);
  for (const std::size_t rank : {3U, 1U, 1U, 2U, 0U, 1U, 3U, 0U}) kept.add(rank, std::to_string(rank) + ",");
  std::string text;
  kept.for_each([&](const std::string& piece) { text += piece; });
  CHECK_EQ(text, "0,0,1,");
  CHECK_EQ(kept.added(), 8);
  CHECK_EQ(kept.left_out(), 5);
}

}  // namespace rubricate
