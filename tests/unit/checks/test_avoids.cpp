// avoids: words better left out.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Trial;
using trial::verdict;

TEST_CASE("words better left out") {
  struct Row {
    std::string_view what, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"none", "We justify it.\n", "passed"},
      {"in a sentence", "It is just so.\n", "failed: error avoids/found @1"},
      {"in a heading", "# Just so\n\nText.\n", "failed: error avoids/found @1"},
      {"in bold", "**just**\n", "failed: error avoids/found @1"},
      {"in a block quote", "> It is just so.\n", "cannot-tell: cannot tell avoids/maybe @1"},
      {"in quotation marks", "She said “it is just so”.\n", "cannot-tell: cannot tell avoids/maybe @1"},
      {"behind a quotation", "She said “no” and it is just so.\n", "failed: error avoids/found @1"},
      {"in code", "`just` and\n\n```\njust\n```\n",
       "cannot-tell: cannot tell avoids/maybe @1; cannot tell avoids/maybe @4"},
      {"in italics", "We read *Just Mercy*.\n", "cannot-tell: cannot tell avoids/maybe @1"},
      {"among the references", "Text.\n\n## References\n\n- Stevenson: Just Mercy\n",
       "cannot-tell: cannot tell avoids/maybe @5"},
      {"in an address", "See https://example.org/just/so here.\n", "cannot-tell: cannot tell avoids/maybe @1"},
      {"both", "It is just so.\n\n> just\n", "failed: error avoids/found @1; cannot tell avoids/maybe @3"},
      {"in a comment nobody sees it", "Text. <!-- just -->\n", "passed"},
      {"of several terms", "It is simply, just so.\n", "failed: error avoids/found @1; error avoids/found @1"},
      {"two terms in one place", "It is of course so.\n", "failed: error avoids/found @1"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict("avoids: [just, simply, of course, course]", row.text) == row.expected);
  }
}

TEST_CASE("what to write instead stands in the help") {
  const std::string yaml = trial::requiring("avoids: {terms: [stakeholders], instead: say who they are}");
  const Trial surely(yaml, {{"p.md", "Our stakeholders.\n"}});
  CHECK(surely.finding("avoids/found").help == "Better: say who they are");
  CHECK(surely.finding("avoids/found").message == "this is better left out");
  const Trial maybe(yaml, {{"p.md", "“Our stakeholders”\n"}});
  CHECK(maybe.finding("avoids/maybe").help == "If it is, leave it. If not, change it. Better: say who they are");
}

TEST_CASE("advice only warns") {
  std::string yaml = trial::requiring("avoids: [just]");
  yaml.replace(yaml.find("require:"), 8, "advise:");
  const Trial trial(yaml, {{"p.md", "It is just so.\n"}});
  CHECK(trial.findings() == "warning avoids/found p.avoids@1\n");
  CHECK(trial.report().parts[0].status == Status::passed);
}

TEST_CASE("twenty places are told, and all are counted") {
  const Trial trial(trial::requiring("avoids: [just]"), {{"p.md", trial::repeated("just {} ", 100)}});
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.avoids").found == "100 places");
  CHECK(Trial(trial::requiring("avoids: ['/just/']"), {{"p.md", trial::repeated("just {} ", 100)}})
            .result("p.avoids")
            .found == "20 places");
}

TEST_CASE("a copied question is not the applicant's word") {
  const std::string yaml =
      trial::requiring("prompts: {ask: [{id: why, ask: Why is it just so?}]}") + "      - avoids: [just]\n";
  CHECK(Trial(yaml, {{"p.md", "# Why is it just so?\n\nBecause it is.\n"}}).result("p.avoids").status ==
        Status::passed);
}

}  // namespace rubricate
