// What a part asks, made ready, and what is kept of the titles of its texts.
#include "samples.hpp"

#include <checks/asked.hpp>
#include <checks/text_titles.hpp>
#include <util/title.hpp>

#include <array>
#include <string>
#include <utility>

#include <doctest/doctest.h>

using namespace rubricate;

TEST_CASE("a part's own title announces no answer, unless a question has it as well") {
  const std::array containers{std::string("Part 1. Overview"), std::string("Scope")};
  const Asked asked(trial::prompts_from("- {id: scope, ask: Was it one issue?, also: [Scope]}\n"), containers);
  CHECK(asked.is_container(title_key("OVERVIEW (450-550 words)")));
  CHECK(asked.is_container_alone("overview"));
  CHECK(asked.is_container("scope"));
  CHECK_FALSE(asked.is_container_alone("scope"));
  CHECK_FALSE(asked.is_container("goals"));
}

TEST_CASE("what is asked can be moved, and its titles with it") {
  Asked first(trial::prompts_from("- {id: scope, ask: Was it one issue?}\n"), {});
  const Asked second = std::move(first);
  REQUIRE(second.titles().entries().size() == 1);
  CHECK(second.titles().entries()[0].prompt == second.prompts().data());
  CHECK(second.titles().match("Was it one issue?"));
}

TEST_CASE("what titles announce is found once for the same stretch of a text") {
  const Asked asked(trial::prompts_from("- {id: scope, ask: Was it one issue?}\n"), {});
  const trial::Reading reading("## Other\n\nNo.\n\n## Was it one issue?\n\nYes, it was.\n");
  TextTitles titles(asked);
  const std::array texts{reading.text()};
  const std::vector<Anchor>& anchors = titles.anchors(texts[0]);
  CHECK(anchors.size() == 2);
  CHECK(&titles.anchors(texts[0]) == &anchors);
  const std::vector<Answer>& answers = titles.answers(texts);
  CHECK(answers.at(0).state == AnswerState::found);
  const std::array same{reading.text()};
  CHECK(&titles.answers(same) == &answers);

  Text half = reading.text();
  half.first += 2;  // from the second heading on
  CHECK(titles.anchors(half).size() == 1);
  CHECK(titles.anchors(texts[0]).size() == 2);
}
