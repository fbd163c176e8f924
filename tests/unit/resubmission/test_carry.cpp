// What held of an earlier hand-in, and still does.
#include "again.hpp"

#include <report/snapshot.hpp>
#include <resubmission/carry.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using trial::Again;
using trial::Files;
using trial::k_enough;
using trial::k_short;
using trial::k_unsure;
using trial::level_of;
using trial::status_of;

const std::string k_q = "Why is it so?\n";

Files files(std::string_view p, std::string q = k_q, std::string p_name = "p.md") {
  return {{std::move(p_name), std::string(p)}, {"q.md", std::move(q)}};
}

constexpr std::string_view k_kept = "passed decided by ana: seen (carried from the previous report)";

}  // namespace

TEST_CASE("what a reader ruled passed holds while the part's files are the same") {
  Again again(files(k_unsure), files(k_unsure, "Who knows?\n"));
  again.first().rule("ana", "p.words", Status::passed);
  CHECK_EQ(status_of(again.score(), "p.words"), k_kept);
  CHECK_EQ(status_of(again.score(), "p"), "passed");
}

TEST_CASE("a changed text has to be looked at again") {
  Again again(files(k_unsure), files("# One two\n\nThree four!\n"));
  again.first().rule("ana", "p.words", Status::passed);
  CHECK_EQ(status_of(again.score(), "p.words"), "cannot-tell");
}

TEST_CASE("a failure is never carried") {
  Again again(files(k_unsure), files(k_unsure));
  again.first().rule("ana", "p.words", Status::failed);
  CHECK_EQ(status_of(again.score(), "p.words"), "cannot-tell");
}

TEST_CASE("new rulings take the place of old ones, and so does what the tool can tell") {
  Again ruled(files(k_unsure), files(k_unsure));
  ruled.first().rule("ana", "p.words", Status::passed);
  ruled.second().rule("ben", "p.words", Status::failed, "no");
  CHECK_EQ(status_of(ruled.score(), "p.words"), "failed decided by ben: no");
  Again told(files(k_unsure), files(k_short));
  told.first().rule("ana", "p.words", Status::passed);
  CHECK_EQ(status_of(told.score(), "p.words"), "failed");
}

TEST_CASE("reviewers who differ anew leave it open") {
  Again again(files(k_unsure), files(k_unsure));
  again.first().rule("ana", "p.words", Status::passed);
  again.second().rule("ben", "p.words", Status::failed).rule("cho", "p.words", Status::passed);
  CHECK_EQ(status_of(again.score(), "p.words"), "cannot-tell");
}

TEST_CASE("nothing holds under another rubric, and nothing is taken from a blind report") {
  Again again(files(k_unsure), files(k_unsure));
  again.first().rule("ana", "p.words", Status::passed).mark("ana", "p", 1);
  SUBCASE("another version") { again.rubric().sha256 = "0"; }
  SUBCASE("no hash") { again.rubric().sha256.clear(); }
  SUBCASE("blind") { again.blind_before(); }
  CHECK_EQ(status_of(again.score(), "p.words"), "cannot-tell");
  CHECK_EQ(level_of(again.score(), "p"), "-: not marked");
  for (const PartChange& part : again.score().changes->parts) CHECK(!part.is_settled);
}

TEST_CASE("the same text under another name keeps what was said of it") {
  Again again(files(k_unsure), files(k_unsure, k_q, "p.markdown"));
  again.first().rule("ana", "p.words", Status::passed).mark("ana", "p", 1);
  CHECK_EQ(status_of(again.score(), "p.words"), k_kept);
  CHECK_EQ(level_of(again.score(), "p"), "1: carried from the previous report: ana alone");
}

TEST_CASE("levels hold with their comments, where nobody marks anew") {
  Again again(files(k_enough), files(k_enough, "Who knows?\n"));
  again.first().mark("ana", "p", 1, "Well done.").mark("ana", "q", 2).mark("ben", "p", 1);
  again.second().mark("cho", "q", 1);
  const ScoreReport& report = again.score();
  CHECK_EQ(level_of(report, "p"), "1: carried from the previous report: ana and ben agree");
  CHECK_EQ(report.criteria.at(0).given.at(0).comment, "Well done.");
  CHECK_EQ(level_of(report, "q"), "1: cho alone");
  Again marked(files(k_enough), files(k_enough));
  marked.first().mark("ana", "p", 1);
  marked.second().mark("cho", "p", 0);
  CHECK_EQ(level_of(marked.score(), "p"), "0: cho alone");
}

TEST_CASE("what was in dispute, or stood in a text that has changed, is open again") {
  Again again(files(k_enough), files(k_enough, "Who knows?\n"));
  again.first().mark("ana", "p", 1).mark("ben", "p", 0).mark("ana", "q", 2);
  CHECK_EQ(level_of(again.score(), "p"), "-: not marked");
  CHECK_EQ(level_of(again.score(), "q"), "-: not marked");
}

TEST_CASE("a part that is left out carries no level") {
  Files with_more = files(k_enough);
  with_more.emplace_back("extra.md", "More.\n");
  Again again(with_more, files(k_enough));
  again.first().mark("ana", "extra", 1);
  CHECK_EQ(level_of(again.score(), "extra"), "-: its part was left out");
}

TEST_CASE("what the tool passed holds for its own version only, and what holds for the whole only of the same files") {
  Again again(files(k_enough), files(k_enough));
  const Snapshot now = snapshot_of(again.score().checks);
  Snapshot before = now;
  before.tool_version = "1.0";
  const auto addresses = [&](std::string_view version) {
    std::string all;
    for (const Decision& decision : carried_forward(before, now, again.rubric(), version).decisions)
      all += decision.address + " ";
    return all;
  };
  CHECK_EQ(addresses("1.0"), "p.words q.finished words ");
  CHECK_EQ(addresses("1.1"), "");
  before.files.push_back({"notes.txt", "7"});
  CHECK_EQ(addresses("1.0"), "p.words q.finished ");
  before.parts.at(0).requirements.at(0).decided = "decided by ana: seen";
  CHECK_EQ(addresses("1.1"), "p.words ");
  before.parts.at(0).requirements.at(0).decided = "decided by nobody";  // not as we write it
  CHECK_EQ(addresses("1.0"), "q.finished ");
}

TEST_CASE("carried twice, it is said once") {
  Again again(files(k_unsure), files(k_unsure));
  again.first().rule("ana", "p.words", Status::passed);
  const Snapshot now = snapshot_of(again.score().checks);
  const Carried carried = carried_forward(now, now, again.rubric(), "2.0");
  REQUIRE_EQ(carried.decisions.size(), 1);
  CHECK_EQ(carried.decisions[0].because, "seen (carried from the previous report)");
}

}  // namespace rubricate
