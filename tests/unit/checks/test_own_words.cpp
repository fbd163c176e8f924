// own-words: the text is not the prompts or the template pasted back.
#include "samples.hpp"

#include <checks/template.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::Trial;

const std::string k_rubric =
    "rubricate: 1\nid: r\ntitle: Rubric\n"
    "note: The guidelines do not say how often one may hand in again.\n"
    "scales: {pass: [Not yet, Passing]}\n"
    "parts:\n  - id: p\n    title: The part\n    from: p\n    require:\n"
    "      - own-words\n"
    "      - words: 100-200\n"
    "      - prompts:\n"
    "          - {id: why, ask: Why do partnerships matter where you work right now?, also: [Our reasons]}\n"
    "          - {id: gain, ask: What do you hope that they will bring to your school?}\n"
    "      - list: {of: member, items: 3, fields: [first name, role, reason]}\n"
    "    judge:\n      - scale: pass\n        levels:\n"
    "          Passing: Every prompt is answered with concrete detail and is easy to read.\n";

const std::string k_why = "## Why do partnerships matter where you work right now?\n\n";

std::string found(const std::string& text, const std::string& rubric = k_rubric) {
  const Trial trial(rubric, {{"p.md", text}});
  const Result& result = trial.result("p.own-words");
  return fmt::format("{}: {}", to_string(result.status), result.found);
}

}  // namespace

TEST_CASE("how much of a text is the guidelines' own") {
  struct Row {
    std::string_view what;
    std::string text, expected;
  };
  const std::string own = trial::repeated("word{} ", 30) + "\n\n";
  const auto rows = std::to_array<Row>({
      {"own words", own, "passed: 0 % copied"},
      {"a question as a heading", k_why + own, "passed: 24 % copied"},
      {"a question and little more", k_why + "They help us.\n", "cannot-tell: 75 % copied"},
      {"a question pasted into a sentence", own + "I ask why do partnerships matter where you work, and more.\n",
       "passed: 18 % copied"},
      {"in capitals, with other marks", "WHY DO PARTNERSHIPS - MATTER “WHERE” YOU WORK…\n",
       "cannot-tell: 100 % copied"},
      {"five words are chance", "do partnerships matter where you\n", "passed: 0 % copied"},
      {"six are not", "do partnerships matter where you work\n", "cannot-tell: 100 % copied"},
      {"the rubric's note", "The guidelines do not say how often one may hand in again.\n",
       "cannot-tell: 100 % copied"},
      {"what a level asks for", "Here every prompt is answered with concrete detail.\n", "cannot-tell: 88 % copied"},
      {"titles of the template", "# The part\n\n" + own, "passed: 0 % copied"},
      {"nothing", "\n# ?\n\n---\n", "cannot-tell: no words"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(found(row.text) == row.expected);
  }
}

TEST_CASE("a template handed in untouched is all copied, filled in it is not") {
  const std::string untouched = submission_template(trial::rubric_from(k_rubric)).at(0).text;
  CHECK(found(untouched) == "cannot-tell: 100 % copied");
  std::string filled;
  for (const char c : untouched) {
    filled += c;
    if (c == '\n') filled += trial::repeated("word{} ", 9) + "\n\n";
  }
  CHECK(found(filled).starts_with("passed"));
}

TEST_CASE("the share may be another") {
  const auto with = [](std::string_view share) {
    std::string rubric = k_rubric;
    rubric.replace(rubric.find("own-words\n"), 9, fmt::format("own-words: {}", share));
    return rubric;
  };
  CHECK(found(k_why + "They help us.\n", with("80%")) == "passed: 75 % copied");
  CHECK(found(k_why + "They help us.\n", with("75%")) == "passed: 75 % copied");
  CHECK(found(k_why + "They help us.\n", with("74%")) == "cannot-tell: 75 % copied");
  CHECK(found("Mine.\n", with("0%")) == "passed: 0 % copied");
}

TEST_CASE("the figure, and the place of the longest stretch") {
  const Trial trial(k_rubric,
                    {{"p.md", k_why + "They help us.\n\nWhat do you hope that they will bring to your school?\n"}});
  const Finding& finding = trial.finding("own-words/copied");
  CHECK(finding.severity == Severity::unsure);
  CHECK(finding.message ==
        "20 of 23 words (87 %) also stand in the guidelines; at most 30 % wanted; the longest stretch, 11 words, is "
        "here");
  CHECK(finding.place.value().span.begin == k_why.size() + 15);
}

TEST_CASE("of several files the shares are taken together") {
  std::string rubric = k_rubric;
  rubric.replace(rubric.find("from: p\n"), 8, "from: p/\n");
  const Trial trial(rubric, {{"p/a.md", trial::repeated("word{} ", 60)}, {"p/b.md", k_why}});
  CHECK(trial.result("p.own-words").found == "14 % copied");
}

}  // namespace rubricate
