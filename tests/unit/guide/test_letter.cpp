// The letter to whoever handed something in.
#include "../score/samples.hpp"
#include "samples.hpp"

#include <guide/letter.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using trial::Files;
using trial::Scored;

Scored both(std::string_view p) { return Scored(Files{{"p.md", std::string(p)}, {"q.md", "Why is it so?\n"}}); }

std::string letter(const Scored& scored) { return trial::flat(guide::letter_of(scored.report())); }

std::string chapter(const Scored& scored, std::string_view title) {
  return trial::chapter(guide::letter_of(scored.report()), title);
}

}  // namespace

TEST_CASE("a letter says what came out, what readers say, and what the next result takes") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "p", 0, "Who does what?").mark("ben", "p", 0, "When?").mark("ana", "q", 1);
  scored.marks().remarks.push_back({"maria", "ana", "Thank you."});
  CHECK_EQ(letter(scored),
           "# Rubric\n"
           "The result for maria: Tried.\n"
           "Thank you.\n"
           "## What readers say\n"
           "### The plan: No\n"
           "It cannot be done.\n"
           "[Who does what?; When?]\n"
           "What the next level, Yes, asks for: It can be done.\n"
           "### The question: Mid\n"
           "It is a question.\n"
           "What the next level, High, asks for: It is a good question.\n"
           "## What “Earned” takes\n"
           "[The plan: Yes instead of No; The question: High instead of Mid]\n");
}

TEST_CASE("who has the best result is told of no other") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "p", 1).mark("ana", "q", 2);
  CHECK_EQ(letter(scored),
           "# Rubric\n"
           "The result for maria: Earned.\n"
           "## What readers say\n"
           "### The plan: Yes\n"
           "It can be done.\n"
           "### The question: High\n"
           "It is a good question.\n");
}

TEST_CASE("what failed is to be mended, and bars the result") {
  Scored scored = both(trial::k_short);
  scored.mark("ana", "p", 1).mark("ana", "q", 1);
  CHECK_EQ(chapter(scored, "What is missing"), "[The plan: 1 word instead of at least 3 [Add at least 2 words.]]\n");
  CHECK_EQ(chapter(scored, "What “Earned” takes"),
           "[Mend what is named above as missing.; The question: High instead of Mid]\n");
}

TEST_CASE("a letter on the way to the next result says no more than that") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "p", 0).mark("ana", "q", 0);
  CHECK_EQ(chapter(scored, "What “Liked” takes"), "[More: Yes (left out so far)]\n");
  CHECK_EQ(chapter(scored, "What “Tried” takes"), "");
  CHECK_EQ(chapter(scored, "What “Earned” takes"), "");
}

TEST_CASE("a part that is missing is named once, and a remark keeps its paragraphs") {
  Scored scored(Files{{"q.md", "Why is it so?\n"}});
  scored.marks().remarks.push_back({"maria", "ana", "Thank you\nfor it.\n\n\nPlease add a plan.\n\n"});
  const std::string text = letter(scored);
  CHECK(text.find("\nThank you\nfor it.\nPlease add a plan.\n##") != std::string::npos);
  const std::string missing = chapter(scored, "What is missing");
  CHECK_EQ(missing.find("The plan"), missing.rfind("The plan"));
}

TEST_CASE("what is open is said to be open") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "p", 1).mark("ana", "q", 2, "Good!").mark("ben", "q", 0, "Bad!");
  CHECK_EQ(letter(scored),
           "# Rubric\n"
           "The result for maria is still open.\n"
           "## What readers say\n"
           "### The plan: Yes\n"
           "It can be done.\n"
           "### The question: open\n"
           "Readers have not settled on a level yet.\n"
           "[Good!; Bad!]\n");
}

TEST_CASE("a letter names no reviewer, whoever ruled or decided") {
  Scored scored = both(trial::k_unsure);
  scored.mark("Zoraida", "p", 1, "Well done.").mark("Quentin", "p", 0, "No.").mark("Quentin", "q", 0);
  scored.rule("Zoraida", "p.words", Status::failed, "The heading is no part of it.");
  for (const char* chair : {"Zoraida", "Quentin", "nobody"}) {
    const ScoreReport report = scored.report({Settling::chair, chair});
    const std::string text = trial::flat(guide::letter_of(report));
    CHECK(text.find("The heading is no part of it.") != std::string::npos);
    CHECK_EQ(text.find("Zoraida"), std::string::npos);
    CHECK_EQ(text.find("Quentin"), std::string::npos);
  }
}

TEST_CASE("a comment without a level is passed on with its criterion") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "q", 1);
  scored.marks().remarks.push_back({"maria", "ana", "Who does what?", "p"});
  CHECK(letter(scored).find("### The plan: open\nNo reader has given it a level yet.\n[Who does what?]\n") !=
        std::string::npos);
}

TEST_CASE("only comments of those whose level counts are passed on") {
  Scored scored = both(trial::k_enough);
  scored.mark("ana", "p", 1, "Well done.").mark("ben", "p", 0, "Not well done.").mark("cho", "p", 1, "Fine.");
  const std::string text = trial::flat(guide::letter_of(scored.report({Settling::third, ""})));
  CHECK(text.find("[Well done.; Fine.]") != std::string::npos);
  CHECK_EQ(text.find("Not well"), std::string::npos);
}

}  // namespace rubricate
