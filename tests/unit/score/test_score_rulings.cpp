// What readers rule on what the tool cannot tell.
#include "../submission/samples.hpp"
#include "samples.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using trial::Files;
using trial::k_enough;
using trial::k_short;
using trial::k_unsure;
using trial::lines_of;
using trial::Scored;
using trial::with_both;
using Lines = std::vector<std::string>;

const Result& result_at(const ScoreReport& report, std::string_view address) {
  for (const PartReport& part : report.checks.parts)
    for (const Result& result : part.results)
      if (result.address == address) return result;
  for (const Result& result : report.checks.results)
    if (result.address == address) return result;
  throw std::runtime_error("no such requirement");
}

// "passed decided by ana: seen".
std::string ruled(const ScoreReport& report, std::string_view address) {
  const Result& result = result_at(report, address);
  return std::string(to_string(result.status)) + (result.decided.empty() ? "" : " ") + result.decided;
}

}  // namespace

TEST_CASE("a check that cannot tell leaves the outcome open until a reader rules") {
  CHECK_EQ(with_both(k_unsure).mark("ana", "p", 1).mark("ana", "q", 2).outcome(),
           "open: Earned | Tried (Some checks are not settled.)");
  CHECK_EQ(with_both(k_unsure).mark("ana", "p", 1).outcome(),
           "open: Earned | Tried | Not yet (Some checks are not settled; 1 criterion waits for a reader's "
           "mark.)");
  Scored passed = with_both(k_unsure);
  passed.mark("ana", "p", 1).mark("ana", "q", 2).rule("ana", "p.words", Status::passed, "The heading counts.");
  CHECK_EQ(passed.outcome(), "decided: Earned");
  CHECK_EQ(ruled(passed.report(), "p.words"), "passed decided by ana: The heading counts.");
  CHECK_EQ(lines_of(passed.report().findings), Lines{});
  Scored failed = with_both(k_unsure);
  failed.mark("ana", "p", 1).mark("ana", "q", 2).rule("ana", "p.words", Status::failed, "The heading is none.");
  CHECK_EQ(failed.outcome(), "decided: Tried (A required check failed.)");
  CHECK_EQ(ruled(failed.report(), "p.words"), "failed decided by ana: The heading is none.");
  const std::vector<Finding> findings = failed.report().checks.findings;
  const auto found = std::ranges::find(findings, "marks/ruled-failed", &Finding::id);
  REQUIRE(found != findings.end());
  CHECK_EQ(found->message, "a reader says: The heading is none.");
}

TEST_CASE("nobody rules on what the tool can tell") {
  Scored scored = with_both(k_short);
  scored.mark("ana", "p", 1).mark("ana", "q", 2).rule("ana", "p.words", Status::passed);
  const ScoreReport report = scored.report();
  CHECK_EQ(ruled(report, "p.words"), "failed");
  CHECK_EQ(lines_of(report.findings), Lines{"error marks/overruled p.words"});
  CHECK_EQ(report.findings[0].message,
           "ana rules p.words passed, but this is no open question: it is failed. The ruling is not taken.");
  // Who says the same as the tool is not told off.
  CHECK_EQ(lines_of(with_both(k_enough).rule("ana", "p.words", Status::passed).report().findings), Lines{});
  CHECK_EQ(lines_of(with_both(k_enough).rule("ana", "p.words", Status::failed).report().findings),
           Lines{"error marks/overruled p.words"});
  // A part that is missing is missing.
  Scored missing(Files{{"q.md", "Why is it so?\n"}});
  CHECK_EQ(lines_of(missing.rule("ana", "p", Status::passed).report().findings), Lines{"error marks/overruled p"});
}

TEST_CASE("rulings that differ settle nothing, unless somebody's word counts more") {
  Scored scored = with_both(k_unsure);
  scored.mark("ana", "p", 1).mark("ana", "q", 2);
  scored.rule("ana", "p.words", Status::passed, "yes").rule("ben", "p.words", Status::failed, "no");
  const ScoreReport open = scored.report();
  CHECK_EQ(ruled(open, "p.words"), "cannot-tell");
  CHECK_EQ(lines_of(open.findings), Lines{"cannot tell marks/unsettled p.words"});
  CHECK_EQ(open.findings[0].message, "Reviewers differ on p.words: ana says passed, ben says failed.");
  CHECK_EQ(ruled(scored.report({Settling::chair, "Ben"}), "p.words"), "failed decided by ben: no");
  scored.rule("cho", "p.words", Status::passed, "sure");
  CHECK_EQ(ruled(scored.report({Settling::third, ""}), "p.words"), "passed decided by ana and cho: yes");
}

TEST_CASE("a reader may say that a part is there where its file is unclear, and what of it holds") {
  Scored scored(Files{{"a.md", std::string(k_enough)}, {"b.md", std::string(k_enough)}, {"q.md", "Why is it so?\n"}});
  scored.mark("ana", "p", 1).mark("ana", "q", 2);
  REQUIRE_EQ(scored.report().checks.parts[0].status, Status::cannot_tell);
  CHECK_EQ(scored.outcome(), "open: Earned | Tried (Some checks are not settled.)");
  scored.rule("ana", "p", Status::passed, "It is a.md.");
  CHECK_EQ(scored.report().checks.parts[0].decided, "decided by ana: It is a.md.");
  CHECK_EQ(scored.outcome(), "open: Earned | Tried (Some checks are not settled.)");
  scored.rule("ana", "p.words", Status::passed, "Four.").rule("ana", "words", Status::passed, "Eight.");
  CHECK_EQ(ruled(scored.report(), "words"), "passed decided by ana: Eight.");
  CHECK_EQ(scored.outcome(), "decided: Earned");
  CHECK_EQ(lines_of(scored.report().findings), Lines{});

  Scored none(Files{{"a.md", std::string(k_enough)}, {"b.md", std::string(k_enough)}, {"q.md", "Why is it so?\n"}});
  none.mark("ana", "p", 1).mark("ana", "q", 2).rule("ana", "p", Status::failed, "Neither is a plan.");
  CHECK_EQ(none.outcome(), "decided: Tried (A required check failed.)");
}

TEST_CASE("a ruling on what is not asked is nowhere shown") {
  const Rubric rubric = trial::rubric_from(
      "rubricate: 1\nid: r\ntitle: R\nparts:\n"
      "  - id: p\n    title: The plan\n    from: p\n    require:\n"
      "      - {words: at least 3, when: q.finished}\n"
      "  - {id: q, title: The question, from: q, require: [finished]}\n");
  const auto ruled_with = [&](const char* question) {
    Scored scored(rubric, samples::submission_with(Files{{"p.md", std::string(k_unsure)}, {"q.md", question}}));
    return ruled(scored.rule("ana", "p.words", Status::passed).report(), "p.words");
  };
  CHECK_EQ(ruled_with("Why is it so?\n"), "passed decided by ana: seen");
  CHECK_EQ(ruled_with("TBD\n"), "inapplicable");
}

TEST_CASE("a ruling counts on what only a profile leaves open, and so does what waits for it") {
  const Rubric rubric = trial::rubric_from(
      "rubricate: 1\nid: r\ntitle: R\nprofiles: [early, late]\nparts:\n"
      "  - id: p\n    title: The plan\n    from: p\n    require:\n"
      "      - {words: at least 3, profile: early}\n"
      "      - {finished: , when: p.words}\n"
      "  - {id: q, title: The question, from: q, require: [{finished: , profile: late}]}\n");
  const auto scored = [&] { return Scored(rubric, samples::submission_with(Files{{"p.md", "TBD\n"}})); };
  const ScoreReport open = scored().report();
  CHECK_EQ(ruled(open, "p.words"), "cannot-tell");
  CHECK_EQ(ruled(open, "p.finished"), "cannot-tell");
  CHECK_EQ(open.checks.parts[1].status, Status::cannot_tell);
  const ScoreReport passed = scored()
                                 .rule("ana", "p.words", Status::passed, "She is not early.")
                                 .rule("ana", "q", Status::passed, "Nor late.")
                                 .report();
  CHECK_EQ(ruled(passed, "p.words"), "passed decided by ana: She is not early.");
  CHECK_EQ(ruled(passed, "p.finished"), "failed");
  CHECK_EQ(passed.checks.parts[1].status, Status::passed);
  CHECK_EQ(passed.checks.parts[1].decided, "decided by ana: Nor late.");
  CHECK_EQ(lines_of(passed.findings), Lines{});
  const ScoreReport failed = scored().rule("ana", "p.words", Status::failed).rule("ana", "q", Status::failed).report();
  CHECK_EQ(ruled(failed, "p.words"), "failed decided by ana: seen");
  CHECK_EQ(ruled(failed, "p.finished"), "inapplicable");
  CHECK_EQ(failed.checks.parts[1].status, Status::failed);
  CHECK_EQ(std::ranges::count(failed.checks.findings, "marks/ruled-failed", &Finding::id), 2);
}

TEST_CASE("a ruling on a part whose checks are open changes nothing, and says so") {
  const ScoreReport report = with_both(k_unsure).rule("ana", "p", Status::passed).report();
  CHECK_EQ(lines_of(report.findings), Lines{"error marks/overruled p"});
  CHECK_EQ(report.findings[0].message,
           "ana rules p passed, but what is open of it are its checks. The ruling is not taken.");
  CHECK_EQ(report.findings[0].help, "Rule on `p.words` instead.");
}

}  // namespace rubricate
