// Which fields a listed thing bears.
#include "samples.hpp"

#include <checks/fields.hpp>
#include <checks/text_titles.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string_view name(FieldState state) {
  switch (state) {
    case FieldState::present: return "present";
    case FieldState::empty: return "empty";
    case FieldState::placeholder: return "placeholder";
    case FieldState::doubtful: return "doubtful";
    case FieldState::missing: return "missing";
  }
  return "";
}

std::vector<Title> three() {
  Title role = trial::titled("role", {"job"});
  role.keywords.push_back(Term::compile("/teacher|nurse/").value());
  return {trial::titled("first name", {"name"}), role, trial::titled("reason", {"why", "because"})};
}

// "present doubtful missing": the fields of the first item of the first grouping.
std::string fields(std::string_view markdown, const std::vector<Title>& wanted = three()) {
  const Asked nothing({}, {});
  TextTitles titles(nothing);
  const std::array names{std::string("member")};
  const trial::Reading reading(markdown);
  const auto found = find_groupings(reading.text(), names, Fields({}), titles);
  if (found.empty()) return "no list";
  std::string text;
  for (const FieldState state : read_fields(reading.document, found[0], found[0].items[0], Fields(wanted), "member"))
    text += (text.empty() ? "" : " ") + std::string(name(state));
  return text;
}

}  // namespace

TEST_CASE("fields of a list item") {
  struct Row {
    std::string_view what, markdown, expected;
  };
  const auto rows = std::to_array<Row>({
      {"labelled on one line", "- Ana. Role: nurse. Why: she is kind.\n- Bo\n", "present present present"},
      {"labelled below", "- Ana\n  - Role: nurse\n  - Because: she is kind\n- Bo\n", "present present present"},
      {"bold labels", "- **Ana**\n  **Job:** nurse\n  **Reason:** kind\n- Bo\n", "present present present"},
      {"in its title", "- Ana, nurse – she is kind to all\n- Bo\n", "present present present"},
      {"an empty label", "- Ana\n  - Role:\n  - Why: she is kind\n- Bo\n", "present empty present"},
      {"an empty label at the end", "- Ana\n  - Role: nurse\n  - Why:\n- Bo\n", "present present empty"},
      {"a placeholder", "- Ana\n  - Role: TBD\n  - Why: she is kind\n- Bo\n", "present placeholder present"},
      {"a name that is a placeholder", "- [first name]\n  - Role: nurse\n  - Why: kind\n- Bo\n",
       "empty present present"},
      {"a name to be inserted", "- [insert name]\n  - Role: nurse\n  - Why: kind\n- Bo\n",
       "placeholder present present"},
      {"none", "- Ana\n  - Role: none\n  - Why: she is kind\n- Bo\n", "present doubtful present"},
      {"nothing but the name", "- Ana\n- Bo\n", "present missing missing"},
      {"told by its telling word", "- Ana is our nurse and has been so for years\n- Bo\n", "present present present"},
      {"text without a label, two fields left", "- Ana is fond of long walks on every beach\n- Bo\n",
       "present doubtful doubtful"},
      {"a text below without a label, two fields left", "- Ana\n\n  Long walks on every beach.\n- Bo\n",
       "present doubtful doubtful"},
      {"a name with its count", "- Member 1: Ana. Role: nurse. Why: she is kind.\n- Bo\n", "present present present"},
      {"one unnamed column that gives reasons",
       "| Name | Role | Thoughts |\n|---|---|---|\n| Ana | nurse | she knows every family |\n",
       "present present present"},
      {"a column for something else", "| Name | Role | School |\n|---|---|---|\n| Ana | nurse | Mill Street |\n",
       "present present doubtful"},
      {"name and role in one column", "| Member | Why |\n|---|---|\n| Ana, nurse | kind |\n",
       "present present present"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(fields(row.markdown) == row.expected);
  }
}

TEST_CASE("what is left over is a reason only if it says something") {
  struct Row {
    std::string_view markdown, expected;
  };
  const auto rows = std::to_array<Row>({
      {"- Ana, vice president, third-grade teacher\n- Bo\n", "present present doubtful"},
      {"- Ana – vice president, third-grade teacher at Mill Street\n- Bo\n", "present present doubtful"},
      {"- Ana, vice president. She knows every family and they trust her.\n- Bo\n", "present present present"},
      {"- Ana, vice president because he listens\n- Bo\n", "present present present"},
      {"- Ana: vice president. Families trust her.\n- Bo\n", "present present present"},
      {"- Ana (vice president). She listens.\n- Bo\n", "present present doubtful"},
      {"- Ana is a nurse at the middle school in our town\n- Bo\n", "present present doubtful"},
      {"- Ana is our nurse and knows every family\n- Bo\n", "present present present"},
      {"- Ms. Ana Diaz, nurse. She knows every family.\n- Bo\n", "present present present"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(fields(row.markdown) == row.expected);
  }
}

TEST_CASE("a role is no name") {
  CHECK(
      fields("**Night nurse and teacher.** She grew up here and knows everyone.\n\n**Bo**\n").starts_with("doubtful"));
  CHECK(fields("**Nurse Ana Diaz.** She grew up here and knows everyone.\n\n**Bo**\n").starts_with("present"));
}

TEST_CASE("a sentence about someone is no name with nothing behind it") {
  CHECK(fields("- Ana runs the kitchen where everyone listens to her\n- Bo\n") != "present missing missing");
  CHECK(fields("- Ana runs the kitchen, and everyone there listens to her\n- Bo\n").find("missing") ==
        std::string::npos);
}

TEST_CASE("fields below a heading") {
  CHECK(fields("## Ana\n\n**Role:** nurse\n\n**Why:** she is kind\n\n## Bo\n\nx\n") == "present present present");
  CHECK(fields("## Ana\n\n### Role\n\nNurse\n\n### Reason\n\nShe is kind.\n\n## Bo\n\nx\n") ==
        "present present present");
  CHECK(fields("## Ana (nurse)\n\nShe is kind to all.\n\n## Bo\n\nx\n") == "present present present");
  CHECK(fields("## Ana\n\n## Bo\n\nx\n") == "present missing missing");
}

TEST_CASE("fields of a table row") {
  struct Row {
    std::string_view what, markdown, expected;
  };
  const auto rows = std::to_array<Row>({
      {"by its columns", "| Name | Role | Why |\n|---|---|---|\n| Ana | nurse | kind |\n", "present present present"},
      {"in another order", "| Why | Job | Name |\n|---|---|---|\n| kind | nurse | Ana |\n", "present present present"},
      {"an empty cell", "| Name | Role | Why |\n|---|---|---|\n| Ana | | kind |\n", "present empty present"},
      {"a placeholder", "| Name | Role | Why |\n|---|---|---|\n| Ana | TBD | kind |\n", "present placeholder present"},
      {"a column is missing", "| Name | Role |\n|---|---|\n| Ana | nurse |\n", "present present missing"},
      {"other names for the columns", "| A | B | C |\n|---|---|---|\n| Ana | nurse | kind |\n",
       "present present present"},
      {"one unnamed column for one field",
       "| Name | Role | Thoughts | Nr |\n|---|---|---|---|\n| Ana | nurse | kind | 1 |\n", "present present doubtful"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(fields(row.markdown) == row.expected);
  }
}

TEST_CASE("a thing of which nothing is asked has no fields") { CHECK(fields("- Ana\n- Bo\n", {}).empty()); }

}  // namespace rubricate
