// What this computer offers, and what it lacks, written down for people and for programs.
#pragma once

#include <report/format.hpp>
#include <rubricate/health.hpp>

#include <string>

namespace rubricate {

/// For people: what protects from hostile files, what was tried, which programs are there, and what to do about those
/// that are not. Ends with a newline.
[[nodiscard]] std::string write_health_text(const Health& health, const ReportOptions& options);

/// For programs: an object with `format` "rubricate-doctor/1".
[[nodiscard]] std::string write_health_json(const Health& health, const ReportOptions& options);

/// `full`, `partial`, `limits-only`.
[[nodiscard]] std::string_view key_of(Isolation isolation);

}  // namespace rubricate
