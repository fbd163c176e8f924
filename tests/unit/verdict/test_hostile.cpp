// Texts made to take long.
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

// Bounds are for the benchmark; here it is enough that the answer comes, and is one.
void is_survived(std::string_view requirement, std::string_view piece, std::size_t times,
                 std::string_view before = "") {
  CAPTURE(requirement);
  CAPTURE(piece);
  CHECK_FALSE(trial::verdict(requirement, std::string(before) + trial::repeated(piece, 4 * times)).empty());
}

}  // namespace

TEST_CASE("5,000 headings, list items and bold lead-ins") {
  for (const std::string_view requirement : {k_prompts, k_list}) {
    is_survived(requirement, "## Title {}\n\nSome text here.\n\n", 1250);
    is_survived(requirement, "## Why do partnerships matter?\n\n", 1250);
    is_survived(requirement, "- Member{}, teacher\n", 1250);
    is_survived(requirement, "**Name {}.** Some text here.\n\n", 750);
    is_survived(requirement, "**Name {}.** Some text here.\n", 750);
    is_survived(requirement, "| Ana{} | x |\n", 1250, "| Name | Role |\n|---|---|\n");
    is_survived(requirement, "{}\\. Some text here.\n\n", 750);
  }
}

TEST_CASE("questions without answers between titles of other names") {
  is_survived(
      k_prompts,
      "## Why do partnerships matter?\n\n## What benefits would partners bring?\n\n# Other {}\n\nSome text.\n\n", 500);
}

TEST_CASE("many small lists") { is_survived(k_list, "- Ana{}\n- Bob{}\n\nParagraph {}.\n\n", 60); }

TEST_CASE("many items that lack their fields, and text that may hold them") {
  is_survived(k_list, "- Ana{}\n", 250);
  const std::string prose = '\n' + trial::repeated("Some text with words. ", 1000);
  CHECK_FALSE(trial::verdict(k_list, trial::repeated("- Ana{}\n", 400) + prose).empty());
}

TEST_CASE("a paragraph of a megabyte") {
  is_survived(k_prompts, "The cat sat on the mat. ", 11'000);
  is_survived(k_list, "The cat sat on the mat. ", 11'000);
  for (const std::string_view requirement : k_others) is_survived(requirement, "The cat sat on the mat. ", 11'000);
}

TEST_CASE("a sentence of nothing but different words") {
  is_survived(k_prompts, "word{}ab ", 5'000);
  is_survived(k_prompts, "word{}ab ", 5'000, "| Why do partnerships matter? | b |\n|---|---|\n| c ");
}

TEST_CASE("a table's head of nothing but different words") {
  const auto head = [](std::size_t words) {
    return "| " + trial::repeated("w{}ab ", words) + "| b |\n|---|---|\n| c | d |\n";
  };
  for (const std::string_view requirement : {k_prompts, k_list}) {
    CAPTURE(requirement);
    CHECK_FALSE(trial::verdict(requirement, head(20'000)).empty());
  }
}

TEST_CASE("checks that read no answers") {
  for (const std::string_view requirement : k_others) {
    is_survived(requirement, "## Title {}\n\nText [insert] TBD.\n\n", 1250);
    is_survived(requirement, "- Member{}, teacher\n", 1250);
    is_survived(requirement, "**Name {}**\n\nText.\n\n", 750);
    is_survived(requirement, "[", 50'000);
  }
}

}  // namespace rubricate
