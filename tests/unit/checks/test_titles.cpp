// Which prompt a title stands for.
#include "samples.hpp"

#include <checks/titles.hpp>

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_questions =
    "- id: why\n"
    "  ask: Why do partnerships with the community matter where you work now?\n"
    "  also: [Importance of partnerships]\n"
    "- id: gain\n"
    "  ask: What do you hope they bring?\n"
    "  also: [Goals]\n"
    "  keywords: ['/hope|benefit/']\n"
    "- id: success\n"
    "  ask: How successful were you, and why?\n"
    "  keywords: [success, '/why|reason/']\n"
    "- id: plan\n"
    "  ask: Describe the budget, the schedule and the volunteers of the festival.\n"
    "  parts:\n"
    "    - id: cost\n"
    "      ask: Which costs are certain?\n";

std::string_view name(MatchRule rule) {
  switch (rule) {
    case MatchRule::marker: return "marker";
    case MatchRule::equal: return "equal";
    case MatchRule::keywords: return "keywords";
    case MatchRule::overlap: return "overlap";
    case MatchRule::number: return "number";
  }
  return "";
}

// "why by equal", "gain success by keywords", "nothing".
std::string matched(std::string_view title) {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const PromptTitles titles(prompts);
  const TitleMatch match = titles.match(title);
  if (!match) return "nothing";
  std::string text;
  for (const std::uint32_t i : match.prompts) text += titles.entries()[i].prompt->id + " ";
  return text + fmt::format("by {}", name(match.rule));
}

}  // namespace

TEST_CASE("the title that a prompt goes by") {
  struct Row {
    std::string_view what, title, expected;
  };
  const auto rows = std::to_array<Row>({
      {"the question itself", "Why do partnerships with the community matter where you work now?", "why by equal"},
      {"without its question mark, in capitals", "WHY DO PARTNERSHIPS WITH THE COMMUNITY MATTER WHERE YOU WORK NOW",
       "why by equal"},
      {"numbered", "Q1: Why do partnerships with the community matter where you work now?", "why by equal"},
      {"another title of it", "importance of partnerships", "why by equal"},
      {"another title, with a remark behind it", "Goals: clean air", "gain by equal"},
      {"another title, numbered", "2) Goals", "gain by equal"},
      {"its keyword", "Benefits that I see in this: one benefit", "gain by keywords"},
      {"all of its keywords", "The reason for our success", "success by keywords"},
      {"only one of two keywords", "Our success", "nothing"},
      {"most of its words", "Partnerships matter to the community where I work", "why by overlap"},
      {"too few of its words", "Partnerships in the city", "nothing"},
      {"one word alone", "Festival", "nothing"},
      {"other endings of its words", "Budgets, scheduling and volunteering", "plan by overlap"},
      {"a sub-question", "Which costs are certain?", "cost by equal"},
      {"two prompts at once", "Goals and importance of partnerships", "why gain by keywords"},
      {"two prompts with a stroke between", "Importance of partnerships / Goals", "why gain by keywords"},
      {"something else", "The weather", "nothing"},
      {"function words only", "What do you, and why?", "nothing"},
      {"nothing", "", "nothing"},
      {"punctuation only", "***", "nothing"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(matched(row.title) == row.expected);
  }
}

TEST_CASE("prompts are found by their ids, sub-questions too") {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const PromptTitles titles(prompts);
  REQUIRE(titles.entries().size() == 5);
  CHECK(titles.find("gain") == 1);
  CHECK(titles.find("cost") == 4);
  CHECK(titles.entries()[4].parent == 3);
  CHECK(titles.entries()[3].parent == -1);
  CHECK(titles.find("nothing of the kind") == -1);
}

TEST_CASE("what only announces, and what already says something") {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const PromptTitles titles(prompts);
  const auto announced = [&](std::string_view title) {
    return title.substr(0, titles.announcing(title, titles.match(title)));
  };
  CHECK(announced("Goals: clean air") == "Goals");
  CHECK(announced("Goals") == "Goals");
  CHECK(announced("Goals – what do we want?") == "Goals – what do we want?");
}

TEST_CASE("a text speaks of a prompt when one sentence of it does") {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const PromptTitles titles(prompts);
  CHECK(titles.spoken_of("We met. I hope for more.")[1]);
  CHECK_FALSE(titles.spoken_of("We met. I want more.")[1]);
  CHECK(titles.spoken_of("Our success had a reason.")[2]);
  CHECK_MESSAGE(!titles.spoken_of("Our success was great. The reason is weather.")[2], "two sentences");
  CHECK(titles.spoken_of("Here partnerships matter: the community where I work is poor.")[0]);
  CHECK_FALSE(titles.spoken_of("Partnerships are fine. The community is poor.")[0]);
  const std::vector<bool> known = titles.spoken_of("Nothing.", {false, true});
  CHECK(known[1]);
  CHECK_FALSE(known[0]);
  CHECK(known.size() == titles.entries().size());
}

}  // namespace rubricate
