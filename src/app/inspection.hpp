// What `inspect` tells of the files of a submission.
#pragma once

#include <rubricate/inspection.hpp>

#include <string>

namespace rubricate {

/// Adds the files of a submission that was read from `path`, and what there is to say of them. A file of which
/// something stays unknown always has a finding that says why, and what to do.
void add_to(Inspection& inspection, Submission submission, const std::string& path);

}  // namespace rubricate
