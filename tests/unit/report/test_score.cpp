// A score in words for people, and the JSON that holds to its schema.
#include "../score/samples.hpp"
#include "schema.hpp"

#include <report/score.hpp>

#include <fstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using trial::Files;
using trial::Scored;

Scored both(std::string_view p) { return Scored(Files{{"p.md", std::string(p)}, {"q.md", "Why is it so?\n"}}); }

std::string text_of(const Scored& scored, const ScoreOptions& options = {}) {
  return write_score_text(scored.report(options), {.width = 80, .tool_version = "1"});
}

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("a score says what came out, why, and what would change it") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "p", 1).mark("ben", "p", 1).mark("ana", "q", 1);
  CHECK_EQ(text_of(scored),
           "Rubric (r)\n"
           "Submission: maria\n"
           "Marked by: ana, ben\n"
           "Scored by rubricate 1. Nothing left this computer.\n"
           "\n"
           "Levels:\n"
           "  The plan: ana and ben agree                                        Yes\n"
           "  The question: ana alone                                            Mid\n"
           "  More: its part was left out                                        not needed\n"
           "\n"
           "Outcome: Tried.\n"
           "  Earned:                                                            no\n"
           "    all required checks passed                                       yes\n"
           "    all of these:                                                    no\n"
           "      p: Yes                                                         yes\n"
           "      q: High (q is Mid)                                             no\n"
           "  Tried:                                                             yes\n"
           "    (whatever the checks say)\n"
           "    all of these:                                                    yes\n"
           "      q: Mid                                                         yes\n"
           "\n"
           "What “Earned” would take:\n"
           "  The question Mid → High (there is no smaller change)\n"
           "\n"
           "Checks: 3 requirements passed.\n");
}

TEST_CASE("of checks it is said how many came to what") {
  CHECK(has(text_of(both(trial::k_enough)), "\nChecks: 3 requirements passed.\n"));
  CHECK(has(text_of(both(trial::k_short)), "\nChecks: 2 requirements passed, 1 failed.\n"));
  CHECK(has(text_of(both(trial::k_unsure)), "\nChecks: 2 requirements passed, 1 cannot be told.\n"));
  CHECK(has(text_of(Scored(Files{{"q.md", "Why is it so?\n"}})),
            "\nChecks: 1 requirement passed, 1 failed, 2 not tested.\n"));
  Scored cut = both(trial::k_enough);
  cut.submission().complete = false;
  CHECK(has(text_of(cut), "\nChecks: 3 requirements passed. Some files could not be looked at,"));
}

TEST_CASE("whatever keeps a result away is named") {
  Scored open = both(trial::k_unsure);
  open.mark("ana", "p", 1).mark("ana", "q", 2);
  CHECK(has(text_of(open), "What “Earned” would take:\n  the checks that are open, settled\n"));
  Scored failed = both(trial::k_short);
  failed.mark("ana", "q", 2);
  CHECK(has(text_of(failed),
            "What “Earned” would take:\n  the checks that failed, passed\n  The plan not settled → Yes (there is no "
            "smaller change)\n"));
  Scored left_out = both(trial::k_enough);
  left_out.mark("ana", "p", 1).mark("ana", "q", 0);
  CHECK(has(text_of(left_out), "What “Liked” would take:\n  More left out → Yes (there is no smaller change)\n"));
}

TEST_CASE("rulings and disputes are shown with who said what") {
  Scored scored = both(trial::k_unsure);
  scored.mark("ana", "q", 2).mark("ben", "q", 0).rule("ana", "p.words", Status::passed, "The heading counts.");
  const std::string text = text_of(scored);
  CHECK(
      has(text, "What readers ruled:\n  p.words decided by ana: The heading counts.                        passed\n"));
  CHECK(has(text, "  The question: ana and ben differ (ana High, ben Low)               open\n"));
  CHECK(has(text, "About the marks:\n\nana.yaml:1:1: cannot tell: Reviewers differ on q: ana High, ben Low."));
}

TEST_CASE("comments stand below the level of which they speak") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "p", 1, "Well done.\n\nAnd on time.").mark("ben", "q", 0, "Bad!");
  scored.marks().remarks.push_back({"maria", "ben", "Why is it so?", "p"});
  scored.marks().remarks.push_back({"maria", "ana", "Thank you."});
  const std::string text = text_of(scored);
  CHECK(has(text, "Yes\n    ana: Well done.\n      And on time.\n    ben: Why is it so?\n"));
  CHECK(has(text, "Low\n    ben: Bad!\n"));
  CHECK(has(text, "\nOn the whole:\n  ana: Thank you.\n"));
}

TEST_CASE("no character of names or comments reaches a terminal as an order") {
  Scored scored = both(trial::k_enough);
  scored.called("m\x1b[31mara").of("m\x1b[31mara").mark("a\x1b[2Jna", "p", 1, "\x1b]0;x\x07").mark("ben", "p", 0);
  for (const std::string& text : {text_of(scored), write_score_json(scored.report(), {})}) {
    CHECK_EQ(text.find('\x1b'), std::string::npos);
    CHECK_EQ(text.find('\x07'), std::string::npos);
  }
}

TEST_CASE("the JSON holds to its schema") {
  std::ifstream file(RUBRICATE_SOURCE_DIR "/man/score.schema.json");
  const auto schema = nlohmann::json::parse(file);
  Scored marked = both(trial::k_unsure);
  marked.mark("ana", "p", 1, "Good.").mark("ben", "p", 0).mark("ana", "q", 2).rule("ana", "p", Status::failed);
  marked.rule("ana", "p.words", Status::passed);
  marked.marks().remarks.push_back({"maria", "ana", "Thank you."});
  marked.marks().remarks.push_back({"maria", "ben", "Why?", "q"});
  Scored nothing{Files{}};
  for (const Scored* const scored : {&marked, &nothing}) {
    auto json = nlohmann::json::parse(write_score_json(scored->report(), {.tool_version = "1"}));
    CHECK_EQ(json["rubric"]["sha256"], "abc");
    json["rubric"]["sha256"] = std::string(64, 'a');
    CHECK_EQ(schema_errors(schema, json), "");
  }
}

}  // namespace rubricate
