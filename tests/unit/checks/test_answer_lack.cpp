// What is said of a question that is not answered.
#include <checks/answer_lack.hpp>

#include <array>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

Prompt why() {
  Prompt prompt;
  prompt.id = "why";
  prompt.ask = "Why do partnerships matter?";
  return prompt;
}

TEST_CASE("each lack has an id, names the question, and says what to do next") {
  const Prompt prompt = why();
  constexpr std::array k_lacks = {AnswerState::empty,   AnswerState::placeholder, AnswerState::none_given,
                                  AnswerState::foreign, AnswerState::shared,      AnswerState::unclear,
                                  AnswerState::absent};
  for (const AnswerState state : k_lacks) {
    const AnswerLack lack = lack_of(state, prompt);
    CHECK(lack.id.starts_with("prompts/"));
    CHECK(lack.message.find("Why do partnerships matter?") != std::string::npos);
    CHECK_FALSE(lack.help.empty());
  }
}

TEST_CASE("a title is offered in the rubric's short form, where it has one") {
  Prompt prompt = why();
  CHECK(lack_of(AnswerState::absent, prompt).help.find("“Why do partnerships matter?”") != std::string::npos);
  prompt.also = {"Reasons", "Why"};
  CHECK(lack_of(AnswerState::absent, prompt).help.find("“Reasons”") != std::string::npos);
  CHECK(lack_of(AnswerState::unclear, prompt).help.find("“Reasons”") != std::string::npos);
}

}  // namespace
}  // namespace rubricate
