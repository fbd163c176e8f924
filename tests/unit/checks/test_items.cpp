// Where a text may list things.
#include "samples.hpp"

#include <checks/items.hpp>
#include <checks/text_titles.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_questions =
    "- id: groups\n"
    "  ask: Which groups do you want to work with?\n"
    "- id: weather\n"
    "  ask: What will the weather be like?\n";

// A line for each grouping: "list items: Ana | Bo", with "(named)", "(elsewhere)" and its head row.
std::string groupings(std::string_view markdown, std::string_view of = "member") {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const std::array names{std::string(of)};
  const std::array fields{trial::titled("name", {"member"}), trial::titled("role", {"job"})};
  const std::array containers{std::string("Artifact 1. People")};
  const trial::Reading reading(markdown);
  const Document& document = reading.document;
  std::string text;
  const Asked asked(prompts, containers);
  TextTitles titles(asked);
  for (const Grouping& grouping : find_groupings(reading.text(), names, Fields(fields), titles)) {
    text += fmt::format("{}:", describe(grouping.kind));
    for (const Span& cell : grouping.header) text += fmt::format(" <{}>", document.view(cell));
    std::string_view mark = " ";
    for (const Item& item : grouping.items) {
      text += fmt::format("{}{}", mark, document.view(item.title));
      mark = " | ";
    }
    if (grouping.named) text += " (named)";
    if (grouping.elsewhere) text += " (elsewhere)";
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("every way of listing things") {
  struct Row {
    std::string_view what, markdown, expected;
  };
  const auto rows = std::to_array<Row>({
      {"bullets", "- Ana, nurse\n- Bo, cook\n", "list items: Ana, nurse | Bo, cook\n"},
      {"numbers", "1. Ana\n2. Bo\n", "list items: Ana | Bo\n"},
      {"bullets with bold names", "- **Ana** is a nurse\n- **Bo** cooks\n", "list items: Ana | Bo\n"},
      {"headings", "## Ana\n\nNurse.\n\n## Bo\n\nCook.\n", "sub-headings: Ana | Bo\n"},
      {"bold names", "**Ana** is a nurse.\n\n**Bo** cooks.\n", "paragraphs that begin in bold: Ana | Bo\n"},
      {"bold names, quoted", "> **Ana** is a nurse.\n\n> **Bo** cooks.\n", "paragraphs that begin in bold: Ana | Bo\n"},
      {"numbered paragraphs", "1\\. Ana, nurse\n\n2\\. Bo, cook\n", "numbered paragraphs: Ana, nurse | Bo, cook\n"},
      {"a table", "| Name | Role |\n|---|---|\n| Ana | nurse |\n| Bo | cook |\n",
       "table rows: <Name> <Role> Ana | Bo\n"},
      {"blank rows and a total do not count", "| Name | Age |\n|---|---|\n| Ana | 3 |\n|  |  |\n| Total | 3 |\n",
       "table rows: <Name> <Age> Ana\n"},
      {"an empty item does not count", "- Ana\n-\n- Bo\n", "list items: Ana | Bo\n"},
      {"one heading lists nothing", "## Ana\n\nNurse.\n", ""},
      {"titles of a text's frame do not count",
       "## Introduction\n\nHi.\n\n## Ana\n\nx\n\n## Bo\n\nx\n\n## Conclusion\n\nBye.\n", "sub-headings: Ana | Bo\n"},
      {"the part's own title does not count", "# Artifact 1. People\n\nText.\n\n# Ana\n\nx\n\n# Bo\n\nx\n",
       "sub-headings: Ana | Bo\n"},
      {"questions do not count", "## Which groups do you want to work with?\n\nx\n\n## Why?\n\ny\n", ""},
      {"a list of the questions lists nothing",
       "- Which groups do you want to work with?\n- What will the weather be like?\n", ""},
      {"a list that paragraphs interrupt goes on", "1. Ana\n\nA nurse.\n\n2. Bo\n\nA cook.\n",
       "list items: Ana | Bo\n"},
      {"outer before inner", "- Ana\n  - nurse\n  - good\n- Bo\n  - cook\n  - better\n",
       "list items: Ana | Bo\nlist items: nurse | good\nlist items: cook | better\n"},
      {"prose", "Ana is a nurse and Bo cooks.\n", ""},
      {"nothing", "", ""},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(groupings(row.markdown) == row.expected);
  }
}

TEST_CASE("what announces a list says what it lists") {
  CHECK(groupings("# The members\n\n- Ana\n- Bo\n") == "list items: Ana | Bo (named)\n");
  CHECK(groupings("# Shopping\n\n- Ana\n- Bo\n") == "list items: Ana | Bo\n");
  CHECK(groupings("Our members are:\n\n- Ana\n- Bo\n") == "list items: Ana | Bo (named)\n");
  CHECK(groupings("| Member | Age |\n|---|---|\n| Ana | 3 |\n| Bo | 4 |\n") ==
        "table rows: <Member> <Age> Ana | Bo (named)\n");
  CHECK_MESSAGE(
      groupings("# What will the weather be like?\n\n- Rain\n- Sun\n") == "list items: Rain | Sun (elsewhere)\n",
      "below a question that asks for something else");
  CHECK_MESSAGE(groupings("# Which groups do you want to work with?\n\n- PTA\n- Lions\n", "group") ==
                    "list items: PTA | Lions (named)\n",
                "below the question that asks for them");
}

TEST_CASE("an item reaches to the next one, or to the title that ends the list") {
  const Asked nothing({}, {});
  TextTitles titles(nothing);
  const trial::Reading reading("## Ana\n\nNurse.\n\n### More\n\nOld.\n\n## Bo\n\nCook.\n\n# End\n\nBye.\n");
  const auto found = find_groupings(reading.text(), {}, Fields({}), titles);
  REQUIRE_FALSE(found.empty());
  REQUIRE(found.front().items.size() == 2);
  CHECK(reading.document.view(found.front().items[0].text).find("Old.") != std::string_view::npos);
  CHECK(reading.document.view(found.front().items[1].text).find("Cook.") != std::string_view::npos);
  CHECK(reading.document.view(found.front().items[1].text).find("Bye.") == std::string_view::npos);
}

TEST_CASE("lines that begin with the first field's label begin an item each") {
  CHECK(groupings("Name: Ana\nRole: nurse\n\nName: Bo\nRole: teacher\n") == "labelled lines:  Ana |  Bo\n");
  CHECK(groupings("**Name:** Ana\n\n**Role:** nurse\n\n**Name:** Bo\n\n**Job:** teacher\n") ==
        "labelled lines:  Ana |  Bo\n");
  CHECK_MESSAGE(groupings("Role: nurse\n\nRole: teacher\n").empty(), "another field's label begins nothing");
}

}  // namespace rubricate
