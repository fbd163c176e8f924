// What `inspect` has found out about files, written down for people and for programs.
#pragma once

#include <report/format.hpp>
#include <rubricate/inspection.hpp>

#include <string>

namespace rubricate {

/// For people: a block for each file, with what there is to say of it. Ends with a newline.
[[nodiscard]] std::string write_inspection_text(const Inspection& inspection, const ReportOptions& options);

/// For programs: one JSON object, described by man/inspect.schema.json; keys always in the same order.
[[nodiscard]] std::string write_inspection_json(const Inspection& inspection, const ReportOptions& options);

}  // namespace rubricate
