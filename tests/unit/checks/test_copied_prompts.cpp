// The guidelines' own words in an applicant's text.
#include "samples.hpp"

#include <checks/copied_prompts.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

constexpr std::string_view k_questions =
    "- id: why\n"
    "  ask: Why do partnerships matter?\n"
    "- id: scope\n"
    "  ask: How broad was your topic, and with whom did you work?\n"
    "  also: [Scope, Our topic]\n";

}  // namespace

TEST_CASE("words of the guidelines that were copied into the text") {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const Asked asked(prompts, {});
  const auto copies = [&](std::string_view markdown) {
    const trial::Reading reading(markdown);
    std::string text;
    for (const Span& span : find_copied_prompts(reading.text(), asked, find_anchors(reading.text(), asked))) {
      text += reading.document.view(span);
      text += '|';
    }
    return text;
  };
  CHECK(copies("# Why do partnerships matter?\n\nThey help.\n") == "Why do partnerships matter?|");
  CHECK_MESSAGE(copies("# Scope\n\nOne issue.\n").empty(), "a title of one's own words");
  CHECK(copies("Describe your topic. How broad was your topic, and with whom did you work?\n\nBroad.\n") ==
        "Describe your topic. How broad was your topic, and with whom did you work?|");
  CHECK(copies("").empty());
  CHECK_MESSAGE(copies("## Why do partnerships matter? I teach here, and I cannot do it alone.\n") ==
                    "Why do partnerships matter?|",
                "with the answer on the heading's line");
  CHECK(copies("## 1. Why do partnerships matter? I teach here.\n") == "1. Why do partnerships matter?|");
  CHECK_MESSAGE(copies("## Why do partnerships matter? " + trial::repeated("I teach here. ", 100) + "\n") ==
                    "Why do partnerships matter?|",
                "a long one");
  CHECK_MESSAGE(copies("## Why me? I teach here, and I cannot do it alone.\n").empty(), "one's own question");
}

}  // namespace rubricate
