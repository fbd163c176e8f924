// Which branch of an either/or question was taken, from answers made by hand.
#include "samples.hpp"

#include <checks/branches.hpp>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

constexpr std::string_view k_questions =
    "- id: before\n"
    "  ask: What came before?\n"
    "- one-of:\n"
    "    tried:\n"
    "      - id: past\n"
    "        ask: What did you try?\n"
    "        parts:\n"
    "          - id: whom\n"
    "            ask: With whom?\n"
    "      - id: rating\n"
    "        ask: How did it go?\n"
    "    never:\n"
    "      - id: barriers\n"
    "        ask: What was in the way?\n";

struct Settled {
  std::vector<UndecidedChoice> undecided;
  std::vector<Status> statuses;  // before, past, whom, rating, barriers
};

Settled settle(AnswerState past, AnswerState rating, AnswerState barriers) {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const PromptTitles titles(prompts);
  std::vector<Answer> answers(5);
  answers[1].state = past;
  answers[3].state = rating;
  answers[4].state = barriers;
  std::vector<Status> statuses;
  for (const Answer& answer : answers)
    statuses.push_back(answer.state == AnswerState::found ? Status::passed : Status::failed);
  Settled settled;
  settled.undecided = choose_branches(titles, answers, statuses);
  settled.statuses = std::move(statuses);
  return settled;
}

constexpr auto k_found = AnswerState::found, k_absent = AnswerState::absent;
constexpr auto k_passed = Status::passed, k_failed = Status::failed, k_out = Status::inapplicable,
               k_doubt = Status::cannot_tell;
using Statuses = std::vector<Status>;

}  // namespace

TEST_CASE("a branch answered in full is taken, and its rivals' sub-questions go with them") {
  const Settled settled = settle(AnswerState::empty, k_absent, k_found);
  CHECK(settled.undecided.empty());
  CHECK(settled.statuses == Statuses{k_failed, k_out, k_out, k_out, k_passed});
}

TEST_CASE("the only branch begun is the one meant, with what it lacks") {
  const Settled settled = settle(k_found, k_absent, k_absent);
  CHECK(settled.undecided.empty());
  CHECK(settled.statuses == Statuses{k_failed, k_passed, k_failed, k_failed, k_out});
}

TEST_CASE("nothing of any branch: undecided, and what failed stays failed") {
  const Settled settled = settle(k_absent, k_absent, AnswerState::none_given);
  REQUIRE(settled.undecided.size() == 1);
  CHECK_FALSE(settled.undecided[0].begun);
  CHECK(settled.undecided[0].branches[0].name == "tried");
  CHECK(settled.undecided[0].branches[0].prompts == std::vector<std::uint32_t>{1, 3});
  CHECK(settled.statuses == Statuses{k_failed, k_failed, k_failed, k_failed, k_failed});
}

TEST_CASE("two branches begun: undecided, and none of their questions has failed") {
  const Settled settled = settle(k_found, k_absent, AnswerState::shared);
  REQUIRE(settled.undecided.size() == 1);
  CHECK(settled.undecided[0].begun);
  CHECK(settled.statuses == Statuses{k_failed, k_passed, k_failed, k_doubt, k_doubt});
}

}  // namespace rubricate
