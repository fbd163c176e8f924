// Reads a report that an earlier run wrote as JSON.
#pragma once

#include <rubricate/change_report.hpp>
#include <rubricate/error.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

/// The longest report that is read, in bytes.
inline constexpr std::uint64_t k_largest_report = 8'000'000;

/// What a report says that `check -o json` or `score -o json` wrote. Any bytes will do. Errors (ErrorKind::usage),
/// which do not name the file: it is too large, nested too deep, no JSON, something else's, or broken.
[[nodiscard]] Expected<Snapshot> read_previous(std::string_view bytes);

}  // namespace rubricate
