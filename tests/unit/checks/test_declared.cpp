// declared: the word count that is written in the text is true.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::Trial;
using trial::verdict;

// n words in one paragraph.
std::string words(std::size_t n) { return trial::repeated("w ", n) + "\n\n"; }

const std::string k_missing = "cannot-tell: cannot tell declared/missing @1";
const std::string k_may_differ = "cannot-tell: cannot tell declared/may-differ ";
const std::string k_differs = "failed: error declared/differs ";
const std::string k_several = "cannot-tell: cannot tell declared/several ";

}  // namespace

TEST_CASE("a written word count and the truth") {
  struct Row {
    std::string_view what;
    std::string text, expected;
  };
  const std::string title = "# My essay\n\n";
  const auto rows = std::to_array<Row>({
      {"nothing written", words(100), k_missing},
      {"at the end", words(100) + "Word count: 100\n", "passed"},
      {"at the beginning", "Word count: 100\n\n" + words(100), "passed"},
      {"with its own line counted", words(100) + "Word count: 103\n", "passed"},
      {"with the title counted or not", title + words(100) + "Word count: 102\n", "passed"},
      {"in brackets", words(100) + "(Word count 100)\n", "passed"},
      {"in brackets behind the text", "w " + words(99).substr(0, 197) + ". (Word count: 100)\n", "passed"},
      {"under a name that counts", title + "Ana Lima\nWord count: 102\n\n" + words(100), "passed"},
      {"under a name that was not counted", title + "Ana Lima\nWord count: 100\n\n" + words(100), k_may_differ + "@4"},
      {"under much that was not counted",
       title + "Ana Lima\n\nEnglish 10, Ms. Smith\n\n12 May 2026\n\nWord count: 100\n\n" + words(100),
       k_may_differ + "@9"},
      {"in a heading", words(100) + "## Word count: 100\n", "passed"},
      {"in a table", "| Name | Ana |\n|---|---|\n| Word count | 102 |\n\n" + words(100), "passed"},
      {"before the references", words(100) + "Word count: 100\n\n# References\n\n" + words(80), "passed"},
      {"as a length", words(100) + "100 words\n", "passed"},
      {"clearly too many", words(100) + "Word count: 200\n", k_differs + "@3"},
      {"clearly too few", "Word count: 50\n\n" + words(100), k_differs + "@1"},
      {"within five words", words(100) + "Word count: 107\n", k_may_differ + "@3"},
      {"more than five words off", words(100) + "Word count: 109\n", k_differs + "@3"},
      {"within two per cent", words(1000) + "Word count: 981\n", k_may_differ + "@3"},
      {"more than two per cent off", words(1000) + "Word count: 979\n", k_differs + "@3"},
      {"about", words(100) + "Word count: about 150\n", k_may_differ + "@3"},
      {"without something", words(100) + "Word count: 60 (excluding quotations)\n", k_may_differ + "@3"},
      {"a length that may be a limit", words(100) + "500 words\n", k_may_differ + "@3"},
      {"a limit and a count", "500 words\n\n" + words(100) + "Word count: 100\n", "passed"},
      {"a limit", "Maximum 500 words\n\n" + words(100), k_missing},
      {"a length amid the text", words(100) + "300 words\n\n" + words(100), k_missing},
      {"a count amid the text", words(100) + "Word count: 300\n\n" + words(100), k_may_differ + "@3"},
      {"the count of a section", "# A\n\n" + words(60) + "Word count: 60\n\n# B\n\n" + words(30), k_may_differ + "@5"},
      {"counts of sections", "# A\n\n" + words(60) + "Word count: 60\n\n# B\n\n" + words(30) + "Word count: 30\n",
       k_several + "@5"},
      {"the same count twice", "Word count: 100\n\n" + words(100) + "Word count: 100\n", "passed"},
      {"two counts", "Word count: 100\n\n" + words(100) + "Word count: 90\n", k_several + "@1"},
      {"in code", "```\nWord count: 5\n```\n\n" + words(100), k_missing},
      {"in a comment", words(100) + "<!-- Word count: 5 -->\n", k_missing},
      {"in front matter", "---\nword-count: 100\n---\n\n" + words(100), "passed"},
      {"in front matter, otherwise", "---\nWord_count: \"1,000 words\"\n---\n\n" + words(1000), "passed"},
      {"wrong in front matter", "---\nword-count: 200\n---\n\n" + words(100), k_differs + "@1"},
      {"a limit in front matter", "---\nwords: 450-550\n---\n\n" + words(100),
       "cannot-tell: cannot tell declared/missing @5"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict("declared", row.text) == row.expected);
  }
}

TEST_CASE("tolerance widens what is true") {
  CHECK(verdict("declared: 10%", words(100) + "Word count: 110\n") == "passed");
  CHECK(verdict("declared: 10%", words(100) + "Word count: 113\n") == "passed");
  CHECK(verdict("declared: 10%", words(100) + "Word count: 118\n") == k_may_differ + "@3");
  CHECK(verdict("declared: {tolerance: 10%}", words(100) + "Word count: 150\n") == k_differs + "@3");
}

TEST_CASE("what a word processor counts besides is not held against anyone") {
  const std::string asking = trial::requiring("declared") +
                             "      - prompts: [{id: why, ask: Why do you want to do this with your neighbours?}]\n";
  const std::string text = "## Why do you want to do this with your neighbours?\n\n" + words(20);
  CHECK(Trial(asking, {{"p.md", text + "Word count: 30\n"}}).result("p.declared").status == Status::cannot_tell);
  CHECK(Trial(asking, {{"p.md", text + "Word count: 20\n"}}).result("p.declared").status == Status::passed);
  CHECK(Trial(asking, {{"p.md", text + "Word count: 50\n"}}).result("p.declared").status == Status::failed);
}

TEST_CASE("both numbers, and what to do") {
  const auto said = [](const std::string& text) {
    const Trial trial(trial::requiring("declared"), {{"p.md", text}});
    const Finding& finding = trial.report().findings.at(0);
    return fmt::format("{} | {} | {}", trial.result("p.declared").found, finding.message, finding.help);
  };
  CHECK(said(words(100) + "Word count: 200\n") ==
        "200 written, 100–103 words counted | 200 words written here; the text has 100–103 words | Count again, and "
        "correct the number.");
  CHECK(said(words(100) + "Word count: 105\n") ==
        "105 written, 100–103 words counted | 105 words written here; the text has 100–103 words | Word processors "
        "differ a little, and some people leave out a title or a name. If yours shows this number, leave it.");
  CHECK(said(words(3)) ==
        "no word count written | no word count is written in the text | Write a line “Word count: …” at the beginning "
        "or the end, with the number that your word processor shows.");
}

TEST_CASE("of several files each may have its own count, and none fails") {
  const std::string a = words(60) + "Word count: 60\n", b = words(80);
  CHECK(trial::verdict_of_files("declared", {{"p/a.md", a}, {"p/b.md", b}}) == "passed");
  CHECK(trial::verdict_of_files("declared", {{"p/a.md", a}, {"p/b.md", b + "Word count: 80\n"}}) == "passed");
  CHECK(trial::verdict_of_files("declared", {{"p/a.md", a}, {"p/b.md", b + "Word count: 140\n"}}) ==
        "cannot-tell: cannot tell declared/may-differ @p/b.md:3");
}

TEST_CASE("front matter counts for a whole file only") {
  const std::string text = "---\nword-count: 500\n---\n\n# Aims\n\n" + words(100) + "# Other\n\n" + words(400);
  const Trial trial(trial::requiring("declared: {tolerance: 0%, in: Aims}"), {{"p.md", text}});
  CHECK(trial.result("p.declared").found == "no word count written");
}

TEST_CASE("many counts take no long time") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "Word count: 7\n\n";
  CHECK(verdict("declared", text).starts_with("failed"));
}

TEST_CASE("a number at the end of a document with several parts may count all of it") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: R\nparts:\n  - id: one\n    title: First part\n  - id: two\n    title: Second part\n"
      "    require: [declared]\n";
  const trial::Trial trial(yaml,
                           {{"all.md", "# First part\n\n" + trial::repeated("word ", 80) + "\n\n# Second part\n\n" +
                                           trial::repeated("word ", 40) + "\n\nWord count: 120\n"}});
  CHECK(trial.result("two.declared").status == Status::cannot_tell);
}

}  // namespace rubricate
