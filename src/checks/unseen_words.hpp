// Words that stand where their reader does not look for them, or does not see them.
#pragma once

#include <checks/input.hpp>

namespace rubricate {

/// Tells of answers that were typed on the line of the question that is their heading (`words/answer-in-heading`).
void report_answers_in_headings(const CheckInput& in, CheckOutput& out);

/// Tells of comments `<!-- … -->` long enough to be an answer (`words/in-comment`); those that `new submission` writes,
/// and marks of programs, are none.
void report_comments(const CheckInput& in, CheckOutput& out);

}  // namespace rubricate
