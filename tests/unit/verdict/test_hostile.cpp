// Texts made to take long: four times as much may take little more than four times as long.
#include "../checks/samples.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

constexpr std::string_view k_prompts =
    "prompts:\n"
    "  - id: why\n"
    "    ask: Why do partnerships matter?\n"
    "  - id: gain\n"
    "    ask: What benefits would partners bring?\n"
    "  - id: past\n"
    "    ask: What did you try before?\n"
    "    keywords: [tried]\n";
constexpr std::string_view k_list =
    "list:\n  of: member\n  items: 5\n  fields: [first name, role, {name: reason, also: [why, because]}]\n";
constexpr std::string_view k_others[] = {"words: 450-550", "finished: {terms: [pending]}",
                                         "sections: {titles: [Scope, Reach], words: at least 3}",
                                         "table: {columns: [Name, Role]}"};

double seconds(std::string_view requirement, const std::string& markdown) {
  return trial::seconds([&] { (void)trial::verdict(requirement, markdown); });
}

void is_quick(std::string_view requirement, std::string_view piece, std::size_t times, std::string_view before = "") {
  CAPTURE(requirement);
  CAPTURE(piece);
  const std::string once = std::string(before) + trial::repeated(piece, times);
  const std::string four = std::string(before) + trial::repeated(piece, 4 * times);
  const double little = seconds(requirement, once), much = seconds(requirement, four);
  MESSAGE(times, " times: ", little, " s; four times as many: ", much, " s");
  CHECK(much < 7 * little + 0.1);
}

}  // namespace

TEST_CASE("5,000 headings, list items and bold lead-ins") {
  for (const std::string_view requirement : {k_prompts, k_list}) {
    is_quick(requirement, "## Title {}\n\nSome text here.\n\n", 1250);
    is_quick(requirement, "## Why do partnerships matter?\n\n", 1250);
    is_quick(requirement, "- Member{}, teacher\n", 1250);
    is_quick(requirement, "**Name {}.** Some text here.\n\n", 750);
    is_quick(requirement, "**Name {}.** Some text here.\n", 750);
    is_quick(requirement, "| Ana{} | x |\n", 1250, "| Name | Role |\n|---|---|\n");
    is_quick(requirement, "{}\\. Some text here.\n\n", 750);
  }
}

TEST_CASE("questions without answers between titles of other names") {
  is_quick(k_prompts,
           "## Why do partnerships matter?\n\n## What benefits would partners bring?\n\n# Other {}\n\nSome text.\n\n",
           500);
}

TEST_CASE("many small lists") { is_quick(k_list, "- Ana{}\n- Bob{}\n\nParagraph {}.\n\n", 60); }

TEST_CASE("many items that lack their fields, and text that may hold them") {
  is_quick(k_list, "- Ana{}\n", 250);
  const std::string prose = '\n' + trial::repeated("Some text with words. ", 1000);
  const double little = seconds(k_list, trial::repeated("- Ana{}\n", 100) + prose);
  const double much = seconds(k_list, trial::repeated("- Ana{}\n", 400) + prose);
  MESSAGE("100 items: ", little, " s; 400 items: ", much, " s");
  CHECK(much < 2 * little + 0.1);
}

TEST_CASE("a paragraph of a megabyte") {
  is_quick(k_prompts, "The cat sat on the mat. ", 11'000);
  is_quick(k_list, "The cat sat on the mat. ", 11'000);
  for (const std::string_view requirement : k_others) is_quick(requirement, "The cat sat on the mat. ", 11'000);
}

TEST_CASE("a sentence of nothing but different words") {
  is_quick(k_prompts, "word{}ab ", 5'000);
  is_quick(k_prompts, "word{}ab ", 5'000, "| Why do partnerships matter? | b |\n|---|---|\n| c ");
}

TEST_CASE("a table's head of nothing but different words") {
  const auto head = [](std::size_t words) {
    return "| " + trial::repeated("w{}ab ", words) + "| b |\n|---|---|\n| c | d |\n";
  };
  for (const std::string_view requirement : {k_prompts, k_list}) {
    CAPTURE(requirement);
    CHECK(seconds(requirement, head(20'000)) < 7 * seconds(requirement, head(5'000)) + 0.1);
  }
}

TEST_CASE("checks that read no answers") {
  for (const std::string_view requirement : k_others) {
    is_quick(requirement, "## Title {}\n\nText [insert] TBD.\n\n", 1250);
    is_quick(requirement, "- Member{}, teacher\n", 1250);
    is_quick(requirement, "**Name {}**\n\nText.\n\n", 750);
    is_quick(requirement, "[", 50'000);
  }
}

}  // namespace rubricate
