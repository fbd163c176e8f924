// privacy: who may be named, and how; addresses and telephone numbers.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Files;
using trial::Trial;
using trial::verdict;
using trial::verdict_of_files;

TEST_CASE("how people may be named") {
  struct Row {
    std::string_view what, requirement, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"in any way", "privacy", "Maria Gonzalez, ana@example.org, 202-555-0143\n", "passed"},
      {"by first names", "privacy: first", "Maria and Htoo came.\n", "passed"},
      {"with a surname", "privacy: first", "Text.\n\nMaria Gonzalez came.\n",
       "cannot-tell: cannot tell privacy/full-name @3"},
      {"with a title", "privacy: first", "Mr. Otero came.\n", "cannot-tell: cannot tell privacy/full-name @1"},
      {"each once", "privacy: first", "Mr. Otero came.\n\nMr. Otero went.\n",
       "cannot-tell: cannot tell privacy/full-name @1"},
      {"a list of full names", "privacy: first", "- Htoo Paw: cook\n- Maria Gonzalez: nurse\n- Ji-woo Kim: clerk\n",
       "cannot-tell: cannot tell privacy/full-name @1; cannot tell privacy/full-name @2; cannot tell "
       "privacy/full-name @3"},
      {"a table of full names", "privacy: first",
       "| Name | Role |\n|---|---|\n| Htoo Paw | cook |\n| Maria Gonzalez | nurse |\n",
       "cannot-tell: cannot tell privacy/full-name @3; cannot tell privacy/full-name @4"},
      {"a list of groups", "privacy: first", "- Rotary Club\n- Elks Lodge\n- Habitat Builders\n", "passed"},
      {"a school", "privacy: first", "She works at Jim Hill Middle School.\n", "passed"},
      {"among the references", "privacy: first", "Text.\n\n## References\n\n- Maria Gonzalez, Schools\n", "passed"},
      {"in code", "privacy: first", "```\nMaria Gonzalez\n```\n", "passed"},
      {"nobody", "privacy: none", "We met the neighbors.\n", "passed"},
      {"somebody", "privacy: none", "We met Maria.\n", "cannot-tell: cannot tell privacy/name @1"},
      {"the author", "privacy: none", "---\nauthor: Maria\n---\n\nText.\n",
       "cannot-tell: cannot tell privacy/author @2"},
      {"the author by first name", "privacy: first", "---\nauthor: Maria\n---\n\nText.\n", "passed"},
      {"the author by both names", "privacy: first", "---\ntitle: T\nauthor: Maria Gonzalez\n---\n\nText.\n",
       "cannot-tell: cannot tell privacy/author @3"},
      {"an address", "privacy: {emails: forbid}", "Write to ana@example.org.\n",
       "cannot-tell: cannot tell privacy/email @1"},
      {"an address behind a link", "privacy: {emails: forbid}", "[Write](mailto:ana@example.org).\n",
       "cannot-tell: cannot tell privacy/email @1"},
      {"a number", "privacy: {phones: forbid}", "Call (202) 555-0143.\n", "cannot-tell: cannot tell privacy/phone @1"},
      {"a version", "privacy: {phones: forbid}", "It is version +1.6.1 of 2024-05-31.\n", "passed"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(row.requirement, row.text) == row.expected);
  }
}

TEST_CASE("names in the names of files") {
  const std::string_view forbid = "privacy: {file-names: forbid}";
  for (const std::string_view name :
       {"p/Part 1 - Maria.md", "p/maria_gonzalez.jpg", "p/peopleMaria.md", "p/tom/a.jpg"}) {
    CAPTURE(name);
    CHECK(
        verdict_of_files(forbid, {{std::string(name), "x"}}).starts_with("cannot-tell: cannot tell privacy/file-name"));
  }
  for (const std::string_view name :
       {"p/people.md", "p/plan-final.md", "p/jim-hill-school.jpg", "p/IMG_1234.jpg", "p/art.md"}) {
    CAPTURE(name);
    CHECK(verdict_of_files(forbid, {{std::string(name), "x"}}) == "passed");
  }
  CHECK(verdict_of_files("privacy: first", {{"p/Maria Gonzalez.md", "x"}}) == "passed");
}

TEST_CASE("files that are not read") {
  CHECK(verdict_of_files("privacy: first", {{"p/a.pdf", "x"}, {"p/b.jpg", "x"}}) ==
        "untested: cannot tell privacy/not-read @p/a.pdf:1");
  CHECK(verdict_of_files("privacy: first", {{"p/b.jpg", "x"}}) == "passed");
  CHECK(verdict_of_files("privacy: {file-names: forbid}", {{"p/a.pdf", "x"}}) == "passed");
}

TEST_CASE("twenty places are told, all are counted, and nobody is named in a message") {
  const Trial trial(trial::requiring("privacy: {emails: forbid, names: first}"),
                    {{"p.md", "Maria Gonzalez\n\n" + trial::repeated("a{}@example.org ", 100)}});
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.privacy").found == "101 places to look at");
  CHECK(trial.finding("privacy/full-name").message ==
        "this looks like somebody's surname; only first names are wanted");
}

}  // namespace rubricate
