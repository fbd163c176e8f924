// Reports made by hand, as the evaluator would make them, for the tests of all formats.
#pragma once

#include <report/format.hpp>
#include <rubricate/report.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate::cases {

/// A report with the rubric and the submission that it points to.
struct Case {
  Rubric rubric;
  Submission submission;
  Report report;

  /// The report, its pointers set.
  [[nodiscard]] const Report& ready() {
    report.rubric = &rubric;
    report.submission = &submission;
    return report;
  }
};

/// A file as read; with a text, one paragraph block for each of its lines.
[[nodiscard]] SubmittedFile file(std::string path, std::string text, FileState state = FileState::read);

/// The place of the first `words` in a file of the case.
[[nodiscard]] Place place_of(const Case& in, std::uint32_t source, std::string_view words);

[[nodiscard]] Case all_passed();       ///< five parts, fourteen requirements, five criteria
[[nodiscard]] Case words_failed();     ///< one part, too few words, advice not followed
[[nodiscard]] Case prompt_unsure();    ///< one prompt cannot be told, with a place of several lines
[[nodiscard]] Case part_missing();     ///< one of two parts is not there
[[nodiscard]] Case file_unclear();     ///< two files could be the part
[[nodiscard]] Case docx_untested();    ///< a kind of file whose text is not read
[[nodiscard]] Case without_outcome();  ///< no outcome, no criteria, a section of a file, requirements on the whole
[[nodiscard]] Case hostile();          ///< escapes, newlines, bidi and bytes that are not UTF-8 everywhere
[[nodiscard]] Case very_long();        ///< names and texts wider than any terminal
[[nodiscard]] Case bare();             ///< a rubric that asks for nothing, a submission of nothing

/// The case in a format, as version 0.1.0 writes it.
[[nodiscard]] std::string written(std::string_view format, Case made, ReportOptions options = {});

/// All of the above with their names.
struct Named {
  std::string_view name;
  Case (*make)();
};
[[nodiscard]] std::vector<Named> all();

}  // namespace rubricate::cases
