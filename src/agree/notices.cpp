#include <agree/notices.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace rubricate::agree {
namespace {

constexpr std::string_view k_go_through =
    "Go through two or three of these submissions with this reviewer: which words of a level fit, and where do they "
    "stand?";
constexpr std::string_view k_read_together =
    "Read two or three of these submissions together, say aloud which level you would give and why, and write down "
    "what "
    "you settle on.";

/// A figure in the unit that is told: `scale` -1 turns it around, 100 makes it per cent.
struct Told {
  std::string value;
  std::string interval;  ///< ` (95 % interval 0.20 to 0.62)`; empty when there is none
};

Told told(const Statistic& statistic, double scale = 1, int digits = 2) {
  Told result{.value = in_decimals(*statistic.value * scale, digits), .interval = {}};
  if (!statistic.interval) return result;
  const auto [low, high] = std::minmax({statistic.interval->low * scale, statistic.interval->high * scale});
  result.interval = fmt::format(" (95 % interval {} to {})", in_decimals(low, digits), in_decimals(high, digits));
  return result;
}

std::string percent(double share) { return in_decimals(100 * share, 0) + " %"; }

const Statistic& alpha_of(const CriterionAgreement& criterion) {
  return criterion.measures[static_cast<std::size_t>(Measure::alpha_ordinal)];
}

}  // namespace

Notice low_agreement(const CriterionAgreement& criterion) {
  const auto [value, interval] = told(alpha_of(criterion));
  return {.kind = Notice::Kind::low,
          .message = fmt::format("Agreement on {} is low: alpha is {}{}. Below 0.667 marks are too uncertain even for "
                                 "tentative conclusions (Krippendorff).",
                                 criterion.id, value, interval),
          .help = fmt::format("Do its levels say what makes the difference? {}", k_read_together)};
}

Notice below_others(const CriterionAgreement& criterion, double others) {
  const auto [value, interval] = told(alpha_of(criterion));
  return {
      .kind = Notice::Kind::below_others,
      .message = fmt::format("Agreement on {} is lower than on the other criteria: alpha is {}{}, and {} on average on "
                             "those. Chance hardly explains that.",
                             criterion.id, value, interval, in_decimals(others, 2)),
      .help =
          fmt::format("Compare the words of its levels with those of a criterion that went well. {}", k_read_together)};
}

Notice one_level_prevails(const CriterionAgreement& criterion, std::size_t level) {
  const double share = static_cast<double>(criterion.given[level]) / static_cast<double>(criterion.counts.marks);
  return {.kind = Notice::Kind::one_level,
          .message = fmt::format("{} {} for {} are {}. With so little variety kappa and alpha are low or not defined "
                                 "even where reviewers hardly ever differ.",
                                 share == 1 ? std::string("All") : percent(share) + " of the",
                                 plural(criterion.counts.marks, "mark"), criterion.id, criterion.levels[level]),
          .help = "Go by percent agreement and AC1 for this criterion."};
}

Notice severity_notice(const ReviewerAgreement& reviewer, std::string_view partner) {
  const bool harsher = *reviewer.severity.value < 0;
  const auto [value, interval] = told(reviewer.severity, harsher ? -1 : 1);
  const std::string_view side = harsher ? "below" : "above";
  const std::string submissions = plural(reviewer.severity.units, "submission");
  const auto kind = harsher ? Notice::Kind::harsher : Notice::Kind::milder;
  if (!partner.empty())
    return {.kind = kind,
            .message = fmt::format("{} marks {} levels {} {}{} on the {} that both have marked.", reviewer.name, value,
                                   side, partner, interval, submissions),
            .help =
                "Nobody else has marked what they share, so the marks do not say which of the two is off. Let a "
                "third person read some of it."};
  return {.kind = kind,
          .message = fmt::format("{} marks {} than others: {} levels {} them{} on the {} that others have marked too.",
                                 reviewer.name, harsher ? "harsher" : "milder", value, side, interval, submissions),
          .help = std::string(k_go_through)};
}

Notice differs_notice(std::string_view reviewer, double share, const Statistic& difference) {
  const auto [value, interval] = told(difference, -100, 0);
  return {
      .kind = Notice::Kind::differs,
      .message = fmt::format("{} agrees less with the others: the same level in {} of comparisons, where {} is usual "
                             "on the same criteria. That is {} percentage points less{}, on {}.",
                             reviewer, percent(share), percent(share - *difference.value), value, interval,
                             plural(difference.units, "submission")),
      .help = std::string(k_go_through)};
}

}  // namespace rubricate::agree
