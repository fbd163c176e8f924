// The rubric that `new rubric` begins with.
#pragma once

#include <rubricate/error.hpp>

#include <string>
#include <string_view>

namespace rubricate {

/// Its text for a file of this path, whose name gives the id: `clubs/reading-club.rubric.yaml` → `id: reading-club`.
/// Errors (ErrorKind::usage): the name does not end in `.rubric.yaml`, or what is left of it is no id; the help says
/// which name would do.
[[nodiscard]] Expected<std::string> starter_rubric(std::string_view path);

}  // namespace rubricate
