// One of several ways.
#include "samples.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {

using trial::entries;
using trial::verdict;

TEST_CASE("one list of checks is enough, and all of it must hold") {
  constexpr std::string_view k_any = "any: [[words: at least 5, finished], [table: {columns: [step, day], rows: 1}]]";
  struct Row {
    std::string_view markdown, verdict, entries;
  };
  for (const auto& [markdown, wanted, parts] : {
           Row{"One two three four five.\n", "passed",
               "option-1=passed[words=passed finished=passed] option-2=inapplicable"},
           Row{"| Step | Day |\n|---|---|\n| One | May |\n", "passed",
               "option-1=inapplicable option-2=passed[table=passed]"},
           Row{"One two three four five.\n\nTBD\n",
               "failed: error any/none-holds ; note table/missing option-2.table; note finished/placeholder "
               "option-1.finished@3",
               "option-1=failed[words=passed finished=failed] option-2=failed[table=failed]"},
       }) {
    CAPTURE(markdown);
    CHECK(verdict(k_any, markdown) == wanted);
    CHECK(entries(k_any, markdown) == parts);
  }
}

TEST_CASE("where one way may be met and none surely is, it cannot be told") {
  constexpr std::string_view k_any = "any: [[mentions: [budget]], [files: at least 2]]";
  CHECK(verdict(k_any, "We have money.\n").starts_with("cannot-tell: cannot tell any/unsettled"));
  CHECK(verdict(k_any, "A budget.\n") == "passed");
}

TEST_CASE("a way that reads text is untested where none can be read") {
  constexpr std::string_view k_any = "any: [[words: at least 5], [files: {kinds: [video]}]]";
  CHECK(trial::verdict_of_files(k_any, {{"p/a.pdf", "x"}}).starts_with("untested"));
  CHECK(trial::verdict_of_files(k_any, {{"p/a.mp4", "x"}}).starts_with("passed"));
}

TEST_CASE("findings of a way have its address") {
  const trial::Trial trial(trial::requiring("any: [[words: at least 5], [words: exactly 2]]"), {{"p.md", "One.\n"}});
  CHECK(trial.findings() ==
        "error any/none-holds p.any\nnote words/too-few p.any.option-1.words@1\n"
        "note words/too-few p.any.option-2.words@1\n");
  CHECK(trial.finding("any/none-holds")
            .message.find("way 1 – words: 1 word, wanted at least 5; way 2 – words: 1 word, wanted exactly 2") !=
        std::string::npos);
}

TEST_CASE("a section's checks look at it inside a way") {
  constexpr std::string_view k_any = "any: [[words: {band: at least 3, in: Aim}], [files: at least 2]]";
  CHECK(verdict(k_any, "# Aim\n\nOne two three.\n") == "passed");
  CHECK(verdict(k_any, "# Other\n\nOne two three.\n").starts_with("cannot-tell"));
}

}  // namespace rubricate
