// Where a report must not be written.
#pragma once

#include <string>

namespace rubricate {

/// Whether what is written to `path` stands in the folder, or changes something there through a link.
[[nodiscard]] bool lies_in(const std::string& path, const std::string& folder);

}  // namespace rubricate
