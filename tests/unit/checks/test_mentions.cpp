// mentions: these are spoken of.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Trial;
using trial::verdict;

TEST_CASE("what is spoken of") {
  struct Row {
    std::string_view what, requirement, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"all are", "mentions: [parents, budget]", "The Parents know our budget.\n", "passed"},
      {"in a heading", "mentions: [budget]", "# Budget\n\nIt is small.\n", "passed"},
      {"in a table", "mentions: [budget]", "| a | b |\n|---|---|\n| 1 | our budget |\n", "passed"},
      {"in a picture's description", "mentions: [bus]", "![The school bus](bus.png)\n", "passed"},
      {"over a line's end", "mentions: [school board]", "the school\nboard met\n", "passed"},
      {"in other words", "mentions: [budget]", "It costs little.\n", "cannot-tell: cannot tell mentions/other-words "},
      {"part of a word", "mentions: [art]", "We start.\n", "cannot-tell: cannot tell mentions/other-words "},
      {"an expression", "mentions: ['/budget|cost/']", "It costs little.\n", "passed"},
      {"none of an expression's forms", "mentions: ['/budget|cost/']", "It is cheap.\n",
       "failed: error mentions/missing "},
      {"a pattern", "mentions: [<money>]", "It is $12.\n", "passed"},
      {"a pattern in words", "mentions: [<money>]", "It is twelve dollars.\n",
       "cannot-tell: cannot tell mentions/other-words "},
      {"nothing of a pattern", "mentions: [<money>]", "We met the neighbors.\n", "failed: error mentions/missing "},
      {"an address behind a link", "mentions: [<url>]", "See [our plan](https://example.org).\n", "passed"},
      {"an address to write to", "mentions: [<email>]", "[Write to me](mailto:ana@example.org).\n", "passed"},
      {"one missing fails all", "mentions: [parents, <percent>]", "We know others.\n",
       "failed: error mentions/missing ; cannot tell mentions/other-words "},
      {"only a picture", "mentions: [parents]", "![](a.png)\n", "cannot-tell: cannot tell mentions/other-words "},
      {"in a comment nobody sees it", "mentions: ['/parents/']", "Text. <!-- parents -->\n",
       "failed: error mentions/missing "},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(row.requirement, row.text) == row.expected);
  }
}

TEST_CASE("a section with nothing in it speaks of nothing") {
  const std::string_view in_one = "mentions: {terms: [parents], in: One}";
  CHECK(verdict(in_one, "# One\n\n# Two\n\nParents.\n") == "failed: error mentions/nothing-written ");
  CHECK(verdict(in_one, "# One\n\n&nbsp;\n\n# Two\n\nParents.\n") == "failed: error mentions/nothing-written ");
  CHECK(verdict(in_one, "# One\n\nText.\n\n# Two\n\nParents.\n") == "cannot-tell: cannot tell mentions/other-words ");
}

TEST_CASE("some of them are enough") {
  const std::string three = "mentions: {terms: [parents, '/budget/', <percent>], at-least: ";
  CHECK(verdict(three + "1}", "Our parents.\n") == "passed");
  CHECK(verdict(three + "2}", "Our budget.\n") == "cannot-tell: cannot tell mentions/maybe ");
  CHECK(verdict(three + "2}", "Our parents.\n") == "failed: error mentions/too-few ");
  CHECK(verdict(three + "3}", "Our parents.\n") == "failed: error mentions/missing ; error mentions/missing ");
  CHECK_MESSAGE(verdict(three + "9}", "Parents, budget, 5 %.\n") == "passed", "more than there are");
}

TEST_CASE("every term has its entry and its place") {
  const Trial trial(trial::requiring("mentions: [budget, parents, <percent>]"),
                    {{"p.md", "# Budget\n\nFor all.\n\nOur parents.\n"}});
  const Result& result = trial.result("p.mentions");
  CHECK(trial::entries(result) == "budget=passed parents=passed <percent>=cannot-tell");
  CHECK(result.entries[0].how == "line 1");
  CHECK(result.entries[1].how == "line 5");
  CHECK(result.found == "2 of 3 mentioned");
  CHECK(result.wanted == "all");
  CHECK(trial::entries("mentions: {terms: [budget, parents], at-least: 1}", "Our budget.\n") ==
        "budget=passed parents=inapplicable");
}

TEST_CASE("a copied question is not the applicant's word") {
  const std::string yaml = trial::requiring("prompts: {ask: [{id: why, ask: Why does the budget matter?}]}") +
                           "      - mentions: [budget]\n";
  CHECK(Trial(yaml, {{"p.md", "# Why does the budget matter?\n\nIt pays for us.\n"}}).result("p.mentions").status ==
        Status::cannot_tell);
  CHECK(Trial(yaml, {{"p.md", "# Why does the budget matter?\n\nThe budget pays.\n"}}).result("p.mentions").status ==
        Status::passed);
}

TEST_CASE("many missing terms are told twenty times") {
  const std::string terms = trial::repeated("word{},", 100);
  const Trial trial(trial::requiring("mentions: [" + terms + "]"), {{"p.md", "Text.\n"}});
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.mentions").found == "0 of 100 mentioned");
}

TEST_CASE("a blank in an expression is any white space") {
  CHECK(trial::verdict("mentions: ['/Grange Hall/']", "We went to Grange\nHall.\n") == "passed");
  CHECK(trial::verdict("mentions: ['/Grange Hall/']", "We went to Grange\u00A0Hall.\n") == "passed");
  CHECK(trial::verdict("mentions: ['/Grange[ -]Hall/']", "We went to Grange-Hall.\n") == "passed");
  CHECK(trial::verdict("mentions: ['/Grange +Hall/']", "We went to Grange   Hall.\n") == "passed");
  CHECK(trial::verdict("mentions: ['/^Hall/']", "One.\n\nHall it was.\n") == "passed");
}

TEST_CASE("a term with other forms is spoken of by any of them") {
  constexpr std::string_view k_terms = "mentions: [{term: meeting, also: [get-together, '/gather(s|ed)/']}]";
  CHECK(trial::verdict(k_terms, "They gathered in May.\n") == "passed");
  CHECK(trial::verdict(k_terms, "A get-together in May.\n") == "passed");
  CHECK(trial::verdict(k_terms, "A feast in May.\n").starts_with("cannot-tell"));
}

}  // namespace rubricate
