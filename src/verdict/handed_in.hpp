// What there is to say of a part before any check: that nothing serves it, or something that cannot be looked into.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

/// part/missing: nothing serves the part.
[[nodiscard]] Finding missing_finding(const Part& part, const PartFiles& found, const Submission& submission);

/// part/unclear: more than one file could, or one that is called something else.
[[nodiscard]] Finding unclear_finding(const Part& part, const PartFiles& found, const Submission& submission);

/// part/not-read: this version cannot look into the file; none when reading it told why already.
[[nodiscard]] std::optional<Finding> not_read_finding(std::string address, std::uint32_t file,
                                                      const Submission& submission);

/// part/copied: the text beside this document was looked at in its place.
[[nodiscard]] Finding copied_finding(std::string address, std::uint32_t file, const Submission& submission);

/// files/empty: the empty files that serve no part and were not named with one.
[[nodiscard]] std::vector<Finding> empty_file_findings(const Submission& submission);

}  // namespace rubricate
