// The last line, and the two formats.
#include <report/lint.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

LintedRubric rubric(std::string path, std::initializer_list<Severity> severities) {
  LintedRubric one;
  one.source = {std::move(path), "id: é\x1b\n"};
  one.usable = true;
  for (const Severity severity : severities)
    one.findings.push_back({"rubric/plural", severity, "", Place{0, {4, 6}}, "Found \x1b[2J.", "Do it."});
  return one;
}

std::string last_line(const LintReport& report) {
  const std::string text = find_lint_format("text")->write(report, {.width = 200, .verbosity = -2});
  return text;
}

}  // namespace

TEST_CASE("the last line says how it stands") {
  using enum Severity;
  CHECK(last_line({{rubric("a", {})}, {}}) == "The rubric is clean.\n");
  CHECK(last_line({{rubric("a", {note, note})}, {}}) == "The rubric is clean, with 2 notes.\n");
  CHECK(last_line({{rubric("a", {}), rubric("b", {}), rubric("c", {})}, {}}) == "All 3 rubrics are clean.\n");
  CHECK(last_line({{rubric("a", {warning})}, {}}) == "1 finding in the rubric.\n");
  CHECK(last_line({{rubric("a", {warning, error, note}), rubric("b", {}), rubric("c", {error})}, {}}) ==
        "3 findings in 2 of 3 rubrics, with 1 note.\n");
  CHECK(last_line({{rubric("a", {}), rubric("b", {})}, {"c"}}) == "All 2 rubrics are clean; 1 could not be read.\n");
  CHECK(last_line({{}, {"c"}}) == "No rubric was read.\n");
}

TEST_CASE("nothing in a report can move the cursor, and each place is in its own file") {
  const LintReport report{{rubric("a", {Severity::warning}), rubric("b\x1b", {Severity::error})}, {"c\x1b"}};
  for (const LintFormat& format : lint_formats()) {
    const std::string text = format.write(report, {});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.ends_with('\n'));
  }
  const std::string json = write_lint_json(report, {.tool_version = "1"});
  CHECK(json.find("\"path\": \"b\\u001b\",\n      \"unit\": \"line\",\n      \"number\": 1,\n      \"line\": 1,\n      "
                  "\"column\": 5,") != std::string::npos);
  CHECK(json.find("\"errors\": 1") != std::string::npos);
}

}  // namespace rubricate
