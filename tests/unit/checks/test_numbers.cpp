// Answers that bear only the number of their question.
#include "samples.hpp"

#include <checks/answers.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

constexpr std::string_view k_questions =
    "- id: why\n"
    "  ask: Why do partnerships matter?\n"
    "  keywords: [partnership]\n"
    "- id: gain\n"
    "  ask: What do you hope they bring?\n"
    "  keywords: [hope]\n"
    "- one-of:\n"
    "    tried:\n"
    "      - id: past\n"
    "        ask: What did you try before?\n"
    "        keywords: [fair]\n"
    "    never:\n"
    "      - id: barriers\n"
    "        ask: What stood in the way?\n"
    "        keywords: [time]\n"
    "      - id: help\n"
    "        ask: Which help would you need?\n"
    "        keywords: [money]\n";

// "1 why, 2 gain": which number was taken for which prompt.
std::string counted_off(std::string_view markdown, std::string_view questions = k_questions) {
  const std::vector<Prompt> prompts = trial::prompts_from(questions);
  const Asked asked(prompts, {});
  const PromptTitles& titles = asked.titles();
  const trial::Reading reading(markdown);
  std::vector<Anchor> anchors = find_anchors(reading.text(), asked);
  match_numbers(reading.text(), titles, Numbers::doubted, anchors);
  std::string text;
  for (const Anchor& anchor : anchors)
    if (anchor.match && anchor.match.rule == MatchRule::number)
      text += (text.empty() ? "" : ", ") + std::to_string(anchor.number) + " " +
              titles.entries()[anchor.match.prompts.front()].prompt->id;
  return text;
}

}  // namespace

TEST_CASE("numbers that count off something else count no question off") {
  CHECK_MESSAGE(
      counted_off("1. We hope for much. It will come.\n2. Our partnership is old. It helps.\n3. We had a fair. It "
                  "rained.\n")
          .empty(),
      "an answer that speaks of another question");
}

TEST_CASE("bare numbers count the questions off") {
  struct Row {
    std::string_view what, markdown, expected;
  };
  const auto rows = std::to_array<Row>({
      {"a list, one branch of either/or",
       "1. Our partnership is old. It helps.\n2. We hope for much. It will come.\n3. We had a fair. It rained.\n",
       "1 why, 2 gain, 3 past"},
      {"the other branch",
       "1. Our partnership is old. It helps.\n2. We hope for much. It will come.\n3. We had no time. That is all.\n4. "
       "We need money. That is all.\n",
       "1 why, 2 gain, 3 barriers, 4 help"},
      {"all questions, both branches",
       "1. Our partnership is old. It helps.\n2. We hope for much. It will come.\n3. We had a fair. It rained.\n4. We "
       "had no time. That is all.\n5. We need money. That is all.\n",
       "1 why, 2 gain, 3 past, 4 barriers, 5 help"},
      {"paragraphs with numbers",
       "1\\) Our partnership is old. It helps.\n\n2\\) We hope for much. It will come.\n\n3\\) We had a fair. It "
       "rained.\n",
       "1 why, 2 gain, 3 past"},
      {"letters",
       "a) Our partnership is old. It helps.\n\nb) We hope for much. It will come.\n\nc) We had a fair. It rained.\n",
       "1 why, 2 gain, 3 past"},
      {"Q labels",
       "Q1: Our partnership is old. It helps.\n\nQ2: We hope for much. It will come.\n\nQ3: We had a fair. It "
       "rained.\n",
       "1 why, 2 gain, 3 past"},
      {"headings that are numbers",
       "## 1.\n\nOur partnership is old. It helps.\n\n## 2.\n\nWe hope for much. It will come.\n\n## 3.\n\nWe had a "
       "fair. It rained.\n",
       "1 why, 2 gain, 3 past"},
      {"two are left unnamed, half speak of their question",
       "1. Our partnership is old. It helps.\n2. We hope for much. It will come.\n3. We did nothing. It rained.\n4. It "
       "rained. We went.\n",
       "1 why, 2 gain, 3 barriers, 4 help"},
      {"too few numbers", "1. Our partnership is old. It helps.\n2. We hope for much. It will come.\n", ""},
      {"too many numbers",
       "1. Our partnership is old. It helps.\n2. We hope for much. It will come.\n3. We had a fair. It rained.\n4. We "
       "had no time. That is all.\n5. We need money. That is all.\n6. There is more. That is all.\n",
       ""},
      {"a number left out",
       "1\\) Our partnership is old. It helps.\n\n3\\) We hope for much. It will come.\n\n4\\) We had a fair. It "
       "rained.\n",
       ""},
      {"numbers that count something else", "1. Apples.\n2. Pears.\n3. Plums.\n", ""},
      {"a title stands for a question as well",
       "# What do you hope they bring?\n\n1. Our partnership is old. It helps.\n2. We hope for much. It will come.\n3. "
       "We had a fair. It rained.\n",
       ""},
      {"a bullet list",
       "- Our partnership is old. It helps.\n- We hope for much. It will come.\n- We had a fair. It rained.\n", ""},
      {"nothing", "", ""},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(counted_off(row.markdown) == row.expected);
  }
}

TEST_CASE("a list inside an answer does not count") {
  CHECK(counted_off("1. Our partnership is old. It helps:\n   1. one\n   2. two\n2. We hope for much. It will "
                    "come.\n3. We had a fair. It rained.\n") == "1 why, 2 gain, 3 past");
}

TEST_CASE("a short answer behind its number is no title") {
  CHECK(counted_off("1. Our partnership is old.\n2. We hope for more help.\n3. We held a fair.\n") ==
        "1 why, 2 gain, 3 past");
}

TEST_CASE("letters below a question are its sub-questions") {
  constexpr std::string_view k_with_parts =
      "- id: history\n"
      "  ask: What did you try before?\n"
      "  parts:\n"
      "    - id: led\n"
      "      ask: Which events led you there?\n"
      "    - id: partners\n"
      "      ask: Who were your partners?\n"
      "- id: gain\n"
      "  ask: What do you hope they bring?\n";
  CHECK(counted_off("# What did you try before?\n\na) A strike.\n\nb) Two schools.\n\n# What do you hope they "
                    "bring?\n\nPeace.\n",
                    k_with_parts) == "1 led, 2 partners");
  CHECK_MESSAGE(counted_off("# What did you try before?\n\na) A strike.\n\nb) Two.\n\nc) Three.\n\n# What do you hope "
                            "they bring?\n\nPeace.\n",
                            k_with_parts)
                    .empty(),
                "one letter too many");
}

}  // namespace rubricate
