// Which stretch of a text answers which prompt.
#include "samples.hpp"

#include <checks/answers.hpp>
#include <checks/text_titles.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_questions =
    "- id: why\n"
    "  ask: Why do partnerships matter?\n"
    "- id: scope\n"
    "  ask: How broad was your topic, and with whom did you work?\n"
    "  also: [Scope, Our topic]\n";

std::string_view name(AnswerState state) {
  switch (state) {
    case AnswerState::found: return "found";
    case AnswerState::shared: return "shared";
    case AnswerState::none_given: return "none given";
    case AnswerState::foreign: return "foreign";
    case AnswerState::placeholder: return "placeholder";
    case AnswerState::empty: return "empty";
    case AnswerState::unclear: return "unclear";
    case AnswerState::absent: return "absent";
  }
  return "";
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' ? '|' : c;
  while (line.ends_with('|')) line.pop_back();
  while (line.starts_with('|')) line.erase(0, 1);
  return line;
}

// "why: found \"They help.\"; scope: absent", from one or several texts.
std::string answers(std::span<const trial::Reading> readings, std::string_view questions = k_questions) {
  const std::vector<Prompt> prompts = trial::prompts_from(questions);
  std::vector<Text> texts;
  for (const trial::Reading& reading : readings) texts.push_back(reading.text());
  const std::vector<std::string> containers{"Part 1. Overview"};
  const Asked asked(prompts, containers);
  TextTitles titles(asked);
  const std::vector<Answer> found = find_answers(texts, titles);
  std::string text;
  for (std::size_t i = 0; i < found.size(); ++i) {
    text += fmt::format("{}{}: {}", i == 0 ? "" : "; ", asked.titles().entries()[i].prompt->id, name(found[i].state));
    for (const auto& [part, body] : found[i].bodies)
      text += fmt::format(" \"{}\"", one_line(texts[found[i].text].document->view(body)));
  }
  return text;
}

std::string answers(std::string_view markdown, std::string_view questions = k_questions) {
  const std::array readings{trial::Reading(markdown)};
  return answers(readings, questions);
}

const std::string k_long =
    "This text goes on about many things that have happened to us here since the spring when all of it began for the "
    "first time.";  // more than twenty words

}  // namespace

TEST_CASE("what is found for a prompt") {
  struct Row {
    std::string_view what;
    std::string markdown, expected;
  };
  const std::vector<Row> rows{
      {"text under its heading", "# Why do partnerships matter?\n\nThey help.\n\n# Scope\n\nOne issue.\n",
       "why: found \"They help.\"; scope: found \"One issue.\""},
      {"in another order", "# Scope\n\nOne issue.\n\n# Why do partnerships matter?\n\nThey help.\n",
       "why: found \"They help.\"; scope: found \"One issue.\""},
      {"one heading over both", "# Why do partnerships matter? Scope\n\nThey help.\n",
       "why: shared \"They help.\"; scope: shared \"They help.\""},
      {"None", "# Why do partnerships matter?\n\nNone.\n\n# Scope\n\nOne issue.\n",
       "why: none given \"None.\"; scope: found \"One issue.\""},
      {"a placeholder", "# Why do partnerships matter?\n\n[your answer here]\n\n# Scope\n\nOne issue.\n",
       "why: placeholder \"[your answer here]\"; scope: found \"One issue.\""},
      {"nothing below the last one", "# Scope\n\nOne issue.\n\n# Why do partnerships matter?\n",
       "why: empty; scope: found \"One issue.\""},
      {"only an answer's label below", "# Scope\n\nOne issue.\n\n# Why do partnerships matter?\n\nA:\n",
       "why: empty; scope: found \"One issue.\""},
      {"text below a title of another name",
       "# Scope\n\nOne issue.\n\n# Why do partnerships matter?\n\n# The weather\n\nRain.\n",
       "why: foreign; scope: found \"One issue.\""},
      {"text below a smaller title of another name",
       "# Scope\n\nOne issue.\n\n# Why do partnerships matter?\n\n## The weather\n\nRain.\n",
       "why: found \"The weather|Rain.\"; scope: found \"One issue.\""},
      {"an essay", k_long + "\n", "why: unclear; scope: unclear"},
      {"text that no title claims", "# Scope\n\nOne issue.\n\n# My day\n\n" + k_long + "\n",
       "why: unclear; scope: found \"One issue.\""},
      {"all text is claimed by another", "# Scope\n\nOne issue.\n", "why: absent; scope: found \"One issue.\""},
      {"all text is claimed by another, which speaks of it", "# Scope\n\nOne issue, and partnerships matter here.\n",
       "why: unclear; scope: found \"One issue, and partnerships matter here.\""},
      {"a name on top is no answer", "Maria Lopez, 3 May\n\n# Scope\n\nOne issue.\n",
       "why: absent; scope: found \"One issue.\""},
      {"nothing at all", "", "why: absent; scope: absent"},
      {"the part's title alone", "# Part 1. Overview\n", "why: absent; scope: absent"},
      {"a title that already answers", "# Why do partnerships matter?\n\nThey help.\n\n# Our topic: clean air\n",
       "why: found \"They help.\"; scope: found \": clean air\""},
      {"twice, the second time with an answer",
       "# Scope\n\nTBD\n\n# Why do partnerships matter?\n\nThey help.\n\n# Scope\n\nOne issue.\n",
       "why: found \"They help.\"; scope: found \"One issue.\""},
      {"in two places", "# Scope\n\nOne.\n\n# Why do partnerships matter?\n\nThey help.\n\n# Scope\n\nTwo.\n",
       "why: found \"They help.\"; scope: found \"One.\" \"Two.\""},
      {"rows of a table", "| Scope | one issue |\n|---|---|\n| Why do partnerships matter? | they help |\n",
       "why: found \"they help\"; scope: found \"one issue\""},
      {"a heading with nothing below, right above another", "# Why do partnerships matter?\n\n# Scope\n\nOne issue.\n",
       "why: empty; scope: found \"One issue.\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(answers(row.markdown) == row.expected);
  }
}

TEST_CASE("a picture without a description is an answer") {
  CHECK(answers("# Scope\n\n![](map.png)\n\n# Why do partnerships matter?\n\nThey help.\n")
            .ends_with("scope: found \"\""));
}

TEST_CASE("columns of a table answer the questions in their heads") {
  CHECK(answers("| Why do partnerships matter? | Scope |\n|---|---|\n| they help | one |\n| a lot | two |\n") ==
        "why: found \"they help\" \"a lot\"; scope: found \"one\" \"two\"");
  CHECK(answers("| Nr | Why do partnerships matter? | Scope |\n|---|---|---|\n| 1 | they help | one |\n") ==
        "why: found \"they help\"; scope: found \"one\"");
  CHECK_MESSAGE(answers("| Nr | Why do partnerships matter? | Scope |\n|---|---|---|\n| 1 |  | one |\n") ==
                    "why: empty; scope: found \"one\"",
                "an empty column");
  CHECK_MESSAGE(
      answers("| Why do partnerships matter? | Scope |\n|---|---|\n|  | one |\n") == "why: empty; scope: found \"one\"",
      "an empty first column");
}

TEST_CASE("questions copied on top anchor nothing") {
  constexpr std::string_view k_three =
      "- {id: why, ask: Why do partnerships matter?}\n"
      "- {id: scope, ask: How broad was your topic?}\n"
      "- {id: way, ask: What stood in the way?}\n";
  const std::string copied =
      "1. Why do partnerships matter?\n2. How broad was your topic?\n3. What stood in the way?\n\n";
  CHECK(answers("# Part 1. Overview\n\n" + copied + k_long + "\n", k_three) ==
        "why: unclear; scope: unclear; way: unclear");
  CHECK_MESSAGE(answers(k_long + "\n\n" + copied, k_three) == "why: unclear; scope: unclear; way: unclear", "below");
  CHECK(answers("- [Why do partnerships matter?](#a)\n- [Scope](#b)\n\n# Why do partnerships matter?\n\nThey help.\n\n"
                "# Scope\n\nOne issue.\n") == "why: found \"They help.\"; scope: found \"One issue.\"");
  CHECK_MESSAGE(answers("1. Why do partnerships matter?\n2. Scope\n\n" + k_long + "\n") ==
                    "why: shared; scope: shared \"" + k_long + "\"",
                "two in one list share what follows");
}

TEST_CASE("a copied list that spreads one question over two lines anchors nothing") {
  CHECK(answers("1. Why do partnerships matter?\n2. How broad was your topic?\n3. How broad was the topic when you "
                "began to work?\n\n" +
                k_long + "\n")
            .starts_with("why: unclear"));
}

TEST_CASE("questions that were never answered are empty, though they stand in a list") {
  CHECK(answers("# Why do partnerships matter?\n\n# Scope\n") == "why: empty; scope: empty");
  CHECK(answers("1. Why do partnerships matter?\n2. Scope\n") == "why: empty; scope: empty");
}

TEST_CASE("the best of several texts counts, and one text's prose may answer what another lacks") {
  const std::array both{trial::Reading("# Scope\n\n[your answer here]\n"),
                        trial::Reading("# Scope\n\nOne issue.\n\n# Why do partnerships matter?\n\nThey help.\n")};
  CHECK(answers(both) == "why: found \"They help.\"; scope: found \"One issue.\"");
  const std::array essay{trial::Reading("# Scope\n\nOne issue.\n"), trial::Reading(k_long)};
  CHECK(answers(essay) == "why: unclear; scope: found \"One issue.\"");
}

TEST_CASE("a question is answered through its sub-questions") {
  constexpr std::string_view k_with_parts =
      "- id: history\n"
      "  ask: What did you try before?\n"
      "  parts:\n"
      "    - id: led\n"
      "      ask: Which events led you there?\n"
      "    - id: partners\n"
      "      ask: Who were your partners?\n";
  CHECK(answers("# What did you try before?\n\n## Which events led you there?\n\nA strike.\n\n## Who were your "
                "partners?\n\nTwo schools.\n",
                k_with_parts) ==
        "history: found \"A strike.\"; led: found \"A strike.\"; partners: found \"Two schools.\"");
  CHECK_MESSAGE(answers("# What did you try before?\n\nA fair.\n", k_with_parts) ==
                    "history: found \"A fair.\"; led: unclear; partners: unclear",
                "no anchors of their own");
  CHECK_MESSAGE(answers("# Who were your partners?\n\nTwo schools.\n", k_with_parts) ==
                    "history: shared \"Two schools.\"; led: unclear; partners: found \"Two schools.\"",
                "one sub-question without its question");
}

}  // namespace rubricate
