// Short ways to load a rubric in a test and to ask what was found.
#pragma once

#include "kinds.hpp"

#include <lint/rules.hpp>
#include <rubric/load.hpp>
#include <rubricate/finding.hpp>
#include <util/line_index.hpp>

#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate::test {

inline LoadedRubric load(std::string_view text) {
  return load_rubric({"test.rubric.yaml", std::string(text)}, k_kinds, "abc", lint_ids());
}

/// Lines that a failing test prints.
struct Lines : std::vector<std::string> {
  using std::vector<std::string>::vector;
  friend std::ostream& operator<<(std::ostream& out, const Lines& lines) {
    for (const std::string& line : lines) out << "\n  " << line;
    return out;
  }
};

/// "LINE:COLUMN-LINE:COLUMN id" for each finding.
inline Lines places(std::string_view text) {
  const LineIndex lines(text);
  Lines out;
  for (const Finding& finding : load(text).findings) {
    const Position begin = lines.position(finding.place->span.begin);
    const Position end = lines.position(finding.place->span.end);
    out.push_back(fmt::format("{}:{}-{}:{} {}", begin.line, begin.column, end.line, end.column, finding.id));
  }
  return out;
}

/// The only finding's message and help, or all ids when there is not exactly one.
inline std::string said(std::string_view text) {
  const auto findings = load(text).findings;
  if (findings.size() == 1) return findings.front().message + " | " + findings.front().help;
  std::string ids = fmt::format("{} findings:", findings.size());
  for (const Finding& finding : findings) ids += fmt::format(" {}", finding.id);
  return ids;
}

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A rubric of six lines, `middle` behind them: whole in itself when `middle` is empty.
inline std::string rubric(std::string_view middle) {
  return fmt::format(
      "rubricate: 1\nid: r\ntitle: R\nscales:\n  pass: [No, Yes]\n  skill: [{{level: Low, points: 0}}, {{level: Mid, "
      "points: 1}}, {{level: High, points: 2}}]\n{}",
      middle.empty() ? "parts: [{id: a}]\n" : middle);
}

/// A rubric whose one part requires `entry` (one line behind `- `), which then begins in line 10, column 9.
inline std::string requiring(std::string_view entry) {
  return rubric(fmt::format("parts:\n  - id: a\n    require:\n      - {}\n", entry));
}

/// The first requirement of the first part; fails the test when the rubric did not load.
inline Requirement first_requirement(std::string_view text) {
  auto loaded = load(text);
  if (!loaded.rubric) throw std::runtime_error(fmt::format("not loaded: {}", said(text)));
  return std::move(loaded.rubric->parts.at(0).requirements.at(0));
}

}  // namespace rubricate::test
