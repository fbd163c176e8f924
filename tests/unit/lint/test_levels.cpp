// What levels say: too little, too much, the same twice, or nothing that two readers take alike.
#include "helpers.hpp"

namespace rubricate::test {
namespace {

/// A part with a question, judged on a scale of three; its levels stand in lines 12 to 14.
std::string levels(std::string_view low, std::string_view mid, std::string_view high, std::string_view more = "") {
  return fmt::format(
      "scales:\n  s: [Low, Mid, High]\nparts:\n  - id: a\n    require: [prompts: [{{id: x, ask: Why now?}}]{}]\n    "
      "judge:\n"
      "      - scale: s\n        levels:\n          Low: {}\n          Mid: {}\n          High: {}\n",
      more, low, mid, high);
}

std::string level(std::string_view high) { return levels("Weak reasons.", "One reason.", high); }

TEST_CASE("descriptors") {
  check_rules({
      {"rubric/no-descriptor",
       "scales:\n  s: [Low, High]\nparts:\n  - id: a\n    judge: [{scale: s, levels: {High: Yes.}}]\n", "8:13",
       levels("x.", "y.", "z.")},
      {"rubric/no-descriptor",
       "scales:\n  s: [Low, High]\nparts:\n  - {id: a, judge: [{scale: s}]}\n  - {id: b, judge: [{scale: s}]}\n", "5:3",
       levels("x.", "y.", "z.")},
      {"rubric/unasked-evidence", level("Clear reasons with examples."), "14:36", level("Clear reasons.")},
      {"rubric/unasked-evidence", level("Clear reasons with data."), "14:36",
       "note: x\n" +
           levels("x.", "y.", "Reasons with data.", ", prompts: {id: p, ask: [{id: y, ask: Which data show it?}]}")},
      {"rubric/left-out-of-levels",
       levels("x.", "y.", "The role and the reason.", ", list: {of: member, items: 2, fields: [name, role, reason]}"),
       "14:17",
       levels("x.", "y.", "Name, role and reason.", ", list: {of: member, items: 2, fields: [name, role, reason]}")},
      {"rubric/left-out-of-levels",
       levels("x.", "y.", "Roles and reasons.", ", list: {of: member, items: 2, fields: [name, role, reason]}"),
       "14:17",
       levels("x.", "y.", "All fields are filled.", ", list: {of: member, items: 2, fields: [name, role, reason]}")},
  });
}

TEST_CASE("levels against one another") {
  check_rules({
      {"rubric/levels-overlap", levels("The plan is not complete.", "Some steps are there.", "All steps."), "13:16",
       levels("Nothing is there.", "Some steps are there.", "All steps.")},
      {"rubric/levels-overlap", levels("The same words.", "the  same words.", "Other."), "13:16",
       levels("Few words.", "More words.", "Most words.")},
      {"rubric/levels-overlap", levels("Off topic, or hard to follow.", "Short or hard to follow.", "Clear."), "13:16",
       levels("Off topic, or hard to follow.", "Short or hard to read.", "Clear.")},
      {"rubric/levels-gap", levels("None.", "No step is explained.", "Every step is explained."), "14:17",
       levels("No step is explained.", "Some steps are.", "Every step is explained.")},
      {"rubric/changing-attribute",
       levels("Spelling slips and long sentences abound.", "The plan has most steps, dates.",
              "The plan has steps, dates, costs."),
       "12:16",
       levels("Plan without steps or dates worth naming.", "The plan has most steps, dates.",
              "The plan has steps, dates.")},
      {"rubric/score-overlap", levels("0-3 sources", "3-5 sources", "6 or more sources"), "13:16",
       levels("0-2 sources", "3-5 sources", "6 or more sources")},
      {"rubric/score-gap", levels("0-2 sources", "3-4 sources", "At least 6 sources"), "14:17",
       levels("Fewer than 3 sources", "3 to 5 sources", "At least 6 sources")},
      {"rubric/score-gap", levels("No source", "2 sources", "3 or more sources"), "13:16",
       levels("No source", "1 source", "2 or more sources")},
  });
}

TEST_CASE("wording") {
  const auto titled = [](std::string_view title) {
    return fmt::format("scales:\n  s: [Low, High]\nparts: [{{id: a, judge: [{{title: {}, scale: s}}]}}]\n", title);
  };
  const auto asking = [](std::string_view ask) {
    return fmt::format("parts:\n  - id: a\n    require:\n      - prompts:\n          - id: x\n            ask: {}\n",
                       ask);
  };
  const auto reason = [](std::string_view key, std::string_view because) {
    return fmt::format("parts:\n  - id: a\n    {}:\n      - finished: {{because: {}}}\n", key, because);
  };
  check_rules({
      {"rubric/two-traits", titled("Content and grammar"), "6:33", titled("Roles and reasons")},
      {"rubric/two-traits", titled("Structure / style"), "6:33", titled("Clarity of style and tone")},
      {"rubric/many-questions", asking("Who? Where? When?"), "8:13", asking("Who, where and when?")},
      {"rubric/vague-level", level("Very good work."), "14:17", level("Good work with clear reasons.")},
      {"rubric/vague-level", levels("Poor.", "Adequate.", "Strong reasons."), "12:16 13:16",
       levels("No reason.", "One reason.", "Sound reasons.")},
      {"rubric/negative-level", levels("None.", "It does not say why.", "It says why."), "13:16",
       levels("It does not say why.", "It says why, but not how.", "It says why and how.")},
      {"rubric/negative-level", levels("None.", "No reasons, nothing on time.", "It says why."), "13:16",
       levels("None.", "Data are shown without units.", "Data are shown with units.")},
      {"rubric/strictness", reason("require", "the page suggests it"), "7:38", reason("require", "the page wants it")},
      {"rubric/strictness", reason("advise", "this is mandatory"), "7:37", reason("advise", "this is not mandatory")},
  });
}

}  // namespace
}  // namespace rubricate::test
