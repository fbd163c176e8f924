// The rubric that tests of marks are for, and fuzzers too: nothing here needs a test framework.
#pragma once

#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace rubricate::test {

inline Rubric load_for_marks(std::string_view text) {
  auto loaded = load_rubric({"garden.rubric.yaml", std::string(text)}, check_kinds(), std::string(64, 'a'), lint_ids());
  if (!loaded.rubric) throw std::runtime_error(loaded.findings.empty() ? "not loaded" : loaded.findings[0].message);
  return std::move(*loaded.rubric);
}

/// Criteria: plan (Low, Mid, High), people (likewise), photos (No, Yes; its part may be left out).
inline const Rubric& garden() {
  static const Rubric rubric = load_for_marks(R"(rubricate: 1
id: garden
title: A garden
version: "2"
scales:
  pass: [No, Yes]
  skill: [{level: Low, points: 0}, {level: Mid, points: 1.5}, {level: High, points: 3}]
parts:
  - id: plan
    title: Our plan
    require: [words: at least 3, finished]
    judge: [{scale: skill, levels: {Low: Nothing can be done., High: It can be done at once.}}]
  - id: people
    title: Who helps
    require: [finished]
    judge: [{scale: skill}]
  - id: photos
    title: Pictures
    optional: true
    require: [files]
    judge: [{scale: pass}]
)");
  return rubric;
}

}  // namespace rubricate::test
