// Short ways to load marks in a test and to ask what was found.
#pragma once

#include "garden.hpp"

#include <marks/load.hpp>
#include <util/line_index.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <unit/rubric/helpers.hpp>

namespace rubricate::test {

/// A YAML file of ana's whose first submission, maria, begins in line 5; `levels:` stands in line 6.
inline std::string by_ana(std::string_view levels) {
  return fmt::format("marks: 1\nrubric: garden\nreviewer: ana\nsubmissions:\n  - submission: maria\n    levels:\n{}",
                     levels);
}

/// Without the note that they name no version, which most tests leave out.
inline Marks marks_of(std::vector<Source> files) {
  Marks marks = load_marks(garden(), std::move(files));
  std::erase_if(marks.findings, [](const Finding& finding) { return finding.id == "marks/unversioned"; });
  return marks;
}
inline Marks marks_of(std::string_view yaml) { return marks_of({{"ana.yaml", std::string(yaml)}}); }
inline Marks marks_of_table(std::string_view csv) { return marks_of({{"marks.csv", std::string(csv)}}); }

/// "FILE:LINE:COLUMN-LINE:COLUMN id" for each finding, the file only where there are several.
inline Lines places(const Marks& marks) {
  Lines out;
  for (const Finding& finding : marks.findings) {
    const Source& file = marks.files.at(finding.place.value().source);
    const LineIndex lines(file.text);
    const Position begin = lines.position(finding.place->span.begin);
    const Position end = lines.position(finding.place->span.end);
    out.push_back(fmt::format("{}{}:{}-{}:{} {}", marks.files.size() > 1 ? file.path + ":" : "", begin.line,
                              begin.column, end.line, end.column, finding.id));
  }
  return out;
}

/// The only finding's message and help, or all ids when there is not exactly one.
inline std::string said(const Marks& marks) {
  if (marks.findings.size() == 1) return marks.findings.front().message + " | " + marks.findings.front().help;
  std::string ids = fmt::format("{} findings:", marks.findings.size());
  for (const Finding& finding : marks.findings) ids += fmt::format(" {}", finding.id);
  return ids;
}

/// "submission reviewer criterion level comment" for each mark, then "… address status because" for each ruling.
inline Lines taken(const Marks& marks) {
  Lines out;
  for (const Mark& mark : marks.marks)
    out.push_back(fmt::format("{} {} {} {}{}{}", mark.submission, mark.reviewer, mark.criterion, mark.level,
                              mark.comment.empty() ? "" : " ", mark.comment));
  for (const Ruling& ruling : marks.rulings)
    out.push_back(fmt::format("{} {} {} {} {}", ruling.submission, ruling.reviewer, ruling.address,
                              to_string(ruling.status), ruling.because));
  return out;
}

}  // namespace rubricate::test
