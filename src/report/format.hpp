// The ways in which a report can be written down.
#pragma once

#include <rubricate/change_report.hpp>
#include <rubricate/report.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// What whoever asks for a report may choose.
struct ReportOptions {
  bool colour = false;                    ///< ANSI colours, in formats for a terminal
  std::size_t width = 80;                 ///< columns, in formats for a terminal; taken as at least 40 and at most 1000
  bool excerpts = true;                   ///< false leaves the applicant's words out
  std::string_view tool_version = {};     ///< "0.1.0"
  std::string_view rubric_found_at = {};  ///< where the rubric lay when the command did not name one; else empty
  /// For people: -2 the last line only, -1 what failed or cannot be told, 1 also what passed and hashes.
  int verbosity = 0;
  const ChangeReport* changes = nullptr;  ///< since an earlier report; null: none was named
};

/// One format. `write` never fails: it takes any bytes in a report, and its answer ends with a newline.
/// The report's rubric and submission must not be null.
struct ReportFormat {
  std::string_view id;
  std::string_view summary;  ///< one line, without a full stop
  std::string (*write)(const Report&, const ReportOptions&);
};

/// All formats; the first is the one that is used unless another is asked for.
[[nodiscard]] std::span<const ReportFormat> report_formats();

/// The format named `id`, or null.
[[nodiscard]] const ReportFormat* find_format(std::string_view id);

}  // namespace rubricate
