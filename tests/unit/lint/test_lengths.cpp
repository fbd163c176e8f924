// Lengths and numbers that contradict each other.
#include "helpers.hpp"

namespace rubricate::test {
namespace {

/// One part; the checks begin in line 8.
std::string part(std::string_view checks, std::string_view title = "A", std::string_view rest = "") {
  return fmt::format("parts:\n  - id: a\n    title: {}\n    require:\n{}{}", title, checks, rest);
}

TEST_CASE("lengths") {
  const std::string words = "      - words: 400-500\n";
  check_rules({
      {"rubric/band-twice", part(words, "A", "    advise:\n      - words: {band: 400-500, id: again}\n"), "10:9",
       part(words, "A", "    advise:\n      - words: {band: 420-480, id: better}\n")},
      {"rubric/band-twice", part(words + "      - words: {band: at least 300, id: x}\n"), "9:9",
       part(words + "      - words: {band: at least 30, id: x, in: Aim}\n")},
      {"rubric/no-length-fits", part(words + "      - words: {band: 10-20, id: x}\n"), "9:9",
       part(words + "      - characters: 10-20\n")},
      {"rubric/no-length-fits", part(words + "      - words: {band: 505-600, id: x}\n"), "9:9",
       part(words + "      - words: {band: 505-600, id: x, tolerance: 1%}\n")},
      {"rubric/band-differs", part(words, "A (400–550 words)"), "6:15", part(words, "A (400–500 words)")},
      {"rubric/band-differs", part(words, "\"A: at least 300 words\""), "6:25", part(words, "Two thousand words")},
      {"rubric/band-in-prose", part(words, "A in 400 to 500 words"), "6:17", part(words, "A in words")},
      {"rubric/minimums-exceed-total",
       "parts:\n  - {id: a, require: [words: 300-400]}\n  - {id: b, require: [words: 300-400]}\nrequire:\n"
       "  - words: 100-500\n",
       "8:5",
       "parts:\n  - {id: a, require: [words: 300-400]}\n  - {id: b, optional: true, require: [words: 300-400]}\n"
       "require:\n  - words: 100-500\n"},
      {"rubric/maximums-below-total",
       "parts:\n  - {id: a, require: [words: 300-400]}\nrequire:\n  - words: at least 500\n", "7:5",
       "parts:\n  - {id: a, require: [words: 300-400]}\n  - id: b\nrequire:\n  - words: at least 500\n"},
      {"rubric/minimums-exceed-total",
       part("      - words: 10-100\n      - prompts:\n          words: at least 60\n          ask:\n"
            "            - {id: x, ask: Why now?}\n            - {id: y, ask: How else?}\n"),
       "8:9",
       part("      - words: 10-100\n      - prompts:\n          words: at least 60\n          ask:\n"
            "            - one-of:\n                one: [{id: x, ask: Why now?}]\n"
            "                two: [{id: y, ask: How else?}]\n")},
      {"rubric/more-than-listed", part("      - mentions: {terms: [one, two], at-least: 3}\n"), "8:9",
       part("      - mentions: {terms: [one, two], at-least: 2}\n")},
  });
}

std::string asking(std::string_view title, std::string_view best) {
  return fmt::format(
      "scales:\n  s: [Low, High]\nparts:\n  - id: a\n    title: {}\n    require:\n      - prompts:\n"
      "          - {{id: x, ask: Why now?}}\n          - one-of:\n              one: [{{id: y, ask: Who was there?}}, "
      "{{id: z, "
      "ask: And when?}}]\n              two: [{{id: u, ask: Why not?}}]\n    judge:\n      - scale: s\n        "
      "levels:\n"
      "          High: {}\n          Low: Only 7 questions are answered.\n",
      title, best);
}

TEST_CASE("a number of questions in the text") {
  check_rules({
      {"rubric/prompt-count", asking("A", "Both of the questions are answered."), "", asking("A", "Well.")},
      {"rubric/prompt-count", asking("A", "All five questions are answered."), "18:21",
       asking("A", "All three questions are answered.")},
      {"rubric/prompt-count", asking("Nine short prompts", "Well."), "8:12", asking("Four short prompts", "Well.")},
      {"rubric/prompt-count", asking("A", "The 12 questions are answered."), "18:21",
       asking("A", "At least five or six questions are answered.")},
  });
}

std::string listing(std::string_view items, std::string_view best, std::string_view ask = "Why now?") {
  return fmt::format(
      "scales:\n  s: [Low, High]\nparts:\n  - id: a\n    require:\n      - list: {{of: member, items: {}}}\n"
      "      - prompts: [{{id: x, ask: {}}}]\n    judge:\n      - scale: s\n        levels:\n"
      "          High: {}\n          Low: Two members.\n",
      items, ask, best);
}

TEST_CASE("a number of things in the text") {
  check_rules({
      {"rubric/list-count", listing("4", "Five members with roles."), "14:17",
       listing("5", "Five members with roles.")},
      {"rubric/list-count", listing("4", "All 5 newly named members."), "14:21", listing("4", "At least 5 members.")},
      {"rubric/list-count", listing("3-4", "Five members."), "14:17", listing("at least 3", "Five members.")},
      {"rubric/list-count", listing("4", "Good.", "Which five members do you want?"), "10:38",
       listing("4", "Good.", "Of whom would two members be glad?")},
  });
}

}  // namespace
}  // namespace rubricate::test
