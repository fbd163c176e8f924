// Short ways to lint a rubric in a test.
#pragma once

#include <checks/kinds.hpp>
#include <lint/lint.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>
#include <util/line_index.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate::test {

/// A rubric with a head of three lines, so that `body` begins in line 4.
inline std::string rubric_of(std::string_view body) { return fmt::format("rubricate: 1\nid: r\ntitle: R\n{}", body); }

/// The rubric; fails the test when it has a mistake.
inline Rubric loaded(const std::string& text) {
  LoadedRubric rubric = load_rubric({"r.rubric.yaml", text}, check_kinds(), "abc", lint_ids());
  for (const Finding& finding : rubric.findings)
    if (finding.severity == Severity::error) FAIL(fmt::format("{}: {}\n{}", finding.id, finding.message, text));
  REQUIRE(rubric.rubric);
  return std::move(*rubric.rubric);
}

/// "LINE:COLUMN" of each finding of the rule `id`, with a blank between them.
inline std::string places_of(std::string_view id, const std::string& text) {
  const LineIndex lines(text);
  std::vector<std::string> places;
  for (const Finding& finding : lint(loaded(text))) {
    if (finding.id != id) continue;
    const Position at = lines.position(finding.place->span.begin);
    places.push_back(fmt::format("{}:{}", at.line, at.column));
  }
  return fmt::format("{}", fmt::join(places, " "));
}

/// A bad rubric, where the rule finds what, and a good one. Bodies, as `rubric_of` takes them.
struct RuleCase {
  std::string_view id;
  std::string bad;
  std::string_view at;
  std::string good;
};

inline void check_rules(const std::vector<RuleCase>& cases) {
  for (const auto& [id, bad, at, good] : cases) {
    CAPTURE(id);
    CAPTURE(bad);
    CAPTURE(good);
    CHECK(places_of(id, rubric_of(bad)) == at);
    CHECK(places_of(id, rubric_of(good)) == "");
  }
}

}  // namespace rubricate::test
