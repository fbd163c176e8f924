// The members of what batch reports in JSON and NDJSON are made of: the same in both. `line` must write into `out`.
#pragma once

#include <report/json_line.hpp>
#include <rubricate/record.hpp>

#include <cstdint>
#include <string>

namespace rubricate {

/// The tool, the rubric and all else that a header says.
void add_header(JsonLine& line, std::string& out, const RunHeader& header);

/// All of a record, from its name on.
void add_record(JsonLine& line, std::string& out, const SubmissionRecord& record);

/// What all came to; `shown` of them are in the report.
void add_summary(JsonLine& line, std::string& out, const RunSummary& summary, std::uint64_t shown);

}  // namespace rubricate
