// Which words of a submission are compared, and whose they are.
#include "samples.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using similar::collected;
using similar::Files;

// "plan: we will meet; rest: so do we": what is compared of each answer.
std::string own(const Files& files) {
  const Collection collection = collected({{"s", files}});
  std::string text;
  for (const CollectedAnswer& answer : collection.answers) {
    text += fmt::format("{}{}:", text.empty() ? "" : "; ",
                        answer.part ? similar::rubric().parts.at(*answer.part).id : "rest");
    for (std::uint32_t i = answer.first; i < answer.end; ++i) {
      const Place place = place_of(collection, i, i + 1);
      text += " " + collection.files.at(place.source).text.substr(place.span.begin, place.span.size());
    }
  }
  return text;
}

std::string own(const std::string& plan) { return own(Files{{"plan.md", plan}}); }

TEST_CASE("headings, the rubric's words, quotations, references and code are left out") {
  struct Row {
    const char* text;
    const char* compared;
  };
  const Row rows[] = {
      {"# Our plan\n\nWe meet.\n", "plan: We meet"},
      {"## Why do you want to work with this partner?\n\nWe meet.\n", "plan: We meet"},
      {"Why do you want to work with this partner?\n\nWe meet.\n", "plan: We meet"},
      {"We will do together what they say in plain words what the two of you will do.\n",
       "plan: We will do together what they"},
      {"They say “we are glad to be here” and leave.\n", "plan: They say and leave"},
      {"They say \"we are glad\n\nand leave.\n", "plan: They say we are glad and leave"},  // never closed
      {"We meet.\n\n> We are glad.\n", "plan: We meet"},
      {"We meet.\n\n```\nlet a = b\n```\n", "plan: We meet"},
      {"We meet.\n\n## References\n\n- Doe, J. (2020). Meeting people.\n", "plan: We meet"},
      {"- **One:** we meet\n\n| a | b |\n| --- | --- |\n| c | d |\n", "plan: One we meet a b c d"},
      {"<!-- we meet -->\n", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(own(row.text) == row.compared);
  }
}

TEST_CASE("words that are left out are counted") {
  const TakenOut out =
      collected({{"s",
                  {{"plan.md",
                    "# My very own\n\nWhat will you do first?\n\nWe say “no no”.\n\n> yes\n\n```\na b\n"
                    "```\n\n## Sources\n\n- Doe, J. 2020.\n"}}}})
          .taken_out;
  CHECK(out.headings == 3);
  CHECK(out.guidelines == 5);
  CHECK(out.quotations == 3);
  CHECK(out.code == 2);
  CHECK(out.references == 4);  // with their title
}

TEST_CASE("each part is an answer, and so is what belongs to none") {
  CHECK(own({{"plan.md", "Alpha."}, {"report.md", "Beta."}, {"notes.md", "Gamma."}}) ==
        "plan: Alpha; report: Beta; rest: Gamma");
  CHECK(own({{"all.md", "Before.\n\n# Our plan\n\nAlpha.\n\n# Our report\n\nBeta.\n"}}) ==
        "plan: Alpha; report: Beta; rest: Before");
  CHECK(own({{"plan.md", "Alpha."}, {"photo.jpg", "xx"}}) == "plan: Alpha");
}

TEST_CASE("a file is named as seen from here") {
  const Collection collection = collected({{"in/ben", {{"plan.md", "Alpha."}}}, {"in/cy/", {{"plan.md", "Beta."}}}});
  REQUIRE(collection.files.size() == 2);
  CHECK(collection.files[0].path == "in/ben/plan.md");
  CHECK(collection.files[1].path == "in/cy/plan.md");
  CHECK(collection.submissions == std::vector<std::string>{"in/ben", "in/cy/"});
}

}  // namespace
}  // namespace rubricate
