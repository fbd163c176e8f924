// How far reviewers agree, written down for people and for programs.
#pragma once

#include <report/format.hpp>
#include <rubricate/agreement_report.hpp>

#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// A way of writing it down; `write` never fails. The report's rubric and marks must not be null.
struct AgreeFormat {
  std::string_view id;
  std::string (*write)(const AgreementReport&, const ReportOptions&);
};

/// `text`, `json` and `csv`; the first is used unless another is asked for.
[[nodiscard]] std::span<const AgreeFormat> agree_formats();

/// The format named `id`, or null.
[[nodiscard]] const AgreeFormat* find_agree_format(std::string_view id);

/// For programs: one JSON object, described by man/agree.schema.json; keys always in the same order, figures rounded to
/// six decimals.
[[nodiscard]] std::string write_agreement_json(const AgreementReport& report, const ReportOptions& options);

/// For spreadsheets: a row for each figure and each notice, under `about,name,figure,value,low,high,error,submissions,
/// note`; `about` is all, criterion or reviewer. RFC 4180; what a terminal could obey is shown as in `escaped`.
[[nodiscard]] std::string write_agreement_csv(const AgreementReport& report, const ReportOptions& options);

/// For people who are no statisticians: what to look at, then the figures with what they mean. With `verbosity` 1 all
/// figures of each criterion, and all reviewers; with -1 what to look at, with -2 the last line only.
[[nodiscard]] std::string write_agreement_text(const AgreementReport& report, const ReportOptions& options);

}  // namespace rubricate
