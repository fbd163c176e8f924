// Answers that were saved twice.
#pragma once

#include <rubricate/submission.hpp>

namespace rubricate {

/// Sets SubmittedFile::copy_of: among written files that differ only in their endings ("plan.docx", "plan.pdf"), one is
/// the answer that is read (Markdown and plain text before office files, those before PDF), and the others are copies
/// of it when nobody can read them here, or when they say nearly the same: 19 of 20 words.
void find_copies(Submission& submission);

}  // namespace rubricate
