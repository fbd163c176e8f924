// Marks as a table.
#pragma once

#include <marks/collect.hpp>

#include <string_view>

namespace rubricate {

/// Reads a table with the columns submission, reviewer, criterion, level and, where wanted, comment and rubric, in any
/// order; `rubric` as rubric_version gives it. A row whose criterion is the address of a check and whose level is
/// `passed` or `failed` is a ruling, and its comment the reason. A row without level and comment says nothing.
void read_marks_table(std::string_view text, MarksCollector& collector);

}  // namespace rubricate
