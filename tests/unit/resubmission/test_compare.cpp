// A report against the one before.
#include "again.hpp"

#include <report/snapshot.hpp>
#include <resubmission/compare.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using trial::Again;
using trial::Files;
using trial::k_enough;
using trial::k_short;
using trial::k_unsure;

const std::string k_q = "Why is it so?\n";

Files files(std::string_view p) { return {{"p.md", std::string(p)}, {"q.md", k_q}}; }

// "p changed failed > passed; p.words failed > passed carried".
std::string told(const ChangeReport& changes) {
  std::string text;
  const auto status = [](std::optional<Status> one) { return one ? std::string(to_string(*one)) : "-"; };
  const auto add = [&](const RequirementChange& one) {
    text += "; " + one.address + " " + status(one.before) + " > " + status(one.now) + " (" + one.found_before + " > " +
            one.found_now + ")" + (one.is_carried ? " carried" : "");
  };
  for (const PartChange& part : changes.parts) {
    text += (text.empty() ? "" : "\n") + part.id + " " + std::string(to_string(part.change)) + " " +
            status(part.before) + " > " + status(part.now) + (part.is_settled ? " settled" : "");
    for (const RequirementChange& one : part.requirements) add(one);
  }
  for (const RequirementChange& one : changes.requirements) add(one);
  for (const LevelChange& one : changes.criteria)
    text += "\n" + one.criterion + " " + one.before + " > " + one.now + (one.is_carried ? " carried" : "");
  return text;
}

}  // namespace

TEST_CASE("nothing changed") {
  Again again(files(k_enough), files(k_enough));
  CHECK_EQ(told(*again.score().changes),
           "p unchanged passed > passed settled\nq unchanged passed > passed settled\n"
           "extra absent inapplicable > inapplicable");
  CHECK(again.score().changes->findings.empty());
}

TEST_CASE("what came to something else, and what was carried") {
  Again again(files(k_short), files(k_unsure));
  again.first().mark("ana", "q", 2);
  again.second().mark("ana", "p", 1);
  CHECK_EQ(told(*again.score().changes),
           "p changed failed > cannot-tell; p.words failed > cannot-tell (1 word > 2–4 words)\n"
           "q unchanged passed > passed settled\nextra absent inapplicable > inapplicable; "
           "words passed > passed (5 words > 6–8 words)\n"
           "p  > Yes\nq High > High carried");
  Again ruled(files(k_unsure), files(k_unsure));
  ruled.first().rule("ana", "p.words", Status::passed);
  CHECK_EQ(told(*ruled.score().changes),
           "p unchanged passed > passed settled; p.words passed > passed (2–4 words > 2–4 words) carried\n"
           "q unchanged passed > passed settled\nextra absent inapplicable > inapplicable");
  CHECK_EQ(ruled.score().changes->parts.at(0).requirements.at(0).decided,
           "decided by ana: seen (carried from the previous report)");
  CHECK_EQ(again.score().changes->parts.at(0).requirements.at(0).decided, "");
}

TEST_CASE("a part that is gone is not settled") {
  Again again(files(k_enough), Files{{"p.md", std::string(k_enough)}});
  CHECK_EQ(to_string(again.score().changes->parts.at(1).change), "gone");
  CHECK(!again.score().changes->parts.at(1).is_settled);
}

TEST_CASE("what there is to say of the earlier report") {
  Again again(files(k_enough), files(k_enough));
  const auto lines = [&] { return trial::lines_of(again.score().changes->findings); };
  using Lines = std::vector<std::string>;
  SUBCASE("another rubric") {
    again.rubric().sha256 = "0";
    CHECK_EQ(lines(), Lines{"warning previous/other-version "});
  }
  SUBCASE("another tool") {
    again.tool_before("0.9");
    CHECK_EQ(lines(), Lines{"note previous/other-tool "});
  }
  SUBCASE("blind") {
    again.blind_before();
    CHECK_EQ(lines(), Lines{"warning previous/no-files "});
    CHECK(again.score().changes->parts.empty());  // who knows what has changed
  }
}

TEST_CASE("the same bytes with another verdict are told") {
  Again again(files(k_enough), files(k_enough));
  const Report& report = again.score().checks;
  const Snapshot now = snapshot_of(report);
  Snapshot before = now;
  before.tool_version = "1.0";
  before.parts.at(0).requirements.at(0).status = Status::failed;
  before.requirements.at(0).status = Status::cannot_tell;
  CHECK_EQ(trial::lines_of(compare(before, now, report, {}, "1.0").findings),
           std::vector<std::string>{"warning previous/other-verdict p.words", "warning previous/other-verdict words"});
}

TEST_CASE("the mistakes begin with the page's name") {
  for (const Mistake& mistake : previous_mistakes()) CHECK(mistake.id.starts_with("previous/"));
}

}  // namespace rubricate
