#include <report/agree_figures.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace rubricate {
namespace {

struct MeasureWords {
  std::string_view name;
  std::string_view meaning;
};

// Each meaning builds on those before it.
constexpr std::array<MeasureWords, measure_count> k_words = {{
    {"percent agreement", "How often two marks for the same work are the same level. Part of that is luck."},
    {"Cohen's kappa", "What is left when luck is taken off: 1 is full agreement, 0 no more than luck gives."},
    {"Cohen's kappa (linear weights)", "The same; a mark one level off counts as partly agreeing."},
    {"Cohen's kappa (quadratic weights)", "The same; near misses cost little, far ones much."},
    {"Scott's pi", "Like Cohen's kappa, as if both used the levels equally often."},
    {"Fleiss' kappa",
     "What is left when luck is taken off (1: full agreement, 0: no more than luck gives), for any number of "
     "reviewers."},
    {"Krippendorff's alpha (nominal)", "Like Fleiss' kappa, also right for few marks and for missing ones."},
    {"Krippendorff's alpha (ordinal)", "The same where levels have an order: far misses cost more than near ones."},
    {"Krippendorff's alpha (interval)", "The same, as if all steps between levels were equally large."},
    {"Gwet's AC1", "Another idea of luck, which also holds where nearly all marks are one level."},
    {"Gwet's AC2 (linear weights)", "The same; a mark one level off counts as partly agreeing."},
    {"Gwet's AC2 (quadratic weights)", "The same; near misses cost little, far ones much."},
}};

std::string number(double value, FigureStyle style) {
  return style == FigureStyle::percent ? in_decimals(100 * value, 0) : in_decimals(value, 2);
}

std::string_view sign_of(FigureStyle style) { return style == FigureStyle::percent ? " %" : ""; }

}  // namespace

std::string value_in_words(const Statistic& statistic, FigureStyle style) {
  if (!statistic.value) return "n/a";
  return fmt::format("{}{}", number(*statistic.value, style), sign_of(style));
}

std::string interval_in_words(const Statistic& statistic, FigureStyle style) {
  if (!statistic.interval) return "";
  return fmt::format("{} to {}{}", number(statistic.interval->low, style), number(statistic.interval->high, style),
                     sign_of(style));
}

std::string with_interval(const Statistic& statistic, FigureStyle style) {
  const std::string interval = interval_in_words(statistic, style);
  return value_in_words(statistic, style) + (interval.empty() ? "" : fmt::format(" ({})", interval));
}

std::string severity_in_words(const Statistic& severity) {
  if (!severity.value) return fmt::format("n/a: {}", reason_for(severity.gap));
  Statistic amount = severity;
  if (*severity.value < 0) {
    amount.value = -*severity.value;
    if (severity.interval) amount.interval = Interval{-severity.interval->high, -severity.interval->low};
  }
  return fmt::format("{} levels {} the others", with_interval(amount), *severity.value < 0 ? "below" : "above");
}

std::string_view strength_of(const Statistic& statistic) {
  if (!statistic.value) return "";
  const double hundredths = std::round(*statistic.value * 100);
  if (hundredths < 0) return "poor";
  constexpr std::array<std::string_view, 5> k_strengths = {"slight", "fair", "moderate", "substantial",
                                                           "almost perfect"};
  const double step = std::max(hundredths - 1, 0.0) / 20;
  return k_strengths[std::min(static_cast<std::size_t>(step), k_strengths.size() - 1)];
}

std::string_view name_of(Measure measure) { return k_words[static_cast<std::size_t>(measure)].name; }

std::string_view meaning_of(Measure measure) { return k_words[static_cast<std::size_t>(measure)].meaning; }

}  // namespace rubricate
