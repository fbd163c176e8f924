// What the formats hold is bounded, whatever comes: how that is read is tested in tests/formats.
#include <report/record.hpp>
#include <report/record_formats.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

/// A run of so many submissions, each with a note before an error; every hundredth could not be checked.
std::string run_of(std::string_view format, std::size_t submissions) {
  const auto formats = record_formats();
  const auto found = std::ranges::find(formats, format, &BatchFormat::id);
  REQUIRE(found != formats.end());
  const auto writer = found->start({});
  std::string text = writer->begin({.tool_version = "0.1.0", .rubric_path = "a.rubric.yaml"});
  RunSummary summary;
  for (std::size_t i = 0; i < submissions; ++i) {
    SubmissionRecord record{.name = "s" + std::to_string(i), .status = Status::failed};
    if (i % 100 == 99) {
      record.error = "nobody may read it";
    } else {
      record.parts = {{.id = "plan", .status = Status::failed}};
      record.findings = {{.id = "words/note", .severity = Severity::note, .message = std::string(20, 'n')},
                         {.id = "part/missing", .severity = Severity::error, .address = "plan", .message = "gone"}};
    }
    add(summary, record);
    text += writer->next(record, writer->piece(record));
  }
  return text + writer->end(summary);
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("SARIF holds 25,000 findings, the most serious, and says how many are left out") {
  const nlohmann::json log = nlohmann::json::parse(run_of("sarif", 20'000));
  const auto& run = log["runs"][0];
  REQUIRE_EQ(run["results"].size(), 25'000);
  CHECK_EQ(std::ranges::count(run["results"], "error", [](const auto& result) { return result["level"]; }), 19'800);
  const auto& notices = run["invocations"][0]["toolExecutionNotifications"];
  CHECK_EQ(notices.size(), 201);
  CHECK_EQ(notices.back()["message"]["text"], "14600 findings left out, the least serious: code scanning takes 25000.");
  CHECK_EQ(run["invocations"][0]["executionSuccessful"], false);
  CHECK_EQ(run["tool"]["driver"]["rules"].size(), 2);
}

TEST_CASE("GitHub's log gets ten of each type, errors first") {
  const std::string text = run_of("github", 1'000);
  CHECK_EQ(count_of(text, "::error "), 10);
  CHECK_EQ(count_of(text, "::notice "), 10);
  CHECK_LT(text.rfind("::error "), text.find("::notice "));
  CHECK_NE(text.find("990 submissions checked; 1000 errors, 0 warnings, 990 notices."), std::string::npos);
}

TEST_CASE("a summary stays below 1 MiB and counts what it leaves out") {
  const std::string text = run_of("markdown", 100'000);
  CHECK_LT(text.size(), std::size_t{1} << 20U);
  const std::size_t rows = count_of(text, "\n| s");
  CHECK_NE(text.find("And " + std::to_string(100'000 - rows + 1) + " more submissions"), std::string::npos);
  CHECK_NE(text.find("1000 not checked"), std::string::npos);
}

TEST_CASE("a summary says what has changed, one row for each, whatever an earlier report says") {
  const std::string odd = "a|b\n\x1b @ana <b> " + std::string(1'000, 'x');
  const ChangeReport changes{.parts = {{.id = "p",
                                        .title = odd,
                                        .before = Status::failed,
                                        .now = Status::passed,
                                        .files = {{.path = odd}},
                                        .requirements = {{.address = "p.words",
                                                          .before = Status::passed,
                                                          .now = Status::passed,
                                                          .found_before = odd,
                                                          .is_carried = true,
                                                          .decided = "decided by ana: " + odd}}}},
                             .findings = {{.id = "previous/other-tool",
                                           .severity = Severity::note,
                                           .address = {},
                                           .place = {},
                                           .message = odd,
                                           .help = odd}}};
  const auto formats = record_formats();
  const auto found = std::ranges::find(formats, "markdown", &BatchFormat::id);
  REQUIRE(found != formats.end());
  const auto writer = found->start({.changes = &changes});
  std::string text = writer->begin({.is_batch = false});
  SubmissionRecord record{.name = "s", .status = Status::passed};
  record.parts = {{.id = "p", .status = Status::passed, .files = {"p.md"}}};
  record.results = {{.address = "p.words", .status = Status::passed, .found = "5 words"}};
  text += writer->next(record, writer->piece(record));
  text += writer->end({});
  CHECK_EQ(count_of(text, "\n| "), 5);  // two headings, the requirement, the part, and what changed of it
  CHECK_NE(text.find("| passed | 5 words<br>decided by ana: a"), std::string::npos);
  CHECK_NE(text.find("| **failed → passed** |\n| p.words | "), std::string::npos);
  CHECK_EQ(count_of(text, "\n- note: "), 1);
  CHECK_EQ(count_of(text, "@ana"), 0);
  CHECK_EQ(count_of(text, "<b>"), 0);
  CHECK_EQ(count_of(text, "\x1b"), 0);
}

TEST_CASE("a run of nothing is a whole report in every format") {
  for (const BatchFormat& format : record_formats()) {
    CAPTURE(format.id);
    const std::string text = run_of(format.id, 0);
    CHECK(text.ends_with('\n'));
    if (format.id == "sarif" || format.id == "gitlab") CHECK(nlohmann::json::accept(text));
  }
}

}  // namespace rubricate
