// The rows of the report for people: parts, their requirements, and what of them did not pass.
#pragma once

#include <report/format.hpp>
#include <report/page.hpp>
#include <report/places.hpp>
#include <rubricate/report.hpp>

namespace rubricate {

/// A block for each part, then one for the requirements on the whole submission.
void add_rows(Page& page, const Report& report, Places& places, const ReportOptions& options);

}  // namespace rubricate
