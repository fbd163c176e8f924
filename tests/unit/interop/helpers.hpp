// Rubrics of our own for conversions, and what came of them in words.
#pragma once

#include <checks/kinds.hpp>
#include <interop/exchange.hpp>
#include <interop/yaml.hpp>
#include <lint/lint.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>
#include <util/line_index.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate::test {

/// The rubric; fails the test when it has a mistake.
inline Rubric loaded(const std::string& text) {
  LoadedRubric rubric = load_rubric({"r.rubric.yaml", text}, check_kinds(), "abc", lint_ids());
  for (const Finding& finding : rubric.findings)
    if (finding.severity == Severity::error) FAIL(fmt::format("{}: {}\n{}", finding.id, finding.message, text));
  REQUIRE(rubric.rubric);
  return std::move(*rubric.rubric);
}

inline ExchangeRubric exchange_of_text(const std::string& text) {
  Remarks ignored;
  return exchange_of(loaded(text), ignored);
}

/// The ids of the errors that `lint` finds.
inline std::string lint_errors(const std::string& text) {
  std::string ids;
  for (const Finding& finding : lint(loaded(text)))
    if (finding.severity == Severity::error) ids += fmt::format("{} ", finding.id);
  return ids;
}

/// Everything but places, a line for each thing.
inline std::string shown(const ExchangeRubric& rubric) {
  std::string text = fmt::format("[{}] [{}] [{}] [{}] [{}] [{}]\n", rubric.id, rubric.title, rubric.version,
                                 rubric.language, rubric.description, rubric.result);
  for (const ExchangeCriterion& one : rubric.criteria) {
    text += fmt::format("- [{}] [{}] of [{}] [{}] ×{} [{}]{}\n", one.id, one.title, one.part, one.part_title,
                        one.weight, one.description, one.must_reach ? fmt::format(" reach {}", *one.must_reach) : "");
    for (const ExchangeLevel& level : one.levels)
      text += fmt::format("  - [{}]{} [{}]\n", level.name, level.points ? fmt::format(" {}", *level.points) : "",
                          level.descriptor);
  }
  return text;
}

/// "LINE:COLUMN severity id: message" of each remark, a line for each.
inline std::string said(Remarks& remarks, std::string_view text) {
  const LineIndex lines(text);
  std::string out;
  for (const Finding& finding : remarks.take()) {
    const Position at = lines.position(finding.place->span.begin);
    out +=
        fmt::format("{}:{} {} {}: {}\n", at.line, at.column, to_string(finding.severity), finding.id, finding.message);
  }
  return out;
}

/// A rubric in YAML with one criterion for each of `titles`, all in one part.
inline ExchangeRubric rubric_with(const std::vector<std::string>& titles) {
  ExchangeRubric rubric;
  rubric.title = "R";
  for (const std::string& title : titles) {
    ExchangeCriterion criterion;
    criterion.title = title;
    criterion.levels = {{"Not yet", 0, "No."}, {"Good", 2, "Yes."}};
    rubric.criteria.push_back(criterion);
  }
  return rubric;
}

}  // namespace rubricate::test
