// Several parts in one text.
#include "samples.hpp"

#include <document/markdown.hpp>
#include <submission/part_matcher.hpp>
#include <submission/sections.hpp>

#include <chrono>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using samples::assigned;
using samples::partnership;
using samples::submission_with;

std::string all_in(const std::string& text, const std::string& name = "all.md") {
  return assigned(partnership(), submission_with({{name, text}}));
}

}  // namespace

TEST_CASE("one text with a heading for every part") {
  CHECK(all_in("# Building a partnership\n\nMaria Lopez\n\n"
               "# Part 1. Overview\n\n## Why?\n\nBecause.\n\n"
               "# Artifact 1: People\n\nFive.\n\n"
               "# Artifact 2 – Plan (400-500 words)\n\nA plan.\n\n"
               "# Artifact 3. Event\n\nA supper.\n\n"
               "# Reflection\n\nLooking back.\n") ==
        "overview: found by section: all.md \"Why?|Because.\"\n"
        "people: found by section: all.md \"Five.\"\n"
        "plan: found by section: all.md \"A plan.\"\n"
        "event: found by section: all.md \"A supper.\"\n"
        "reflection: found by section: all.md \"Looking back.\"\n");
}

TEST_CASE("the file's own name or title does not make it serve one part alone") {
  const std::string text =
      "# Part 1. Overview\n\nOne.\n\n# Artifact 1\n\nTwo.\n\n# Artifact 2\n\nThree.\n\n"
      "# Artifact 3\n\nFour.\n\n# Part 3\n\nFive.\n";
  for (const std::string name : {"Part 1 - Maria.md", "overview.md", "essay.md"}) {
    CAPTURE(name);
    const std::string outcome = all_in(text, name);
    CHECK(outcome.find(name + " \"One.\"\n") != std::string::npos);
    CHECK(outcome.find("plan: found by section: " + name + " \"Three.\"\n") != std::string::npos);
    CHECK(outcome.find("reflection: found by section: " + name + " \"Five.\"\n") != std::string::npos);
  }
}

TEST_CASE("a file found by name is cut where another part's section begins") {
  CHECK(assigned(partnership(), submission_with({{"overview.md", "Intro.\n\n## Part 3. Reflection\n\nBack.\n"},
                                                 {"people.md", "x"},
                                                 {"plan.md", "x"},
                                                 {"event/a.png", "x"}})) ==
        "overview: found by name: overview.md \"Intro.\"\n"
        "people: found by name: people.md\n"
        "plan: found by name: plan.md\n"
        "event: found by name: event/a.png\n"
        "reflection: found by section: overview.md \"Back.\"\n");
}

TEST_CASE("a sub-heading named like a missing part is a hint, no section") {
  const auto with = [](const std::string& plan) {
    return assigned(
        partnership(),
        submission_with({{"overview.md", "x"}, {"people.md", "x"}, {"plan.md", plan}, {"event/a.png", "x"}}));
  };
  for (const char* const plan :
       {"# Plan\n\nText.\n\n## Reflection\n\nShort.\n", "## Groups\n\nText.\n\n## Reflection\n\nX."}) {
    CAPTURE(plan);
    CHECK(with(plan).find("plan: found by name: plan.md\n") != std::string::npos);
    CHECK(with(plan).find("reflection: unclear: plan.md\n") != std::string::npos);
  }
  CHECK(with("# Plan\n\nText.\n\n# Reflection\n\nLong.\n").find("reflection: found by section: plan.md \"Long.\"\n") !=
        std::string::npos);
}

TEST_CASE("sub-headings named like parts that have files of their own do not cut anything") {
  const std::string text = "# Reflection\n\n## The event\n\nSupper.\n\n## People\n\nRosa.\n\n# Plan\n\nNext.\n";
  CHECK(assigned(partnership(), submission_with({{"overview.md", "x"},
                                                 {"people.md", "x"},
                                                 {"plan.md", "x"},
                                                 {"event/a.png", "x"},
                                                 {"reflection.md", text}}))
            .find("reflection: found by name: reflection.md\n") != std::string::npos);
}

TEST_CASE("questions at the level of the parts stay in their part") {
  const std::string outcome = all_in(
      "# Part 1. Overview\n\n# Why?\n\nBecause.\n\n# What?\n\nThat.\n\n"
      "# Artifact 1\n\nTwo.\n\n# Artifact 2\n\nThree.\n\n# Artifact 3\n\nFour.\n\n"
      "# Part 3\n\nFive.\n");
  CHECK(outcome.find("overview: found by section: all.md \"Why?|Because.|What?|That.\"\n") != std::string::npos);
}

TEST_CASE("a foreign heading at the level of the parts may be the part that is not found") {
  CHECK(all_in("# Overview\n\nOne.\n\n# People\n\nTwo.\n\n# Plan\n\nThree.\n\n# Event\n\nFour.\n\n"
               "# Looking back\n\nFive.\n") ==
        "overview: found by section: all.md \"One.\"\n"
        "people: found by section: all.md \"Two.\"\n"
        "plan: found by section: all.md \"Three.\"\n"
        "event: unclear: all.md\n"
        "reflection: unclear: all.md\n");
}

TEST_CASE("a part that is nowhere in a text without foreign headings is missing") {
  const std::string outcome =
      all_in("# Overview\n\nOne.\n\n# People\n\nTwo.\n\n# Plan\n\nThree.\n\n# Event\n\nFour.\n");
  CHECK(outcome.find("event: found by section: all.md \"Four.\"\nreflection: missing\n") != std::string::npos);
}

TEST_CASE("a heading that holds the next parts ends the part before") {
  const std::string artifacts =
      "## Artifact 1\n\nTwo.\n\n## Artifact 2\n\nThree.\n\n## Artifact 3\n\nFour.\n\n# Part 3\n\nFive.\n";
  for (const std::string title :
       {"# Part 2. Work examples\n\n", "# Work examples\n\n", "# Work examples\n\nHere they are.\n\n"}) {
    CAPTURE(title);
    const std::string outcome = all_in("# Part 1. Overview\n\nOne.\n\n" + title + artifacts);
    CHECK(outcome.find("overview: found by section: all.md \"One.\"\n") != std::string::npos);
    CHECK(outcome.find("event: found by section: all.md \"Four.\"\n") != std::string::npos);
  }
  // The last question has nothing under it, and holds nothing: it belongs to the part.
  CHECK(all_in("# Part 1. Overview\n\n## Why?\n\nOne.\n\n## How?\n\n# Artifact 1\n\nTwo.\n")
            .find("overview: found by section: all.md \"Why?|One.|How?\"\n") != std::string::npos);
}

TEST_CASE("a heading of a higher level ends a part") {
  CHECK(all_in("# Answers\n\n## Overview\n\nOne.\n\n## Plan\n\nTwo.\n\n# Thanks\n\nTo all.\n")
            .find("plan: found by section: all.md \"Two.\"\n") != std::string::npos);
}

TEST_CASE("bold lines are titles, also above headings") {
  const Rubric rubric =
      samples::rubric_of({{"overview", "Part 1. Overview", "overview"}, {"people", "Artifact 1", "p"}});
  const std::string text = "**Part 1. Overview**\n\n## Why?\n\nOne.\n\n**Artifact 1. People**\n\n**Rosa**\n\nTwo.\n";
  CHECK(assigned(rubric, submission_with({{"all.md", text}})) ==
        "overview: found by section: all.md \"Why?|One.\"\npeople: found by section: all.md \"Rosa|Two.\"\n");
  // Where more parts are wanted, "Rosa" may be the title of one of them.
  CHECK(all_in(text).find("people: unclear: all.md\n") != std::string::npos);
}

TEST_CASE("plain lines are titles where they say a part's label") {
  const std::string text = "Part 1. Overview\n\nOne.\n\nArtifact 1\n\nTwo. The plan is this.\n\nPlan\n\nThree.\n";
  for (const std::string name : {"all.txt", "all.md"}) {
    CAPTURE(name);
    const std::string outcome = all_in(text, name);
    CHECK(outcome.find("overview: found by section: " + name + " \"One.\"\n") != std::string::npos);
    CHECK(outcome.find("people: found by section: " + name + " \"Two. The plan is this.\"\n") != std::string::npos);
    CHECK_MESSAGE(outcome.find("plan: found by section: " + name + " \"Three.\"\n") != std::string::npos,
                  "a bare name counts among lines that bear labels");
  }
}

TEST_CASE("a table of contents is no section") {
  CHECK(
      all_in("# Overview\n\n# Plan\n\n# Reflection\n\n# Overview\n\nOne.\n\n# Plan\n\nTwo.\n\n# Reflection\n\nThree.\n")
          .find("overview: found by section: all.md \"One.\"\n") != std::string::npos);
}

TEST_CASE("a part titled twice cannot be told") {
  CHECK(all_in("# Overview\n\nOne.\n\n# Plan\n\nTwo.\n\n# Overview\n\nThree.\n")
            .starts_with("overview: unclear: all.md\n"));
  CHECK(assigned(partnership(), submission_with({{"a.md", "# Overview\n\nOne.\n\n# Plan\n\nTwo.\n"},
                                                 {"b.md", "# Overview\n\nOne.\n\n# People\n\nTwo.\n"}}))
            .starts_with("overview: unclear: a.md, b.md\npeople: found by section: b.md \"Two.\"\n"));
}

TEST_CASE("a section with nothing in it is found, and empty") {
  CHECK(all_in("# Overview\n\n# Plan\n\nTwo.\n").starts_with("overview: found by section: all.md \"\"\n"));
}

TEST_CASE("a title that names one part and another's label is nobody's") {
  const Rubric rubric = partnership();
  const PartMatcher matcher(rubric);
  CHECK(heaviest(matcher.by_title("Part 1. Reflection", TitleScope::beginning)).size() == 2);
  CHECK(heaviest(matcher.by_title("Part 3. Reflection", TitleScope::beginning)) == std::vector<std::uint32_t>{4});
  CHECK(heaviest(matcher.by_title("Part 2. Reflection", TitleScope::beginning)) == std::vector<std::uint32_t>{4});
  CHECK(matcher.by_title("1. Why?", TitleScope::beginning).empty());
}

TEST_CASE("a foreign label is like those of the parts, but of none of them") {
  const Rubric rubric = partnership();
  const PartMatcher matcher(rubric);
  CHECK(matcher.foreign_label("Part 2. Work examples"));
  CHECK(matcher.foreign_label("Artifact 4"));
  CHECK_FALSE(matcher.foreign_label("Part 1. Overview"));
  CHECK_FALSE(matcher.foreign_label("Part 1b. More"));
  CHECK_FALSE(matcher.foreign_label("Part 1. Question 2. Why?"));
  CHECK_FALSE(matcher.foreign_label("Question 2. Why?"));
  CHECK_FALSE(matcher.foreign_label("2. Why?"));
}

TEST_CASE("a text of nothing but titles takes linear time") {
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += i % 2 == 0 ? "# Overview\n" : "## Artifact 2\n";
  const Rubric rubric = partnership();
  const PartMatcher matcher(rubric);
  const Document document = parse_markdown(text);
  CHECK(find_sections(document, matcher).list.size() == 30'000);
  std::string deep;
  for (int i = 0; i < 30'000; ++i) deep += std::string(static_cast<std::size_t>(i % 6) + 1, '#') + " Part 2\n\nx\n\n";
  CHECK(find_sections(parse_markdown(deep), matcher).list.empty());
}

}  // namespace rubricate
