// An empty submission for a rubric.
#include "../checks/samples.hpp"
#include "../submission/samples.hpp"

#include <checks/template.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("a file for each part, a folder where files are collected") {
  const std::vector<TemplateFile> files =
      submission_template(samples::rubric_of({{"plan", "Our plan", "plan"}, {"event", "The event", "event/"}}));
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "plan.md");
  CHECK(files[0].text == "# Our plan\n");
  CHECK(files[1].path == "event/");
}

TEST_CASE("parts that come to one file are sections of it, and nothing is lost") {
  const Rubric rubric = trial::rubric_from(
      "rubricate: 1\nid: r\ntitle: R\nparts:\n"
      "  - {id: a, title: Part 1. First, from: Essay, require: [{prompts: [{id: q, ask: First question?}]}]}\n"
      "  - {id: essay, title: Part 2. Second, from: \"*.pdf\", require: [{prompts: [{id: q, ask: Second "
      "question?}]}]}\n"
      "  - {id: b, title: B, from: pictures/}\n"
      "  - {id: c, title: C, from: sounds/}\n");
  const std::vector<TemplateFile> files = submission_template(rubric);
  REQUIRE(files.size() == 3);
  CHECK(files[0].path == "Essay.md");
  CHECK(files[0].text == "# Part 1. First\n\n## First question?\n\n# Part 2. Second\n\n## Second question?\n");
}

}  // namespace rubricate
