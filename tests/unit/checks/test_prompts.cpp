// prompts: each question of the guidelines is answered.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::entries;
using trial::Trial;
using trial::verdict;

const std::string k_two =
    "prompts:\n"
    "  ask:\n"
    "    - id: why\n"
    "      ask: Why do partnerships matter?\n"
    "    - id: scope\n"
    "      ask: How broad was your topic?\n"
    "      also: [Scope]\n";

const std::string k_either_or =
    "prompts:\n"
    "  - id: why\n"
    "    ask: Why do partnerships matter?\n"
    "  - one-of:\n"
    "      tried before:\n"
    "        - id: past\n"
    "          ask: What did you try before?\n"
    "          also: [Past]\n"
    "        - id: rating\n"
    "          ask: How well did it go?\n"
    "          also: [Rating]\n"
    "      never tried:\n"
    "        - id: barriers\n"
    "          ask: What stood in the way?\n"
    "          also: [Barriers]\n"
    "        - id: help\n"
    "          ask: Which help would you need?\n"
    "          also: [Help]\n";

const std::string k_parts =
    "prompts:\n"
    "  - id: history\n"
    "    ask: What did you try before?\n"
    "    parts:\n"
    "      - id: led\n"
    "        ask: Which events led you there?\n"
    "      - id: partners\n"
    "        ask: Who were your partners?\n";

const std::string k_essay =
    "This text goes on about many things that have happened to us here since the spring when all of it began for the "
    "first time.\n";

}  // namespace

TEST_CASE("what becomes of a question, and what is said of it") {
  struct Row {
    std::string_view what;
    std::string markdown, expected;
  };
  const std::string why = "# Why do partnerships matter?\n\nThey help.\n\n";
  const std::vector<Row> rows{
      {"both are answered", why + "# Scope\n\nOne.\n", "passed"},
      {"nothing below", why + "# Scope\n", "failed: error prompts/unanswered scope@5"},
      {"a placeholder below", why + "# Scope\n\n[insert text]\n", "failed: error prompts/placeholder scope@7"},
      {"not there, all text answers others", why, "failed: error prompts/missing scope@1"},
      {"none", why + "# Scope\n\nN/A\n", "cannot-tell: unsure prompts/none-given scope@7"},
      {"perhaps still to be done", why + "# Scope\n\nPending.\n", "cannot-tell: unsure prompts/none-given scope@7"},
      {"dots", why + "# Scope\n\n...\n", "failed: error prompts/placeholder scope@7"},
      {"a sign", why + "# Scope\n\n✓\n", "cannot-tell: unsure prompts/none-given scope@7"},
      {"on the heading's own line", why + "# How broad was your topic? It was one school only.\n", "passed"},
      {"perhaps in a text without a title", why + "# My day\n\n" + k_essay,
       "cannot-tell: unsure prompts/not-found scope@1"},
      {"below a title of another name", why + "# Scope\n\n# The weather\n\nRain.\n",
       "cannot-tell: unsure prompts/not-found scope@5"},
      {"one text for both", "# Why do partnerships matter? Scope\n\nThey help.\n",
       "cannot-tell: unsure prompts/shared scope@3; unsure prompts/shared why@3"},
      {"an empty file serves nothing", "", "untested: error part/missing p"},
      {"nothing but the part's title", "# The part\n",
       "failed: error prompts/missing scope@1; error prompts/missing why@1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    std::string expected = row.expected;
    for (std::size_t at = expected.find("unsure"); at != std::string::npos; at = expected.find("unsure"))
      expected.replace(at, 6, "cannot tell");
    CHECK(verdict(k_two, row.markdown) == expected);
  }
}

constexpr std::string_view k_details =
    "<details>\n<summary>Scope</summary>\n\nOne.\n\n</details>\n\n<details>\n<summary>Why do partnerships "
    "matter?</summary>\n\nThey help.\n\n</details>\n";

TEST_CASE("every way of marking a question is seen") {
  for (const std::string_view markdown :
       {"# Why do partnerships matter?\n\nThey help.\n\n# How broad was your topic?\n\nOne.\n",
        "Scope\n-----\n\nOne.\n\nWhy do partnerships matter?\n---\n\nThey help.\n",
        "**Why do partnerships matter?**\n\nThey help.\n\n**Scope**\n\nOne.\n",
        "**Why do partnerships matter?** They help.\n\n**Scope.** One.\n",
        "> Why do partnerships matter?\n\nThey help.\n\n> How broad was your topic?\n\nOne.\n",
        "Q1: Why do partnerships matter?\n\nA: They help.\n\nQ2: How broad was your topic?\n\nA: One.\n",
        "1. Why do partnerships matter?\n\n   They help.\n\n2. How broad was your topic?\n\n   One.\n",
        "<!-- prompt: why -->\nThey help.\n\n<!-- prompt: scope -->\nOne.\n",
        "| Why do partnerships matter? | They help. |\n|---|---|\n| Scope | One. |\n",
        "\xEF\xBB\xBF# Why do partnerships matter?\r\n\r\nThey help.\r\n\r\n# Scope\r\n\r\nOne.\r\n"}) {
    CAPTURE(markdown);
    CHECK(verdict(k_two, markdown) == "passed");
  }
  CHECK(verdict(k_two, k_details) == "passed");
}

TEST_CASE("how an answer was found is told in lines") {
  const Trial trial(trial::requiring(k_two),
                    {{"p.md", "# Scope\n\nOne.\nTwo.\n\n**Why do partnerships matter?** So.\n"}});
  const Result& result = trial.result("p.prompts");
  REQUIRE(result.entries.size() == 2);
  CHECK(result.entries[0].how == "line 6, by its lead-in");
  CHECK(result.entries[1].how == "lines 3–4, by its heading");
  CHECK(result.found == "2 of 2 answered");
  CHECK(result.wanted == "all");
}

TEST_CASE("marked: required takes only what stands under its question") {
  CHECK(verdict(k_two + "  marked: required\n", k_essay) == "failed: error prompts/not-found @1");
  CHECK(verdict(k_two + "  marked: optional\n", k_essay) == "cannot-tell: cannot tell prompts/not-found @1");
  CHECK(verdict(k_two + "  marked: required\n", "# Why do partnerships matter?\n\nThey help.\n\n# Scope\n\nOne.\n") ==
        "passed");
}

TEST_CASE("order: given") {
  constexpr std::string_view swapped = "# Scope\n\nOne.\n\n# Why do partnerships matter?\n\nThey help.\n";
  CHECK(verdict(k_two + "  order: given\n", swapped) == "failed: error prompts/order scope@1");
  CHECK(verdict(k_two + "  order: any\n", swapped) == "passed");
  CHECK(verdict(k_two, swapped) == "passed");
  CHECK(verdict(k_two + "  order: given\n", "# Why do partnerships matter?\n\nThey help.\n\n# Scope\n\nOne.\n") ==
        "passed");
}

TEST_CASE("how long each answer is to be") {
  const std::string bounded = k_two + "      words: at most 4\n  words: 2-3\n";
  const auto with = [](std::string_view why, std::string_view scope) {
    return fmt::format("# Why do partnerships matter?\n\n{}\n\n# Scope\n\n{}\n", why, scope);
  };
  CHECK(verdict(bounded, with("They help.", "One.")) == "passed");
  CHECK(verdict(bounded, with("Yes.", "One.")) == "failed: error prompts/too-short why@3");
  CHECK(verdict(bounded, with("They help very much.", "One.")) == "failed: error prompts/too-long why@3");
  CHECK_MESSAGE(
      verdict(bounded, with("They help.", "One two three four five.")) == "failed: error prompts/too-long scope@7",
      "a prompt's own band goes before the check's");
  const Trial trial(trial::requiring(bounded), {{"p.md", with("Yes.", "One.")}});
  CHECK(trial.finding("prompts/too-short").message ==
        "the answer to “Why do partnerships matter?” has 1 word; 2–3 wanted");
  CHECK(trial.finding("prompts/too-short").help == "Add at least 1 word.");
}

TEST_CASE("either/or: which branch is meant") {
  struct Row {
    std::string_view what;
    std::string markdown, expected, entries;
  };
  const std::string why = "# Why do partnerships matter?\n\nThey help.\n\n";
  const std::string past = "# Past\n\nA fair.\n\n", rating = "# Rating\n\nGreat.\n\n";
  const std::string barriers = "# Barriers\n\nMoney.\n\n", help = "# Help\n\nMore people.\n\n";
  const std::vector<Row> rows{
      {"one branch is complete", why + past + rating, "passed",
       "why=passed past=passed rating=passed barriers=inapplicable help=inapplicable"},
      {"the other branch is complete", why + barriers + help, "passed",
       "why=passed past=inapplicable rating=inapplicable barriers=passed help=passed"},
      {"one complete, the other begun", why + past + rating + barriers, "passed",
       "why=passed past=passed rating=passed barriers=inapplicable help=inapplicable"},
      {"one complete, the other says none", why + past + rating + "# Barriers\n\nNone.\n", "passed",
       "why=passed past=passed rating=passed barriers=inapplicable help=inapplicable"},
      {"only one begun", why + past, "failed: error prompts/missing rating@1",
       "why=passed past=passed rating=failed barriers=inapplicable help=inapplicable"},
      {"only one begun, its other half empty", why + past + "# Rating\n", "failed: error prompts/unanswered rating@9",
       "why=passed past=passed rating=failed barriers=inapplicable help=inapplicable"},
      {"two begun, none complete", why + past + barriers, "cannot-tell: cannot tell prompts/either-or @1",
       "why=passed past=passed rating=cannot-tell barriers=passed help=cannot-tell"},
      {"none, and all text answers others", why, "cannot-tell: cannot tell prompts/either-or @1",
       "why=passed past=failed rating=failed barriers=failed help=cannot-tell"},
      {"none, but there is an essay", why + "# My day\n\n" + k_essay, "cannot-tell: cannot tell prompts/either-or @1",
       "why=passed past=cannot-tell rating=cannot-tell barriers=cannot-tell help=cannot-tell"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(k_either_or, row.markdown) == row.expected);
    CHECK(entries(k_either_or, row.markdown) == row.entries);
  }
}

TEST_CASE("either/or: the branch that is not taken is not counted") {
  const Trial trial(
      trial::requiring(k_either_or),
      {{"p.md", "# Why do partnerships matter?\n\nThey help.\n\n# Past\n\nA fair.\n\n# Rating\n\nGreat.\n"}});
  CHECK(trial.result("p.prompts").found == "3 of 3 answered");
  CHECK(trial.result("p.prompts").entries.back().how == "the other branch is answered");
}

TEST_CASE("sub-questions have a status of their own") {
  CHECK(entries(k_parts,
                "# What did you try before?\n\n## Which events led you there?\n\nA strike.\n\n## Who were your "
                "partners?\n\nTwo schools.\n") == "history=passed[led=passed partners=passed]");
  CHECK_MESSAGE(entries(k_parts, "# What did you try before?\n\nA fair.\n") ==
                    "history=passed[led=cannot-tell partners=cannot-tell]",
                "no anchors of their own");
  CHECK(verdict(k_parts, "# What did you try before?\n\nA fair.\n") == "cannot-tell: cannot tell prompts/not-found @3");
  CHECK(verdict(k_parts,
                "# What did you try before?\n\n## Which events led you there?\n\nA strike.\n\n## Who were your "
                "partners?\n") == "failed: error prompts/unanswered history.partners@7");
  CHECK_MESSAGE(verdict(k_parts, "# What did you try before?\n") == "failed: error prompts/unanswered history@1",
                "told once, with the question");
}

TEST_CASE("a title with nothing but its sub-questions' titles below is empty, not missing") {
  CHECK(entries(k_parts,
                "# What did you try before?\n\n## Which events led you there?\n\n## Who were your partners?\n") ==
        "history=failed[led=failed partners=failed]");
  CHECK_MESSAGE(entries(k_parts,
                        "# What did you try before?\n\n## Which events led you there?\n\n## Who were your "
                        "partners?\n\nTBD\n") == "history=failed[led=failed partners=failed]",
                "a placeholder below one of them");
}

TEST_CASE("a line of the applicant's own that instructs is no pasted question") {
  constexpr std::string_view share =
      "prompts:\n  - {id: share, ask: Share what you decide with everybody.}\n  - {id: why, ask: Why do it?}\n";
  CHECK(verdict(share, "# Why do it?\n\n- Share decisions: the meeting votes on them.\n- Develop a plan together.\n")
            .find("prompts/unanswered") == std::string::npos);
  CHECK(verdict(share, "Share what you decide with everybody.\n\nWe do.\n\n# Why do it?\n\nIt is fair.\n") == "passed");
}

TEST_CASE("a few words with no title may be the answer") {
  CHECK(verdict(k_two, "They help us when we are at the end of our wits.\n") ==
        "cannot-tell: cannot tell prompts/not-found @1");
}

TEST_CASE("where a question may be answered, so may its sub-questions") {
  CHECK(entries(k_parts, "# What did you try before?\n\nN/A\n") ==
        "history=cannot-tell[led=cannot-tell partners=cannot-tell]");
}

TEST_CASE("an answer that goes on in a second file is one answer") {
  const std::string bounded = k_two + "  words: at least 3\n";
  std::string yaml = trial::requiring(bounded);
  yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
  const Trial trial(yaml, {{"p/a.md", "# Scope\n\nOne two.\n\n# Why do partnerships matter?\n\nThey help us.\n"},
                           {"p/b.md", "# Scope\n\nThree.\n"}});
  CHECK(trial.result("p.prompts").status == Status::passed);
}

TEST_CASE("a list answers what it lists") {
  constexpr std::string_view yaml =
      "rubricate: 1\nid: r\ntitle: Rubric\nparts:\n  - id: p\n    title: The part\n    from: p\n    require:\n"
      "      - prompts:\n"
      "          - {id: groups, ask: Which groups do you want?}\n"
      "          - {id: reasons, ask: Why did you choose each?}\n"
      "          - {id: hopes, ask: What do you hope for?}\n"
      "      - list: {of: group, items: 2, fields: [name, {name: reason, also: [why]}]}\n";
  const std::string hopes = "\n# What do you hope for?\n\nMuch.\n";
  const auto entries_of = [&](const std::string& markdown) {
    const Trial trial(yaml, {{"p.md", markdown}});
    return entries(trial.result("p.prompts"));
  };
  CHECK(entries_of("- PTA\n  - Why: they know us\n- Library\n  - Why: it is warm\n" + hopes) ==
        "groups=passed reasons=passed hopes=passed");
  CHECK_MESSAGE(
      entries_of("# Why did you choose each?\n\n# Groups\n\n- PTA\n  - Why: they know us\n- Library\n  - Why: "
                 "it is warm\n" +
                 hopes) == "groups=passed reasons=passed hopes=passed",
      "a question with nothing below, answered in the list");
  CHECK_MESSAGE(entries_of("- PTA\n  - Why: they know us\n- Library\n  - Why:\n" + hopes)
                    .starts_with("groups=passed "
                                 "reasons=failed"),
                "a reason is missing");
}

TEST_CASE("either/or, undecided: no length of an answer is judged") {
  const Trial trial(
      trial::requiring("prompts:\n  words: at least 5\n  ask:\n    - one-of:\n        a:\n          - {id: "
                       "past, ask: What did you try?}\n          - {id: rating, ask: How did it go?}\n"
                       "        b:\n          - {id: barriers, ask: What stood in the way?}\n          - "
                       "{id: help, ask: Which help would you need?}\n"),
      {{"p.md", "# What did you try?\n\nA fair.\n\n# What stood in the way?\n\nMoney.\n"}});
  CHECK(trial.result("p.prompts").status == Status::cannot_tell);
  for (const Finding& finding : trial.report().findings) CHECK(finding.severity != Severity::error);
}

TEST_CASE("a question is not missing where its other name is spoken of") {
  CHECK(entries(k_two, "# Why do partnerships matter?\n\nThey help. The scope was one school.\n") ==
        "why=passed scope=cannot-tell");
}

TEST_CASE("a heading that names two questions with a stroke or a remark stands for both") {
  const std::string both =
      "prompts:\n  - {id: scope, ask: How broad was your topic?, also: [Scope]}\n"
      "  - {id: tactics, ask: What will you do first?, also: [Tactics]}\n";
  for (const std::string_view heading :
       {"Scope and tactics", "Scope / Tactics", "Scope, tactics", "Scope & tactics", "Scope/Tactics"}) {
    CAPTURE(heading);
    CHECK(entries(both, fmt::format("# {}\n\nOne issue, and we march.\n", heading)) ==
          "scope=cannot-tell tactics=cannot-tell");
  }
  for (const std::string_view heading : {"Scope (and tactics)", "Scope – tactics", "Scope: tactics"}) {
    CAPTURE(heading);
    CHECK(entries(both, fmt::format("# {}\n\nOne issue, and we march.\n", heading)).find("failed") ==
          std::string::npos);
  }
}

TEST_CASE("a short answer behind its number is an answer, not a title with nothing below") {
  const std::string keywords =
      "prompts:\n  - {id: why, ask: Why do partnerships matter?, keywords: [partnership]}\n"
      "  - {id: gain, ask: What do you hope they bring?, keywords: [hope]}\n";
  CHECK(entries(keywords, "1. Our partnership is old and dear to us.\n2. We hope for more help.\n") ==
        "why=passed gain=passed");
}

TEST_CASE("a template's gap in double braces is no answer") {
  CHECK(verdict(k_two, "# Why do partnerships matter?\n\nThey help.\n\n# Scope\n\n{{your answer}}\n") ==
        "failed: error prompts/placeholder scope@7");
}

TEST_CASE("a table of questions that was not filled in answers none") {
  constexpr std::string_view k_ask = "prompts: [{id: why, ask: Why did you begin?}, {id: who, ask: Who may come?}]";
  struct Row {
    std::string_view what, table, expected;
  };
  for (const auto& [what, table, expected] : {
           Row{"numbers in the first column",
               "| # | Question | Answer |\n|---|---|---|\n| 1. | Why did you begin? | |\n| 2. | Who may come? | |\n",
               "why=failed who=failed"},
           Row{"numbers, answered",
               "| # | Question | Answer |\n|---|---|---|\n| 1. | Why did you begin? | Rain. |\n| 2. | Who may come? | "
               "All. |\n",
               "why=passed who=passed"},
           Row{"labels before the question",
               "| Id | Question | Answer |\n|---|---|---|\n| Q1 | Why did you begin? | |\n| Q2 | Who may come? | |\n",
               "why=failed who=failed"},
           Row{"the question in the last column",
               "| Evidence | Shows |\n|---|---|\n| essay.md | Why did you begin? |\n| map.md | Who may come? |\n",
               "why=passed who=passed"},
           Row{"none in each cell",
               "| Question | Answer | Where |\n|---|---|---|\n| Why did you begin? | none | n/a |\n| Who may come? | "
               "All | here |\n",
               "why=cannot-tell who=passed"},
       }) {
    CAPTURE(what);
    CHECK(trial::entries(k_ask, table) == expected);
  }
}

TEST_CASE("a question without text of its own is answered as far as its parts are") {
  constexpr std::string_view k_ask =
      "prompts: [{id: all, ask: What about everything?, parts: [{id: one, ask: What is one?}, {id: two, ask: What is "
      "two?}]}]";
  CHECK(trial::entries(k_ask, "## What is one?\n\nA.\n\n## What is two?\n\nB.\n") ==
        "all=passed[one=passed two=passed]");
  CHECK(trial::entries(k_ask, "# What about everything?\n\n## What is one?\n\nA.\n\n## What is two?\n") ==
        "all=failed[one=passed two=failed]");
  CHECK(trial::entries(k_ask, "# What about everything?\n\nMuch.\n\n## What is one?\n\nA.\n\n## What is two?\n") ==
        "all=passed[one=passed two=failed]");
}

}  // namespace rubricate
