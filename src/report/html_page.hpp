// What all HTML reports are made of: the page around them, signs for statuses, gauges.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/report.hpp>

#include <string>
#include <string_view>

namespace rubricate {

/// The page up to its <body>, with the style sheet in it and a policy that lets nothing in from elsewhere, nor any
/// script but `report.js` where `has_script` says that it follows. `title` is from outside.
[[nodiscard]] std::string html_begin(std::string_view title, bool has_script);

/// The end of the page, with the script where there is one.
[[nodiscard]] std::string html_end(bool has_script);

/// A sign for each status and severity, which `html_status` and the script refer to; stands once in a page.
[[nodiscard]] std::string_view html_signs();

/// Sign and word; advice that was not followed is a warning.
[[nodiscard]] std::string html_status(Status status, bool advisory = false);

/// The same for a status that stands alone: its word with a capital.
[[nodiscard]] std::string html_verdict(Status status);

[[nodiscard]] std::string html_severity(Severity severity);

/// A picture of how much was found against how much is wanted, for eyes only: the numbers must stand beside it.
/// Empty where nothing is wanted.
[[nodiscard]] std::string html_gauge(const Quantity& quantity);

/// `lang="de"` with a blank before it, for what is written in the rubric's language; empty when that is not named, or
/// not as the web names languages.
[[nodiscard]] std::string html_language(std::string_view language);

}  // namespace rubricate
