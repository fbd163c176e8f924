#include <checks/answer_lack.hpp>

#include <fmt/format.h>

namespace rubricate {

AnswerLack lack_of(AnswerState state, const Prompt& prompt) {
  const std::string ask = fmt::format("“{}”", prompt.ask);
  const std::string& title = prompt.also.empty() ? prompt.ask : prompt.also.front();
  switch (state) {
    case AnswerState::found: break;
    case AnswerState::empty:
      return {"prompts/unanswered", fmt::format("nothing stands below the question {}", ask),
              "Write the answer below the question. If it stands elsewhere, move it here."};
    case AnswerState::placeholder:
      return {"prompts/placeholder", fmt::format("the answer to {} is still to be filled in", ask),
              "Replace it with your answer."};
    case AnswerState::none_given:
      return {
          "prompts/none-given",
          fmt::format("the answer to {} is only a sign, or says that there is none, or that it is to come or stands "
                      "elsewhere; a reader decides whether that will do",
                      ask),
          "If there is something to say, say it in a sentence or two; if not, say why not."};
    case AnswerState::foreign:
      return {"prompts/not-found",
              fmt::format("nothing stands directly below {}; the text that follows has a title of its own", ask),
              "Put the answer directly below the question, or make the next title a smaller one."};
    case AnswerState::shared:
      return {"prompts/shared", fmt::format("{} has no text of its own, it shares one with other questions", ask),
              "Give each question a title and a paragraph of its own."};
    case AnswerState::unclear:
      return {"prompts/not-found", fmt::format("cannot find where {} is answered: no title stands for it", ask),
              fmt::format("If it is answered, put a title above that paragraph, such as “{}”.", title)};
    case AnswerState::absent:
      return {"prompts/missing", fmt::format("no answer to {}: all the text answers other questions", ask),
              fmt::format("Add it, under a title such as “{}”.", title)};
  }
  return {};
}

}  // namespace rubricate
