// images: pictures in the text, with descriptions.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {

using trial::Files;
using trial::Trial;
using trial::verdict;
using trial::verdict_of_files;

TEST_CASE("how many pictures, and what is said of them") {
  struct Row {
    std::string_view what, requirement, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"none wanted, none there", "images", "Text.\n", "passed"},
      {"described", "images", "![Two girls](a.png)\n", "passed"},
      {"described in HTML", "images", "<img src=\"a.png\" alt=\"Two girls\">\n", "passed"},
      {"not described", "images", "Text.\n\n![](a.png)\n", "failed: error images/no-description @3"},
      {"not described, in HTML", "images", "Text.\n\n<img src=\"a.png\">\n", "failed: error images/no-description @3"},
      {"said to be decoration", "images", "<img src=\"a.png\" alt=\"\">\n",
       "cannot-tell: cannot tell images/maybe-described @1"},
      {"a file's name", "images", "![IMG_1234.jpg](a.png)\n", "failed: error images/file-name @1"},
      {"says little", "images", "![image](a.png)\n", "cannot-tell: cannot tell images/maybe-described @1"},
      {"a caption below", "images", "![](a.png)\n\n*Two girls*\n",
       "cannot-tell: cannot tell images/maybe-described @1"},
      {"no matter", "images: {alt: optional}", "![](a.png)\n", "passed"},
      {"enough", "images: 1", "![Two girls](a.png)\n", "passed"},
      {"too few", "images: 2", "![Two girls](a.png)\n", "failed: error images/too-few "},
      {"more than a number", "images: 1", "![One](a.png) ![Two](b.png)\n", "passed: warning images/too-many "},
      {"too many", "images: at most 1", "![One](a.png) ![Two](b.png)\n", "failed: error images/too-many "},
      {"a link is none", "images: 1", "[Two girls](a.png)\n", "failed: error images/too-few "},
      {"code is none", "images: 1", "`![Two girls](a.png)`\n", "failed: error images/too-few "},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(row.requirement, row.text) == row.expected);
  }
}

TEST_CASE("picture files that the text does not show") {
  const Files files{{"p/a.md", "Text.\n"}, {"p/1.jpg", "x"}, {"p/2.jpg", "x"}};
  CHECK(verdict_of_files("images: at least 2", files) == "cannot-tell: cannot tell images/beside-text ");
  CHECK(verdict_of_files("images: at least 3", files) == "failed: error images/too-few ");
  CHECK(verdict_of_files("images: exactly 2", {{"p/a.md", "![One](1.jpg)\n"}, {"p/1.jpg", "x"}, {"p/2.jpg", "x"}}) ==
        "cannot-tell: cannot tell images/beside-text ");
  CHECK_MESSAGE(verdict_of_files("images: at least 2", {{"p/a.md", "![One](1.jpg)\n"}, {"p/1.jpg", "x"}}) ==
                    "failed: error images/too-few ",
                "the text shows it already");
}

TEST_CASE("twenty pictures are told, and all are counted") {
  const Trial trial(trial::requiring("images"), {{"p.md", trial::repeated("![](a{}.png)\n\n# x\n\n", 100)}});
  CHECK(trial.report().findings.size() == 20);
  CHECK(trial.result("p.images").found == "100 pictures, 100 without a good description");
}

}  // namespace rubricate
