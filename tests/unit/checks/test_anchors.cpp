// Places in a text where an answer begins.
#include "samples.hpp"

#include <checks/anchors.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_questions =
    "- id: why\n"
    "  ask: Why do partnerships matter?\n"
    "  also: [Reasons]\n"
    "- id: scope\n"
    "  ask: How broad was it, and with whom?\n"
    "  also: [Scope, Our topic]\n";

std::string_view name(AnchorKind kind) {
  switch (kind) {
    case AnchorKind::heading: return "heading";
    case AnchorKind::bold_line: return "bold line";
    case AnchorKind::lead_in: return "lead-in";
    case AnchorKind::line: return "line";
    case AnchorKind::cell: return "cell";
    case AnchorKind::column: return "column";
    case AnchorKind::summary: return "summary";
    case AnchorKind::marker: return "marker";
    case AnchorKind::list: return "list";
  }
  return "";
}

// A line for each anchor: "heading 2 \"Scope\" scope", with "foreign", "number 3" and what stands behind the title.
std::string anchors(std::string_view markdown, const std::vector<std::string>& containers = {}) {
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const Asked asked(prompts, containers);
  const PromptTitles& titles = asked.titles();
  const trial::Reading reading(markdown);
  std::string text;
  for (const Anchor& anchor : find_anchors(reading.text(), asked)) {
    text += name(anchor.kind);
    if (anchor.kind == AnchorKind::heading) text += fmt::format(" {}", anchor.level);
    text += fmt::format(" \"{}\"", reading.document.view(anchor.title));
    for (const std::uint32_t prompt : anchor.match.prompts) text += " " + titles.entries()[prompt].prompt->id;
    if (anchor.foreign()) text += " foreign";
    if (anchor.number != 0) text += fmt::format(" number {}", anchor.number);
    if (!anchor.tail.empty()) text += fmt::format(" tail \"{}\"", reading.document.view(anchor.tail));
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("every way to put a question above its answer") {
  struct Row {
    std::string_view what, markdown, expected;
  };
  const auto rows = std::to_array<Row>({
      {"a heading", "## Scope\n\nText.\n", "heading 2 \"Scope\" scope\n"},
      {"a heading underlined", "Scope\n=====\n\nText.\n", "heading 1 \"Scope\" scope\n"},
      {"a heading with its number", "## 2. Scope\n\nText.\n", "heading 2 \"2. Scope\" scope number 2\n"},
      {"a heading of the applicant's own", "# The weather\n\nText.\n", "heading 1 \"The weather\" foreign\n"},
      {"a bold line", "**Scope**\n\nText.\n", "bold line \"Scope\" scope\n"},
      {"an italic line", "*Scope*\n\nText.\n", "bold line \"Scope\" scope\n"},
      {"a bold line with the answer on the next", "**Scope**\nText.\n", "bold line \"Scope\" scope\n"},
      {"a bold lead-in", "**Scope.** Text.\n", "lead-in \"Scope.\" scope\n"},
      {"an italic lead-in", "*Scope:* Text.\n", "lead-in \"Scope:\" scope\n"},
      {"a lead-in of the applicant's own", "**Weather.** Text.\n", "lead-in \"Weather.\" foreign\n"},
      {"a bold lead-in behind a number", "2. **Scope** – Text.\n", "lead-in \"Scope\" scope number 2\n"},
      {"the question in plain type", "Why do partnerships matter?\n\nText.\n",
       "line \"Why do partnerships matter?\" why\n"},
      {"the question, and the answer on its line", "Why do partnerships matter? They help.\n",
       "line \"Why do partnerships matter?\" why\n"},
      {"the question quoted", "> Why do partnerships matter?\n\nText.\n", "line \"Why do partnerships matter?\" why\n"},
      {"a Q label", "Q1: Why do partnerships matter?\n\nText.\n",
       "line \"Q1: Why do partnerships matter?\" why number 1\n"},
      {"a word and a colon", "Scope: one issue.\n", "line \"Scope:\" scope\n"},
      {"a list item that is the question", "- Why do partnerships matter?\n\n  Text.\n",
       "line \"Why do partnerships matter?\" why\n"},
      {"a bare number", "1. Text.\n", "line \"\" number 1\n"},
      {"a letter", "b) Text.\n", "line \"b) \" number 2\n"},
      {"a table's first cell", "| Scope | one issue |\n|---|---|\n| Reasons | three |\n",
       "cell \"Scope\" scope\ncell \"Reasons\" why\n"},
      {"a summary", "<details>\n<summary>Scope</summary>\n\nText.\n\n</details>\n", "summary \"Scope\" scope\n"},
      {"a marker", "<!-- prompt: scope -->\n\nText.\n", "marker \"\" scope\n"},
      {"a marker for nothing", "<!-- prompt: weather -->\n\nText.\n", ""},
      {"another comment", "<!-- scope -->\n\nText.\n", ""},
      {"a title that already says something", "## Our topic: clean air\n",
       "heading 2 \"Our topic: clean air\" scope tail \": clean air\"\n"},
      {"two questions in one heading", "## Reasons and scope\n\nText.\n",
       "heading 2 \"Reasons and scope\" why scope\n"},
      {"bold words in the middle of a sentence", "We **like** it.\n", ""},
      {"bold words that a sentence begins with", "**We** like it.\n", ""},
      {"a sentence in running text", "The scope was one issue.\n", ""},
      {"nothing", "", ""},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(anchors(row.markdown) == row.expected);
  }
}

TEST_CASE("the part's own title announces no answer") {
  CHECK(anchors("# Scope\n\nText.\n", {"Scope"}) == "heading 1 \"Scope\" foreign\n");
  CHECK(anchors("# 1. SCOPE\n\nText.\n", {"Scope"}) == "heading 1 \"1. SCOPE\" foreign number 1\n");
  CHECK(anchors("Scope:\nText.\n", {"Scope"}).empty());
}

TEST_CASE("anchors come in the order of the text, and say where their answers begin") {
  const trial::Reading reading("Intro.\n\n**Scope** – one issue.\n\n## Reasons\n\nThree.\n");
  const std::vector<Prompt> prompts = trial::prompts_from(k_questions);
  const auto found = find_anchors(reading.text(), Asked(prompts, {}));
  REQUIRE(found.size() == 2);
  CHECK(reading.document.text.substr(found[0].body).starts_with("one issue."));
  CHECK(reading.document.text.substr(found[1].body).find("Three.") <= 1);
}

TEST_CASE("each kind of anchor has words for a person") {
  for (const auto kind : {AnchorKind::heading, AnchorKind::bold_line, AnchorKind::lead_in, AnchorKind::line,
                          AnchorKind::cell, AnchorKind::column, AnchorKind::summary, AnchorKind::marker})
    CHECK(describe(kind).starts_with("by its "));
}

}  // namespace rubricate
