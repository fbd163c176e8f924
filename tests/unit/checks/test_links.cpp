// links: well-formed; what they lead to in the submission is there.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Files;
using trial::Trial;
using trial::verdict;
using trial::verdict_of_files;

namespace {

// The check on p/a.md among other files; lines of the findings are those of p/a.md.
std::string linking(std::string_view text, std::string_view requirement = "links") {
  return verdict_of_files(requirement, {{"p/a.md", std::string(text)},
                                        {"p/our plan.md", "# Our aim\n\nText.\n"},
                                        {"p/pictures/Bus.jpg", "x"},
                                        {"p/list.txt", "one\n"}});
}

}  // namespace

TEST_CASE("links within the submission") {
  struct Row {
    std::string_view what, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"none", "Text.\n", "passed"},
      {"a file", "[plan](our%20plan.md)\n", "passed"},
      {"in pointed brackets", "[plan](<our plan.md>)\n", "passed"},
      {"a picture", "![bus](pictures/Bus.jpg)\n", "passed"},
      {"a picture in HTML", "<img src=\"pictures/Bus.jpg\" alt=\"bus\">\n", "passed"},
      {"a folder", "[all](pictures/)\n", "passed"},
      {"from the top", "[plan](../p/our%20plan.md)\n", "passed"},
      {"other capitals", "![bus](pictures/bus.jpg)\n", "cannot-tell: cannot tell links/unclear @p/a.md:1"},
      {"a backslash", "![bus](pictures\\Bus.jpg)\n", "cannot-tell: cannot tell links/unclear @p/a.md:1"},
      {"not there", "Text.\n\n![bus](pictures/car.jpg)\n", "failed: error links/missing-file @p/a.md:3"},
      {"not there, in HTML", "<img src=\"car.jpg\">\n", "failed: error links/missing-file @p/a.md:1"},
      {"out of the folder", "[x](../../x.md)\n", "cannot-tell: cannot tell links/unclear @p/a.md:1"},
      {"a heading", "# Our aim\n\n[aim](#our-aim)\n", "passed"},
      {"no heading", "# Our aim\n\n[aim](#our-aims)\n", "failed: error links/missing-heading @p/a.md:3"},
      {"a bold line", "**Our aim**\n\n[aim](#our-aim)\n", "cannot-tell: cannot tell links/unclear @p/a.md:3"},
      {"a heading of another file", "[aim](our%20plan.md#our-aim)\n", "passed"},
      {"no heading of another file", "[aim](our%20plan.md#aim)\n", "failed: error links/missing-heading @p/a.md:1"},
      {"a place in a plain text", "[one](list.txt#one)\n", "cannot-tell: cannot tell links/unclear @p/a.md:1"},
      {"a place in a picture", "[one](pictures/Bus.jpg#xywh)\n", "passed"},
      {"no address", "[plan]()\n", "failed: error links/empty @p/a.md:1"},
      {"the top", "[up](#)\n", "cannot-tell: cannot tell links/unclear @p/a.md:1"},
      {"one's own computer", "[plan](C:\\\\Users\\\\ana\\\\plan.md)\n", "failed: error links/own-computer @p/a.md:1"},
      {"one's own server", "[x](http://localhost:8000/a)\n", "failed: error links/own-computer @p/a.md:1"},
      {"misspelt", "[x](http:/example.org)\n", "failed: error links/malformed @p/a.md:1"},
      {"a program's own", "[x](zoommtg://zoom.us)\n", "cannot-tell: cannot tell links/unclear @p/a.md:1"},
      {"a space in the address", "[our plan](our plan.md)\n", "cannot-tell: cannot tell links/shown-as-text @p/a.md:1"},
      {"shown as code", "`[our plan](our plan.md)`\n\n    [x](y z)\n", "passed"},
      {"brackets in a text", "a[1](see below\nand above)\n", "passed"},
      {"no scheme", "[x](www.example.org)\n", "failed: error links/missing-file @p/a.md:1"},
      {"to write to", "[me](mailto:ana@example.org) or ana@example.org\n", "passed"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(linking(row.text) == row.expected);
  }
}

TEST_CASE("links to the web") {
  struct Row {
    std::string_view text, allow, https, forbid;
  };
  const auto rows = std::to_array<Row>({
      {"[x](https://example.org)\n", "passed", "passed", "failed: error links/remote @1"},
      {"[x](http://example.org)\n", "passed", "failed: error links/not-https @1", "failed: error links/remote @1"},
      {"See https://example.org/a.\n", "passed", "passed", "failed: error links/remote @1"},
      {"See www.example.org.\n", "passed: warning links/no-scheme @1", "cannot-tell: cannot tell links/no-scheme @1",
       "cannot-tell: cannot tell links/no-scheme @1"},
      {"ana@example.org\n", "passed", "passed", "passed"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(verdict("links", row.text) == row.allow);
    CHECK(verdict("links: allow", row.text) == row.allow);
    CHECK(verdict("links: https", row.text) == row.https);
    CHECK(verdict("links: forbid", row.text) == row.forbid);
  }
}

TEST_CASE("the help knows what may be meant") {
  const std::string yaml = trial::requiring("links");
  const auto help = [&](std::string_view text) {
    return Trial(yaml, {{"p.md", std::string(text)}, {"people.md", "x"}}).finding("links/missing-file").help;
  };
  CHECK(help("[x](www.example.org)\n") == "If it is a web page, write https:// in front of it.");
  CHECK(help("[x](ana@example.org)\n") == "If it is an e-mail address, write mailto: in front of it.");
  CHECK(help("[x](peopel.md)\n") == "Is people.md meant? Put the file into the folder, or mend the link.");
  CHECK(help("[x](film.mp4)\n") == "Put the file into the folder, or mend the link.");
}

TEST_CASE("only the part's own section is looked at") {
  const std::string yaml = trial::requiring("links: {in: Two}");
  CHECK(Trial(yaml, {{"p.md", "# One\n\n[x](no.md)\n\n# Two\n\nText.\n"}}).result("p.links").status == Status::passed);
  CHECK(Trial(yaml, {{"p.md", "# One\n\nText.\n\n# Two\n\n[x](no.md)\n"}}).result("p.links").status == Status::failed);
}

TEST_CASE("twenty links are told, and all are counted") {
  const Trial trial(trial::requiring("links"), {{"p.md", trial::repeated("[x](no{}.md) ", 100)}, {"q.md", "x"}});
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.links").found == "100 links, 100 to mend");
}

}  // namespace rubricate
