// The last line of a report for people: what it comes to, and what to do next.
#pragma once

#include <rubricate/report.hpp>

#include <string>

namespace rubricate {

/// One or two sentences. `is_alone` when nothing else is printed, so that it must not point at what stands above it.
[[nodiscard]] std::string summary(const Report& report, bool is_alone = false);

/// How many criteria wait for a reader.
[[nodiscard]] std::size_t criteria_count(const Report& report);

}  // namespace rubricate
