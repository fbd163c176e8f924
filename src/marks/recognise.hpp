// Whether a file holds marks, by what stands at its beginning.
#pragma once

#include <string_view>

namespace rubricate {

/// A table whose first row has the columns of marks: submission, reviewer and criterion. Looks at the first 64 KB.
[[nodiscard]] bool is_marks_table(std::string_view text);

/// Such a table, or YAML with `marks:` and `submissions:` or `reviewer:` at the left margin.
[[nodiscard]] bool is_marks(std::string_view text);

}  // namespace rubricate
