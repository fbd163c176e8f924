// File name patterns as a rubric writes them.
#pragma once

#include <string_view>

namespace rubricate {

/// Whether `path` matches `pattern` as a whole. `*` stands for any characters but "/", `?` for one such character,
/// `[a-z]` and `[!a-z]` for one of a set; a component `**` stands for any number of folders. Everything else stands
/// for itself. Both are compared as they are: fold them first where case is not to matter.
/// Never more than pattern × path steps.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace rubricate
