// A report as a record: without the texts, its places counted.
#pragma once

#include <rubricate/record.hpp>
#include <rubricate/rubric.hpp>

#include <string>
#include <string_view>

namespace rubricate {

/// What is kept of `report`. The record's name is that of the submission; without `excerpts` no words of the
/// applicant are in it, other than those that messages quote.
[[nodiscard]] SubmissionRecord record_of(const Report& report, bool excerpts);

/// `text` with bytes that are no UTF-8, such as file names may hold, written as `<FF>`: not every format could keep
/// them.
[[nodiscard]] std::string settled_bytes(std::string text);

/// The same for all texts of a record. Those of `record_of` are settled.
void settle_bytes(SubmissionRecord& record);

/// What holds for all submissions that are checked against `rubric`; the counts and shards are left for the caller.
[[nodiscard]] RunHeader header_of(const Rubric& rubric, std::string_view tool_version, std::string_view rubric_path);

/// Adds one submission to what all came to.
void add(RunSummary& summary, const SubmissionRecord& record);

}  // namespace rubricate
