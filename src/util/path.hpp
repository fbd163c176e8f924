// Paths as text, without a look at any file.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// True for a relative path that leads nowhere but further in, on any system: no empty name, no "." or "..", no
/// backslash or colon. A slash at its end is an empty name.
[[nodiscard]] bool stays_inside(std::string_view path);

/// A submission's name in its path, as marks call it: "maria" for `hand-ins/maria/` and `maria.zip`.
[[nodiscard]] std::string submission_name(std::string_view path);

}  // namespace rubricate
