// Files that are part of the program: shipped rubrics, the starter of new ones, the pages that `explain` shows, the
// schemas of what is written, and the style sheet and script of HTML reports.
#pragma once

#include <span>
#include <string_view>

namespace rubricate {

struct EmbeddedFile {
  std::string_view path;  ///< in the source tree, such as "rubrics/nea-meaningful-partnership.rubric.yaml"
  std::string_view text;
};

/// All of them, sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace rubricate
