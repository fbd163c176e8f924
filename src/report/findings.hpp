// Findings as compilers print them: place, severity, message, the line in question, and what to do.
#pragma once

#include <report/format.hpp>
#include <report/page.hpp>
#include <report/places.hpp>
#include <rubricate/finding.hpp>

#include <span>
#include <string>

namespace rubricate {

/// `overview.md:3:1`, `plan.pdf, page 2`; the path alone where no text is meant or known; else the address, or what the
/// finding is about. Not escaped.
[[nodiscard]] std::string where_found(const Finding& finding, Places& places);

/// The findings on a submission or a rubric, in the order given, an empty line between them; empty when there are none.
/// Their places index `sources`. With `verbosity` -1 only what failed or cannot be told is written,
/// with -2 nothing.
[[nodiscard]] std::string write_findings(std::span<const Finding> findings, std::span<const Source* const> sources,
                                         const ReportOptions& options);

/// The same, onto a page. True when something was written.
bool add_findings(Page& page, std::span<const Finding> findings, Places& places, const ReportOptions& options);

}  // namespace rubricate
