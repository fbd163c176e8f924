// Texts made to take long.
#include "../checks/samples.hpp"

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>
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

// What one requirement gives at most for a text of any size: a finding or two of its own, 20 places, as many oddities
// of the text; of a list's items, the first 1,000 with all of their fields.
std::size_t most_findings(std::string_view requirement) {
  if (requirement.starts_with("list")) return 4'000;
  return requirement.starts_with("table") ? 450 : 250;
}

// The answer comes, speaks of the requirement, and is of a size that a person can read.
void is_answered(std::string_view requirement, std::string text) {
  CAPTURE(requirement);
  const trial::Trial trial(trial::requiring(requirement), {{"p.md", std::move(text)}});
  const std::vector<PartReport>& parts = trial.report().parts;
  REQUIRE(parts.size() == 1);
  REQUIRE(parts[0].results.size() == 1);
  const Result& result = parts[0].results[0];
  CHECK(requirement.starts_with(result.kind));
  CHECK(result.status != Status::inapplicable);
  CHECK_FALSE(result.found.empty());
  CHECK(trial.report().findings.size() <= most_findings(requirement));
  CHECK_MESSAGE(std::ranges::any_of(trial.report().findings,
                                    [](const Finding& finding) { return finding.severity == Severity::error; }) ==
                    (result.status == Status::failed),
                "what fails says why");
}

void is_survived(std::string_view requirement, std::string_view piece, std::size_t times,
                 std::string_view before = "") {
  CAPTURE(piece);
  is_answered(requirement, std::string(before) + trial::repeated(piece, 4 * times));
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
  is_answered(k_list, trial::repeated("- Ana{}\n", 400) + prose);
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
  for (const std::string_view requirement : {k_prompts, k_list}) is_answered(requirement, head(20'000));
}

TEST_CASE("checks that read no answers") {
  for (const std::string_view requirement : k_others) {
    is_survived(requirement, "## Title {}\n\nText [insert] TBD.\n\n", 1250);
    is_survived(requirement, "- Member{}, teacher\n", 1250);
    is_survived(requirement, "**Name {}**\n\nText.\n\n", 750);
    is_survived(requirement, "[", 50'000);
    is_survived(requirement, "| Ana{} | |\n", 1250, "| Name | Role |\n|---|---|\n");
    is_survived(requirement, "| Name | Role |\n|---|---|\n| Ana{} | |\n\nThen:\n\n", 250);
    is_survived(requirement, "## Scope\n\n![](a{}.png)\n\n<!-- one two -->\n\n", 250);
    is_survived(requirement, "\tAna{} went to the mill, and there she met all of them.\n\n", 250);
  }
}

}  // namespace rubricate
