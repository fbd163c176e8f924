// What `lint` has found in several rubrics.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/span.hpp>

#include <string>
#include <vector>

namespace rubricate {

/// One rubric that could be read.
struct LintedRubric {
  Source source;
  std::string sha256;             ///< of the file, in lower-case hexadecimal
  bool usable = false;            ///< no mistake keeps it from being used
  std::vector<Finding> findings;  ///< in the order of the text; their places have source 0, this file
};

struct LintReport {
  std::vector<LintedRubric> rubrics;
  std::vector<std::string> unread;  ///< the names of those that could not be read; errors told why
};

}  // namespace rubricate
