// The file that a reviewer marks in: it can be read back, whatever stands in it.
#include <marks/load.hpp>
#include <report/marks_form.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unit/marks/helpers.hpp>

namespace rubricate::test {
namespace {

FormEntry checked(std::string name, const Rubric& rubric, const std::string& file, std::string text) {
  Submission submission = submission_of(file, std::move(text));
  REQUIRE(assign_parts(rubric, {}, submission).has_value());
  return entry_of(std::move(name), evaluate(rubric, submission));
}

/// Loaded with the one finding that nothing is filled in yet.
Marks loaded(const Rubric& rubric, const std::string& path, const std::string& text) {
  CAPTURE(text);
  Marks marks = load_marks(rubric, {{path, text}});
  for (const Finding& finding : marks.findings)
    if (finding.id != "marks/none") FAIL_CHECK(finding.message);
  CHECK_EQ(marks.findings.size(), 1);
  CHECK(marks.marks.empty());
  CHECK(marks.rulings.empty());
  return marks;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE_NE(at, std::string::npos);
  return text.replace(at, from.size(), to);
}

constexpr std::string_view k_hostile[] = {"a: b # c",
                                          "- \"x\" 'y' {z} [",
                                          "one\ntwo: three\r\n- four",
                                          "\x1b[31mred\x07",
                                          "\xE9 is no UTF-8 \xFF",
                                          "line\u2028separator\u0085next",
                                          "\u202Ebackwards",
                                          "null",
                                          "~",
                                          "=SUM(A1)",
                                          "'@x",
                                          " ",
                                          "\t",
                                          "&a *a !b %c `d` |"};

}  // namespace

TEST_CASE("a form has each criterion with its levels, and what the checks found") {
  const std::vector<FormEntry> entries = {checked("maria", garden(), "plan.md", "Dig.\n")};
  CHECK_EQ(entries[0].parts[0].status, "failed");
  const std::string text = marks_form_yaml(garden(), "ana", entries);
  const std::string_view wanted = R"(# Marks for “A garden” (garden 2).
#
# Write a level behind each criterion, such as `plan: Mid`.
# With a word on it for the applicant it is {level: …, comment: "…"}, brackets and all.
# What stands behind a # is a note for you, and not read. More: `rubricate explain marks`
marks: 1
rubric: garden
version: "2"
sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# Your name, or a pseudonym.
reviewer: ana

submissions:
  - submission: maria
    # The checks: failed
    levels:
      # Our plan. The checks: failed
)";
  CHECK_EQ(text.substr(0, wanted.size()), wanted);
  for (const std::string_view part :
       {"#   plan.md:", "# Levels, worst first:\n      #   Low: Nothing can be done.\n      #   Mid\n",
        "\n      plan:\n", "# Who helps. The checks: failed", "\n      people:\n", "# Pictures. The checks: not needed",
        "\n      photos:\n", "\n    comment:\n"}) {
    CAPTURE(part);
    CHECK(contains(text, part));
  }
  loaded(garden(), "ana.yaml", text);
}

TEST_CASE("a form that is filled in is a marks file") {
  const std::vector<FormEntry> entries = {blank_entry("maria", garden()), blank_entry("jo", garden())};
  std::string yaml = marks_form_yaml(garden(), "ana", entries);
  yaml = replaced(yaml, "      plan:\n", "      plan: High\n");
  yaml = replaced(yaml, "      people:\n", "      people: {level: Low, comment: \"Who?\"}\n");
  CHECK_EQ(taken(marks_of(yaml)), Lines{"maria ana plan 2", "maria ana people 0 Who?"});
  CHECK_EQ(places(marks_of(yaml)), Lines{});
  std::string csv = marks_form_table(garden(), "ana", entries);
  CHECK_EQ(csv.substr(0, csv.find("jo")),
           "submission,reviewer,rubric,criterion,choose from,level,comment\r\n"
           "maria,ana,garden@aaaaaaaaaaaa,plan,Low | Mid | High,,\r\n"
           "maria,ana,garden@aaaaaaaaaaaa,people,Low | Mid | High,,\r\n"
           "maria,ana,garden@aaaaaaaaaaaa,photos,No | Yes,,\r\n");
  csv = replaced(csv, "plan,Low | Mid | High,,", "plan,Low | Mid | High,High,");
  csv = replaced(csv, "people,Low | Mid | High,,", "people,Low | Mid | High,Low,Who?");
  CHECK_EQ(load_marks(garden(), {{"a.csv", csv}}).findings.size(), 0);
  CHECK_EQ(taken(marks_of_table(csv)), Lines{"maria ana plan 2", "maria ana people 0 Who?"});
}

TEST_CASE("what the checks cannot tell can be ruled on by taking away a #") {
  Rubric rubric = load_for_marks(
      "rubricate: 1\nid: r\ntitle: R\nscales: {s: [No, Yes]}\nparts:\n  - id: plan\n    title: Plan\n    require:\n"
      "      - words: exactly 3\n    judge: [{scale: s}]\n");
  const std::vector<FormEntry> entries = {checked("maria", rubric, "plan.md", "# Two words\n\nOne two.\n")};
  REQUIRE_EQ(entries[0].questions.size(), 1);
  CHECK_EQ(entries[0].questions[0].address, "plan.words");
  std::string yaml = marks_form_yaml(rubric, "ana", entries);
  CHECK(contains(yaml, "\n    rulings:\n      # plan.md:1:1: cannot tell: "));
  loaded(rubric, "a.yaml", yaml);
  const auto ruled = [&](std::string_view from, std::string_view to) {
    return load_marks(rubric, {{"a.yaml", replaced(yaml, from, to)}});
  };
  CHECK_EQ(taken(ruled("      #plan.words: {status: , because: \"\"}",
                       "      plan.words: {status: passed, because: \"Three, with the title.\"}")),
           Lines{"maria ana plan.words passed Three, with the title."});
  CHECK(ruled("      #plan", "      plan").rulings.empty());  // still open
  const std::string csv = marks_form_table(rubric, "ana", entries);
  CHECK(contains(csv, "plan.words,passed | failed,,\r\n"));
  loaded(rubric, "a.csv", csv);
  CHECK(marks_form_table(rubric, "José", entries).starts_with("\xEF\xBB\xBFsubmission,"));
}

TEST_CASE("hostile names of folders and reviewers read back as what they were") {
  for (const std::string_view name : k_hostile) {
    CAPTURE(name);
    const std::vector<FormEntry> entries = {blank_entry(std::string(name), garden())};
    const std::string yaml = marks_form_yaml(garden(), name, entries);
    loaded(garden(), "a.yaml", yaml);
    const Marks marks = load_marks(garden(), {{"a.yaml", replaced(yaml, "      plan:\n", "      plan: Low\n")}});
    REQUIRE_EQ(marks.marks.size(), 1);
    CHECK_EQ(marks.marks[0].submission, marks.marks[0].reviewer);
    const std::string csv = marks_form_table(garden(), name, entries);
    loaded(garden(), "a.csv", csv);
    const Marks table = load_marks(garden(), {{"a.csv", replaced(csv, "plan,Low | Mid | High,,", "plan,,Low,")}});
    REQUIRE_EQ(table.marks.size(), 1);
    if (!utf8_error(name) && name.find_first_of("\x1b\n\t") == std::string_view::npos && name != " ") {
      CHECK_EQ(marks.marks[0].submission,
               name == "line\u2028separator\u0085next" ? "line\u2028separator\uFFFDnext" : name);
      CHECK_EQ(table.marks[0].submission, marks.marks[0].submission);
    }
  }
}

TEST_CASE("hostile titles, levels, descriptors and findings stay in their comments") {
  for (const std::string_view hostile : k_hostile) {
    CAPTURE(hostile);
    Rubric rubric = garden();
    const std::string text(hostile);
    rubric.title = rubric.version = text;
    for (Part& part : rubric.parts) {
      part.title = text;
      for (Criterion& criterion : part.criteria) {
        criterion.title = text + "!";
        for (Descriptor& descriptor : criterion.descriptors) descriptor.text = text;
      }
    }
    for (Scale& scale : rubric.scales) scale.levels.back().name = text;
    FormEntry entry = blank_entry("maria", rubric);
    entry.whole = {.status = "failed", .found = {text, text + "\n      plan: Low"}, .more = 3};
    for (FormEntry::Part& part : entry.parts) part = entry.whole;
    entry.questions.push_back({.address = "plan.words", .found = {text + "\nmarks: 2"}});
    for (const FormDetail detail : {FormDetail::all, FormDetail::no_descriptors, FormDetail::only_levels}) {
      const std::string yaml = marks_form_yaml(rubric, "ana", std::vector{entry}, detail);
      CAPTURE(yaml);
      CHECK(!utf8_error(yaml).has_value());
      if (utf8_error(hostile) || hostile.find('\x1b') != std::string_view::npos ||
          hostile.find_first_not_of(" \t") == std::string_view::npos)
        continue;  // the loader refuses such a rubric
      for (const Finding& finding : load_marks(rubric, {{"a.yaml", yaml}}).findings)
        if (finding.id != "marks/none" && finding.id != "marks/other-version") FAIL_CHECK(finding.message);
    }
  }
}

TEST_CASE("with less detail a form is smaller, and has every criterion all the same") {
  const std::vector<FormEntry> entries = {checked("maria", garden(), "plan.md", "Dig.\n")};
  std::size_t before = std::string::npos;
  for (const FormDetail detail : {FormDetail::all, FormDetail::no_descriptors, FormDetail::only_levels}) {
    const std::string text = marks_form_yaml(garden(), "ana", entries, detail);
    CHECK(text.size() < before);
    before = text.size();
    CHECK_EQ(contains(text, "It can be done at once."), detail == FormDetail::all);
    CHECK_EQ(contains(text, "plan.md:"), detail != FormDetail::only_levels);
    CHECK(contains(text, "Mid"));
    loaded(garden(), "a.yaml", text);
  }
}

}  // namespace rubricate::test
