// list: so many things, each with these fields.
#include "samples.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::entries;
using trial::Trial;
using trial::verdict;

std::string members(std::string_view items) {
  return fmt::format(
      "list:\n  of: member\n  items: {}\n  fields: [first name, role, {{name: reason, also: [why, because]}}]\n",
      items);
}

// "- Ana\n  - Role: nurse\n  - Why: kind\n"
std::string item(std::string_view name, std::string_view role = "nurse", std::string_view why = "she is kind") {
  return fmt::format("- {}\n  - Role: {}\n  - Why: {}\n", name, role, why);
}

}  // namespace

TEST_CASE("things with all their fields, in every form") {
  for (const std::string& text :
       {item("Ana") + item("Bo"), std::string("1. Ana. Role: nurse. Why: kind.\n2. Bo. Role: cook. Why: tall.\n"),
        std::string("| Name | Role | Reason |\n|---|---|---|\n| Ana | nurse | kind |\n| Bo | cook | tall |\n"),
        std::string("## Ana\n\n**Role:** nurse\n\n**Why:** kind\n\n## Bo\n\n**Role:** cook\n\n**Why:** tall\n"),
        std::string("**Ana**\n\nRole: nurse\n\nWhy: kind\n\n**Bo**\n\nRole: cook\n\nWhy: tall\n"),
        std::string("1\\. Ana. Role: nurse. Why: kind.\n\n2\\. Bo. Role: cook. Why: tall.\n")}) {
    CAPTURE(text);
    CHECK(verdict(members("2"), text) == "passed");
  }
}

TEST_CASE("how many are wanted") {
  const std::string two = item("Ana") + item("Bo"), three = two + item("Cem");
  CHECK(verdict(members("3"), two) == "failed: error list/too-few @1");
  CHECK(verdict(members("2"), three) == "passed: warning list/too-many @1");
  CHECK(verdict(members("at most 2"), three) == "failed: error list/too-many @1");
  CHECK(verdict(members("exactly 3"), three) == "passed");
  CHECK(verdict(members("at least 2"), three) == "passed");
}

TEST_CASE("what is wrong with one of them") {
  struct Row {
    std::string_view what;
    std::string text, expected;
  };
  const std::vector<Row> rows{
      {"an empty field", item("Ana", "") + item("Bo"), "failed: error list/empty-field 1@1"},
      {"a placeholder", item("Ana") + item("Bo", "[insert role]"), "failed: error list/placeholder 2@4"},
      {"a field left out", item("Ana") + "- Bo\n  - Role: cook\n", "failed: error list/missing-field 2@4"},
      {"a field that may be in the text", item("Ana") + "- Bo\n  - he cooks and is very tall for his age\n",
       "cannot-tell: cannot tell list/unclear-field 2@4"},
      {"the same name twice", item("Ana") + item("ANA"), "cannot-tell: cannot tell list/duplicate 2@4"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(members("2"), row.text) == row.expected);
  }
}

TEST_CASE("how long each is to be") {
  const std::string bounded = "list: {of: group, items: 2, words: 2-4}";
  CHECK(verdict(bounded, "- the PTA\n- the Lions club\n") == "passed");
  CHECK(verdict(bounded, "- PTA\n- the Lions club\n") == "failed: error list/too-short 1@1");
  CHECK(verdict(bounded, "- the PTA\n- the old Lions club downtown\n") == "failed: error list/too-long 2@2");
}

TEST_CASE("no list that the tool can recognise") {
  CHECK(verdict(members("2"), "Ana is a nurse, and I chose Bo because he is tall.\n") ==
        "cannot-tell: cannot tell list/not-found @1");
  CHECK_MESSAGE(
      verdict("list: {of: member, items: 2, in: Members}", "Hello.\n\n# Members\n") == "failed: error list/too-few ",
      "nothing is there at all");
}

TEST_CASE("two lists that could be meant") {
  const std::string three = "list: {of: group, items: 3}";
  const std::string first = "First:\n\n- PTA\n- Lions\n- Elks\n\nSecond:\n\n";
  CHECK(verdict(three, first + "- YMCA\n- Scouts\n") == "cannot-tell: cannot tell list/several @9");
  CHECK_MESSAGE(verdict(three, first + "- YMCA\n- Scouts\n- Band\n") == "passed", "both come to the same");
  CHECK_MESSAGE(verdict(three, "# The groups\n\n- PTA\n- Lions\n- Elks\n\n# Food\n\n- bread\n- jam\n") == "passed",
                "one is announced as such");
}

TEST_CASE("titles around a list are no more likely to be the things than what stands in the list") {
  const std::string three = "list: {of: group, items: 3}";
  CHECK_FALSE(verdict(three, "# Our partners\n\n- PTA\n- Lions\n- Elks\n\n# Our tactics\n\nWith care.\n")
                  .starts_with("failed"));
}

TEST_CASE("sentences about people are for a reader to look at") {
  CHECK_FALSE(verdict(members("2"),
                      "- Ana runs the kitchen, and everyone there listens to her.\n"
                      "- Bo drives the bus and knows every family in town.\n")
                  .starts_with("failed"));
}

TEST_CASE("how many are wanted is no evidence for where they are") {
  CHECK(verdict(members("3"), item("Ana") + item("Bo") + "\nFood:\n\n1. bread\n2. jam\n3. tea\n") ==
        "failed: error list/too-few @1");
}

TEST_CASE("each thing has an entry, and the result counts what is complete") {
  const std::string text = item("Ana") + item("Bo", "");
  CHECK(entries(members("2"), text) == "1=passed 2=failed");
  const Trial trial(trial::requiring(members("3")), {{"p.md", text}});
  CHECK(trial.result("p.list").found == "2 members, 1 complete");
  CHECK(trial.result("p.list").wanted == "at least 3 members");
  CHECK(trial.result("p.list").entries[1].how == "lines 4–6, role: empty");
  CHECK(trial.finding("list/too-few").message == "2 members (list items), at least 3 wanted");
  CHECK(trial.finding("list/too-few").help == "Add 1 member, in the same form as the others.");
}

TEST_CASE("what may be more is told, not failed") {
  const std::string two = item("Ana") + item("Bo"), more = item("Cem") + item("Dee");
  CHECK_MESSAGE(verdict(members("4"), "# Teachers\n\n" + two + "\n# Parents\n\n" + more) ==
                    "cannot-tell: cannot tell list/too-few @1",
                "a list in two pieces");
  CHECK_MESSAGE(
      verdict(members("5"), "# Teachers\n\n" + two + "\n# Parents\n\n" + more) == "failed: error list/too-few @1",
      "not enough together either");
  CHECK_MESSAGE(verdict(members("3"), two.substr(0, two.rfind("- Bo")) + item("Bo and Cem")) ==
                    "cannot-tell: cannot tell list/too-few @1",
                "two names in one entry");
}

TEST_CASE("one thing is a list where one is wanted") {
  CHECK(verdict(members("1"), item("Ana")) == "passed");
  CHECK(verdict(members("2"), item("Ana")) != "passed");
}

TEST_CASE("the empty fields of one item are told together") {
  const trial::Trial trial(trial::requiring(members("2")), {{"p.md", item("Ana") + item("Bo", "", "")}});
  CHECK(trial.finding("list/empty-field").message == "member 2: the role and reason are empty");
  CHECK(trial.finding("list/empty-field").help == "Write them behind “role:” and “reason:”.");
}

TEST_CASE("titles of address and labels make no two people one") {
  CHECK(verdict(members("2"), item("Ms. Ana Diaz") + item("Ms. Bo Diaz")) == "passed");
  CHECK(verdict(members("2"),
                "**First name:** Ana\n\n**Role:** nurse\n\n**Why:** she is kind\n\n**First name:** Bo\n\n"
                "**Role:** cook\n\n**Why:** he is tall\n") == "passed");
}

}  // namespace rubricate
