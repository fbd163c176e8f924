// Which rubrics `lint` is to look at.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/span.hpp>

#include <string>
#include <vector>

namespace rubricate {

struct LintSource {
  std::string name;  ///< as the user, or a folder, names it
  bool shipped = false;
  Expected<Source> source;
};

/// What names stand for, in their order, each rubric once: a shipped rubric's id, a file, all `*.rubric.yaml` in a
/// folder (sorted), what a pattern such as `rubrics/*.rubric.yaml` fits (sorted). A source that is an error says why:
/// ErrorKind::input for a file that cannot be read, usage for a word that is neither file nor id, nothing for a folder
/// or pattern without rubrics.
[[nodiscard]] std::vector<LintSource> lint_sources(const std::vector<std::string>& names);

}  // namespace rubricate
