// How figures of agreement are named and written for people.
#pragma once

#include <rubricate/agreement_report.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace rubricate {

/// How a figure is written: 0.38, or 38 %.
enum class FigureStyle : std::uint8_t { decimal, percent };

/// `0.38`, `38 %`, or `n/a`.
[[nodiscard]] std::string value_in_words(const Statistic& statistic, FigureStyle style = FigureStyle::decimal);

/// `0.20 to 0.56`, `20 to 56 %`; empty where there is none.
[[nodiscard]] std::string interval_in_words(const Statistic& statistic, FigureStyle style = FigureStyle::decimal);

/// `0.38 (0.20 to 0.56)`.
[[nodiscard]] std::string with_interval(const Statistic& statistic, FigureStyle style = FigureStyle::decimal);

/// `0.42 (0.20 to 0.64) levels above the others`, or why that is not known.
[[nodiscard]] std::string severity_in_words(const Statistic& severity);

/// The word for a kappa as it is printed, with two decimals: poor below 0, then slight, fair, moderate, substantial and
/// almost perfect in steps of 0.20 (Landis & Koch, Biometrics 33 (1977) 159). Empty where there is no value.
[[nodiscard]] std::string_view strength_of(const Statistic& statistic);

/// `Cohen's kappa (linear weights)`.
[[nodiscard]] std::string_view name_of(Measure measure);

/// A sentence or two on what it says.
[[nodiscard]] std::string_view meaning_of(Measure measure);

/// Percent agreement is told per cent, all else as a decimal.
[[nodiscard]] constexpr FigureStyle style_of(Measure measure) {
  return measure == Measure::percent ? FigureStyle::percent : FigureStyle::decimal;
}

}  // namespace rubricate
