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

/// `path` as the path of a relative URI (RFC 3986): every byte but letters, digits, `-._~` and `/` in per cents.
[[nodiscard]] std::string uri_path(std::string_view path);

/// `path` without the folders above it where it is absolute: they say who sits at the machine. A slash at its end goes
/// too.
[[nodiscard]] std::string_view without_root(std::string_view path);

}  // namespace rubricate
