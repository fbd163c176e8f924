// attests: statements at the top of a file.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Trial;
using trial::verdict;
using trial::verdict_of_files;

TEST_CASE("statements at the top of the file") {
  struct Row {
    std::string_view what, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"yes", "---\nown-work: yes\n---\n\nText.\n", "passed"},
      {"a sentence", "---\nown-work: I wrote all of this.\n---\n\nText.\n",
       "cannot-tell: cannot tell attests/unclear own-work@2"},
      {"otherwise written", "---\nOwn_Work: x\n---\n\nText.\n", "passed"},
      {"by its other name", "---\nmy-own: yes\n---\n\nText.\n", "passed"},
      {"no", "---\ntitle: T\nown-work: no\n---\n\nText.\n", "failed: error attests/denied own-work@3"},
      {"neither", "---\nown-work: mostly\n---\n\nText.\n", "cannot-tell: cannot tell attests/unclear own-work@2"},
      {"both", "---\nown-work: yes\nmy-own: no\n---\n\nText.\n", "cannot-tell: cannot tell attests/unclear own-work@2"},
      {"no value", "---\nown-work:\n---\n\nText.\n", "cannot-tell: cannot tell attests/missing @1"},
      {"missing", "---\ntitle: T\n---\n\nText.\n", "cannot-tell: cannot tell attests/missing @1"},
      {"no front matter", "own-work: yes\n\nText.\n", "cannot-tell: cannot tell attests/missing @1"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict("attests: [{name: Own work, also: [my own]}]", row.text) == row.expected);
  }
}

TEST_CASE("one entry for each, and the lines to write") {
  const std::string yaml = trial::requiring("attests: [own-work, no-names]");
  const Trial nothing(yaml, {{"p.md", "Text.\n"}});
  CHECK(trial::entries(nothing.result("p.attests")) == "own-work=cannot-tell no-names=cannot-tell");
  CHECK(nothing.finding("attests/missing").message ==
        "these are not stated at the top of the file: own-work, no-names");
  CHECK(nothing.finding("attests/missing").help ==
        "If it is so, put these at the very top of the file, each on its own line: `---`, `own-work: yes`, "
        "`no-names: yes`, `---`");
  const Trial one(yaml, {{"p.md", "---\nown-work: yes\n---\n\nText.\n"}});
  CHECK(trial::entries(one.result("p.attests")) == "own-work=passed no-names=cannot-tell");
  CHECK(one.result("p.attests").found == "1 statement of 2");
  CHECK(one.finding("attests/missing").help ==
        "If it is so, write `no-names: yes` between the two lines `---` at the top, each on its own line.");
}

TEST_CASE("any of a part's files may hold it") {
  CHECK(verdict_of_files("attests: [own-work]",
                         {{"p/a.md", "Text.\n"}, {"p/b.md", "---\nown-work: yes\n---\n\nMore.\n"}}) == "passed");
}

}  // namespace rubricate
