// finished: nothing is left to fill in.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::verdict;

TEST_CASE("what is left to fill in") {
  struct Row {
    std::string_view what, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"nothing", "All is done.\n", "passed"},
      {"a paragraph", "Here.\n\nTBD\n", "failed: error finished/placeholder @3"},
      {"a heading", "# [insert title]\n\nText.\n", "failed: error finished/placeholder @1"},
      {"a list item", "- one\n- TODO\n", "failed: error finished/placeholder @2"},
      {"a cell", "| a | b |\n|---|---|\n| 1 | tbd |\n", "failed: error finished/placeholder @3"},
      {"brackets inside a sentence", "We met on [insert date] at noon.\n", "failed: error finished/placeholder @1"},
      {"a word inside a sentence", "The date is still TBD.\n", "cannot-tell: cannot tell finished/maybe @1"},
      {"both", "The date is TBD.\n\n[your name]\n",
       "failed: cannot tell finished/maybe @1; error finished/placeholder @3"},
      {"code", "    TODO\n\n```\nTBD\n```\n", "passed"},
      {"code in a sentence", "We grep for `TODO` and `[insert name]`.\n", "passed"},
      {"code and nothing else", "`TBD`\n", "passed"},
      {"next to code", "`x` TBD\n", "cannot-tell: cannot tell finished/maybe @1"},
      {"the state of an application", "| Grant | State |\n|---|---|\n| Mill | Pending |\n",
       "cannot-tell: cannot tell finished/maybe @3"},
      {"the title of a step", "## Draft\n\nWe wrote it first.\n", "passed"},
      {"a promise", "# Why\n\nI will write this later.\n", "cannot-tell: cannot tell finished/maybe @3"},
      {"a task list", "- [ ] one\n- [x] two\n", "passed"},
      {"angle brackets", "Dear <Name of the principal>,\n\nwe met.\n", "failed: error finished/placeholder @1"},
      {"angle brackets on a line of their own", "# Name\n\n<your name>\n", "failed: error finished/placeholder @3"},
      {"angle brackets in a block", "<p>\n<insert the date>\n</p>\n", "failed: error finished/placeholder @2"},
      {"real markup", "A <b>bold</b> word<br>and <o:p></o:p> <span class=\"insert\">more</span>.\n", "passed"},
      {"a redaction", "We met [name] there.\n", "cannot-tell: cannot tell finished/maybe @1"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict("finished", row.text) == row.expected);
  }
}

TEST_CASE("a rubric's own terms leave it to a reader") {
  CHECK(verdict("finished: {terms: [to follow]}", "Photos to follow.\n") ==
        "cannot-tell: cannot tell finished/maybe @1");
  CHECK(verdict("finished: [to follow]", "Photos to  FOLLOW.\n") == "cannot-tell: cannot tell finished/maybe @1");
  CHECK(verdict("finished: {terms: [to follow]}", "Photos are there.\n") == "passed");
}

TEST_CASE("a template left untouched is told twenty times, and counted to the end") {
  const trial::Trial trial(trial::requiring("finished"), {{"p.md", trial::repeated("[insert {}]\n\n", 100)}});
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.finished").found == "100 places left to fill in");
  CHECK_MESSAGE(trial.report().findings[0].message == "this is still to be filled in",
                "the applicant's words are the excerpt's");
}

}  // namespace rubricate
