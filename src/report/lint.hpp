// What `lint` has found, written down for people and for programs.
#pragma once

#include <report/format.hpp>
#include <rubricate/lint_report.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// How many findings there are of each weight; notes are none to act on.
struct LintCounts {
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t notes = 0;
  std::uint64_t rubrics = 0;  ///< that have an error or a warning
};

[[nodiscard]] LintCounts count(const LintReport& report);

/// A way of writing it down; `write` never fails and ends with a newline.
struct LintFormat {
  std::string_view id;
  std::string (*write)(const LintReport&, const ReportOptions&);
};

/// `text` and `json`; the first is used unless another is asked for.
[[nodiscard]] std::span<const LintFormat> lint_formats();

/// The format named `id`, or null.
[[nodiscard]] const LintFormat* find_lint_format(std::string_view id);

/// For programs: an object with `format` "rubricate-lint/1", the `rubrics`, the `counts` and the `findings`, each with
/// path, line, column, id, severity, message and help.
[[nodiscard]] std::string write_lint_json(const LintReport& report, const ReportOptions& options);

}  // namespace rubricate
