// What reads as a question, or as an instruction.
#include <checks/questions.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("what reads as a question or an instruction") {
  for (const std::string_view title : {"Why?", "Why me? ", "**Why me?**", "Describe the groups you met",
                                       "Please explain your choice here", "What led you to this choice"}) {
    CAPTURE(title);
    CHECK(reads_as_question(title));
  }
  for (const std::string_view title :
       {"", "Goals", "What worked was the food on the table.", "The groups we met", "Describe it", "..."}) {
    CAPTURE(title);
    CHECK_FALSE(reads_as_question(title));
  }
}

TEST_CASE("questions that a paragraph begins with") {
  const auto leading = [](std::string_view text) { return text.substr(0, leading_questions(text)); };
  CHECK(leading("What did you try? With whom? We tried it.") == "What did you try? With whom?");
  CHECK(leading("What did you try? Explain. We tried.") == "What did you try? Explain.");
  CHECK(leading("If you did not try, say so. Why? Because.") == "If you did not try, say so. Why?");
  CHECK(leading("We tried. Why? Because.").empty());
  CHECK_MESSAGE(leading("Describe the plan. It is good.").empty(), "an instruction alone is no question");
  CHECK(leading("").empty());
}

TEST_CASE("a paragraph that only tells someone what to write") {
  CHECK(is_instruction("Describe your plan. Which groups do you want to meet?"));
  CHECK(is_instruction("Artifact 2\nPlan\nExplain why you chose these."));
  CHECK_FALSE(is_instruction("Describe your plan. My plan is to meet five groups of parents."));
  CHECK_FALSE(is_instruction("The plan has five steps and two of them are done."));
  CHECK_FALSE(is_instruction("Plan"));
  CHECK_FALSE(is_instruction(""));
}

}  // namespace rubricate
