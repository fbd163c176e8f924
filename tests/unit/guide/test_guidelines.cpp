// A rubric as guidelines: each thing that it says is said again, in its chapter.
#include "../checks/samples.hpp"
#include "samples.hpp"

#include <guide/guidelines.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// The chapter `title` of the guidelines for a rubric with these lines below its head.
std::string chapter_of(std::string_view yaml, std::string_view title) {
  const Rubric rubric = trial::rubric_from(fmt::format("rubricate: 1\nid: r\ntitle: The rubric\n{}", yaml));
  return trial::chapter(guide::guidelines_for(rubric), title);
}

constexpr std::string_view k_parts = "parts:\n  - {id: p, title: The part, require: [finished]}\n";

}  // namespace

TEST_CASE("the head says what it is and where it comes from") {
  const std::string text =
      chapter_of(fmt::format("version: 1.2.0\nsource:\n  publisher: Osier Falls Schools\n  title: Clubs\n  url: "
                             "\"https://example.org/\"\n  licence: CC0\n  wording: paraphrased\n{}",
                             k_parts),
                 "The rubric");
  CHECK(
      text.starts_with("[Guidelines of: Osier Falls Schools; Called there: Clubs; Address: https://example.org/; "
                       "Licence: CC0; Wording: not the original; what follows says it in other words; Version of this "
                       "text: 1.2.0]\n"));
  CHECK(chapter_of(fmt::format("source: {{wording: original}}\n{}", k_parts), "The rubric")
            .starts_with("[Wording: original]\n"));
  CHECK(chapter_of(k_parts, "The rubric").starts_with("## What to hand in\n"));
}

TEST_CASE("where a part is looked for") {
  struct Row {
    std::string_view from;
    std::string_view text;
  };
  const Row rows[] = {
      {"from: plan", "In a file called “plan”, whatever its ending."},
      {"from: plan\n    named: required", "In a file called “plan”, whatever its ending. No other name will do."},
      {"from: photos/\n    optional: true", "In a folder called “photos”. You may leave this part out."},
      {"from: \"photos/*.jpg\"", "In files that are called like “photos/*.jpg” (* stands for anything)."},
      {"from: \"[ab]?.md\"",
       "In files that are called like “[ab]?.md” (? for any one character and […] for one of these characters)."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CHECK_EQ(chapter_of(fmt::format("parts:\n  - id: p\n    title: The part\n    {}\n", row.from), "The part"),
             fmt::format("{}\n", row.text));
  }
}

TEST_CASE("a part's notes, what it requires and what is only advised") {
  CHECK_EQ(chapter_of("parts:\n"
                      "  - id: p\n"
                      "    title: The part\n"
                      "    note: [\"Hand in twice at most.\", \"One.\\n\\nTwo.\"]\n"
                      "    require:\n      - words: 5-9\n      - finished\n"
                      "    advise:\n      - format: pdf\n        because: we print it\n",
                      "The part"),
           "In a file called “p”, whatever its ending.\n"
           "Hand in twice at most.\n"
           "One.\n"
           "Two.\n"
           "Required:\n"
           "[Write 5 to 9 words.; Leave nothing to be filled in later: no gaps, no “TBD”, no words in brackets from a "
           "template.]\n"
           "Advised; nothing is held against you if you do otherwise:\n"
           "[Save each file as pdf. Reason: we print it.]\n");
}

TEST_CASE("what is required of all parts together") {
  CHECK_EQ(
      chapter_of(fmt::format("{}require:\n  - words: at most 9\nadvise:\n  - links\n", k_parts), "All parts together"),
      "Required:\n[Write at most 9 words.]\n"
      "Advised; nothing is held against you if you do otherwise:\n"
      "[Every link must work for somebody else: to what is handed in with the text, or to the web.]\n");
  CHECK(chapter_of(k_parts, "All parts together").empty());
}

TEST_CASE("of whom and when something is asked") {
  const std::string_view yaml =
      "profiles: [beginner, expert]\n"
      "parts:\n"
      "  - id: p\n"
      "    title: Plan\n"
      "    require:\n"
      "      - prompts: [{id: why, ask: Why?, parts: [{id: who, ask: For whom?}]}]\n"
      "      - words: {band: 5-9, profile: [beginner, expert]}\n"
      "      - finished: {profile: beginner, when: p.prompts.why, in: Aim}\n"
      "  - id: q\n"
      "    title: Event\n"
      "    require:\n"
      "      - files: {when: p}\n"
      "      - format: {kinds: pdf, when: p.words}\n"
      "      - links: {when: p.prompts.why.who}\n";
  CHECK(chapter_of(yaml, "What to hand in")
            .find(" Applicants are told apart: beginner and expert. What is asked only of "
                  "some says of whom.\n") != std::string::npos);
  CHECK_EQ(
      chapter_of(yaml, "Plan"),
      "In a file called “p”, whatever its ending.\nRequired:\n"
      "[Answer this question: [Why? [For whom?]]; For beginner and expert applicants only: Write 5 to 9 words.; For "
      "beginner applicants only, only if “Why?” is answered, in the section “Aim”: Leave nothing to be filled in "
      "later: no gaps, no “TBD”, no words in brackets from a template.]\n");
  CHECK_EQ(
      chapter_of(yaml, "Event"),
      "In a file called “q”, whatever its ending.\nRequired:\n"
      "[Only if “Plan” is complete: Hand in at least 1 file.; Only if this requirement of “Plan” is met (For beginner "
      "and expert applicants only: Write 5 to 9 words): Save each file as pdf.; Only if “For whom?” is answered: Every "
      "link must work for somebody else: to what is handed in with the text, or to the web.]\n");
}

TEST_CASE("names that are prescribed are not said to be free") {
  CHECK(chapter_of(k_parts, "What to hand in")
            .starts_with("There is 1 part. A file of another name than the one given here will be found by the part's "
                         "title, in its name or as its first heading.\n"));
  CHECK(chapter_of("parts:\n  - {id: p, named: required}\n  - {id: q}\n", "What to hand in")
            .starts_with(
                "There are 2 parts. A file of another name than the one given here will be found by the part's "
                "title, in its name or as its first heading. Several parts may stand in one text, each below its "
                "title.\n"));
  CHECK(chapter_of("parts:\n  - {id: p, named: required}\n", "What to hand in").starts_with("There is 1 part.\n"));
}

TEST_CASE("how words are counted is said where they are") {
  CHECK(chapter_of(k_parts, "How words are counted").empty());
  CHECK_EQ(
      chapter_of("counting: {rule: whitespace, count: [headings, captions, code, footnotes], skip: [prompts, "
                 "references, tables]}\nparts:\n  - {id: p, require: [words: 5-9]}\n",
                 "How words are counted"),
      "Only blanks and line ends part words: “yes–no” and “and/or” are one word each. What counts: paragraphs, "
      "headings, lists, quotations, captions, program code and footnotes. What does not count: tables, references at "
      "the end and questions copied from these guidelines.\n");
  CHECK_EQ(
      chapter_of(fmt::format("{}require: [words: 5-9]\n", k_parts), "How words are counted"),
      "Words are counted as word processors count them. What counts: paragraphs, lists, quotations and tables. What "
      "does not count: questions copied from these guidelines. The guidelines do not say whether these count: "
      "headings, captions, program code, footnotes and references at the end. That is never held against you.\n");
}

TEST_CASE("the rubric's notes come last") {
  const Rubric rubric =
      trial::rubric_from(fmt::format("rubricate: 1\nid: r\ntitle: R\nnote: [By Friday., Once only.]\n{}", k_parts));
  CHECK(trial::flat(guide::guidelines_for(rubric)).ends_with("## Notes\n[By Friday.; Once only.]\n"));
}

}  // namespace rubricate
