// What a submission cites, and what it lists as its references.
#pragma once

#include <checks/citations.hpp>
#include <checks/input.hpp>
#include <checks/reference_list.hpp>

#include <cstdint>
#include <vector>

namespace rubricate {

/// A stretch of a file of the submission.
struct SourcePlace {
  std::uint32_t file = 0;
  Span text;                ///< in Document::text
  bool is_checked = false;  ///< in one of the texts that the check looks at
};

/// A source that is cited, at its first place, within the checked texts where there is one there.
struct CitedSource {
  Citation citation;
  SourcePlace place;
};

struct Sources {
  std::vector<CitedSource> cited;  ///< each name and year, and each number, once
  std::vector<Reference> references;
  std::vector<SourcePlace> places;  ///< of the references
};

/// All citations and all entries of the submission: what one file cites may be listed in another. Code and copied
/// questions cite nothing. Linear time, up to a logarithm.
[[nodiscard]] Sources collect_sources(const CheckInput& in);

}  // namespace rubricate
