// What tells whether a submission was changed since it was checked.
#pragma once

#include <string>

namespace rubricate {

/// Of the folder or file at `path`: the names, sizes and times of change of all that stands in it, as 32 hexadecimal
/// digits. Files are not read. Empty when that cannot be known, or when more stands in it than anybody hands in.
[[nodiscard]] std::string stamp_of(const std::string& path);

}  // namespace rubricate
