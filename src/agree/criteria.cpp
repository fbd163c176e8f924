#include <agree/criteria.hpp>
#include <agree/measures.hpp>
#include <agree/notices.hpp>
#include <agree/student.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace rubricate::agree {
namespace {

constexpr std::uint32_t k_fewest_submissions = 10;
constexpr double k_least_difference = 0.10;
constexpr double k_least_alpha = 0.667;
constexpr double k_chance = 0.05;
constexpr double k_prevailing = 0.80;         // the share of one level from which kappa and alpha tell little
constexpr double k_paradox_difference = 0.2;  // by which alpha is then lower than AC1
constexpr std::array k_judged = {Measure::alpha_ordinal, Measure::ac1};

constexpr std::size_t at(Measure measure) { return static_cast<std::size_t>(measure); }

/// A criterion's ratings; its units are the submissions that have a mark for it.
struct CriterionRatings {
  Ratings ratings;
  std::vector<std::uint32_t> submission_of;  ///< by unit
};

std::vector<CriterionRatings> ratings_by_criterion(const Tally& tally) {
  std::vector<CriterionRatings> all(tally.criteria.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].ratings.raters = static_cast<std::uint32_t>(tally.reviewers.size());
    if (tally.scales[i] != nullptr) all[i].ratings.levels = static_cast<std::uint32_t>(tally.scales[i]->levels.size());
  }
  for_each_group(tally, [&](std::span<const TalliedMark> group) {
    CriterionRatings& criterion = all[group.front().criterion];
    criterion.submission_of.push_back(group.front().submission);
    for (const TalliedMark& mark : group)
      criterion.ratings.given.push_back({criterion.ratings.units, mark.reviewer, mark.level});
    ++criterion.ratings.units;
  });
  return all;
}

CriterionAgreement described(const Tally& tally, std::size_t index, const Ratings& ratings) {
  CriterionAgreement criterion;
  criterion.id = tally.criteria[index]->id;
  criterion.title = tally.criteria[index]->title;
  if (const Scale* const scale = tally.scales[index])
    for (const Level& level : scale->levels) criterion.levels.push_back(level.name);
  criterion.given.resize(criterion.levels.size());
  for (const Rating& one : ratings.given) ++criterion.given[one.level];
  criterion.counts.submissions = ratings.units;
  criterion.counts.reviewers = static_cast<std::uint32_t>(raters_in(ratings).size());
  criterion.counts.marks = ratings.given.size();
  criterion.counts.compared = UnitCounts(ratings).paired();
  return criterion;
}

/// What it takes to compare a criterion with the others.
struct Judged {
  std::array<Estimate, k_judged.size()> estimates;
  std::vector<std::uint32_t> submission_of;
};

using Means = std::vector<MeanEstimate>;  // by Measure

/// Whether the value surely lies below the mean of the others, among so many that are looked at.
bool is_below(const MeanEstimate& all, const Estimate& estimate, const Judged& judged) {
  if (!estimate.value || all.size() < 2 || estimate.units < k_fewest_submissions) return false;
  const Statistic above = statistic_of(all.above_others(estimate, judged.submission_of));
  if (!above.error || *above.value > -k_least_difference) return false;
  return t_tails(*above.value / *above.error, estimate.units - 1) * all.size() < k_chance;
}

bool is_below_others(const Means& means, const Judged& judged) {
  for (std::size_t i = 0; i < k_judged.size(); ++i)
    if (!is_below(means[at(k_judged[i])], judged.estimates[i], judged)) return false;
  return true;
}

bool is_low(const CriterionAgreement& criterion) {
  return std::ranges::all_of(k_judged, [&](Measure measure) {
    const Statistic& one = criterion.measures[at(measure)];
    return one.interval && one.units >= k_fewest_submissions && one.interval->high < k_least_alpha;
  });
}

/// The level that nearly all marks have, where that makes alpha say little.
std::optional<std::size_t> prevailing_level(const CriterionAgreement& criterion) {
  const auto most = std::ranges::max_element(criterion.given);
  if (criterion.counts.compared == 0 || criterion.levels.size() < 2 ||
      static_cast<double>(*most) < k_prevailing * static_cast<double>(criterion.counts.marks))
    return std::nullopt;
  const Statistic& alpha = criterion.measures[at(Measure::alpha_nominal)];
  const Statistic& ac1 = criterion.measures[at(Measure::ac1)];
  const bool misleads =
      alpha.gap == Gap::all_alike || (alpha.value && ac1.value && *alpha.value < *ac1.value - k_paradox_difference);
  return misleads ? std::optional(static_cast<std::size_t>(most - criterion.given.begin())) : std::nullopt;
}

void add_notices(CriterionAgreement& criterion, const Judged& judged, const Means& means) {
  if (is_low(criterion)) criterion.notices.push_back(low_agreement(criterion));
  if (is_below_others(means, judged)) {
    const MeanEstimate& alphas = means[at(Measure::alpha_ordinal)];
    const Estimate& own = judged.estimates.front();
    criterion.notices.push_back(
        below_others(criterion, *own.value - *alphas.above_others(own, judged.submission_of).value));
  }
  if (const auto level = prevailing_level(criterion))
    criterion.notices.push_back(one_level_prevails(criterion, *level));
}

void add_counts(AgreementReport& report, const Tally& tally) {
  std::vector<bool> is_marked(tally.submissions.size()), is_compared(tally.submissions.size());
  for_each_group(tally, [&](std::span<const TalliedMark> group) {
    is_marked[group.front().submission] = true;
    if (group.size() > 1) is_compared[group.front().submission] = true;
  });
  // Those who read a submission are those who marked anything of it.
  std::uint64_t readings = 0;
  std::uint32_t reviewers = 0;
  std::vector<std::uint32_t> last(tally.reviewers.size(), UINT32_MAX);
  for (const TalliedMark& mark : tally.marks) {
    if (last[mark.reviewer] == UINT32_MAX) ++reviewers;
    if (last[mark.reviewer] != mark.submission) ++readings;
    last[mark.reviewer] = mark.submission;
  }
  report.counts = {.submissions = static_cast<std::uint32_t>(std::ranges::count(is_marked, true)),
                   .reviewers = reviewers,
                   .marks = tally.marks.size(),
                   .missing = readings * tally.criteria.size() - tally.marks.size(),
                   .compared = static_cast<std::uint32_t>(std::ranges::count(is_compared, true))};
  for (CriterionAgreement& criterion : report.criteria) criterion.counts.missing = readings - criterion.counts.marks;
}

/// Why nothing can be told over all: the reason that all criteria with marks share, if they do.
Gap shared_gap(const AgreementReport& report, std::size_t measure) {
  const auto is_unpaired = [](Gap gap) { return gap == Gap::one_reviewer || gap == Gap::not_paired; };
  if (report.criteria.empty()) return Gap::no_criterion;
  Gap shared = Gap::no_marks;
  for (const CriterionAgreement& criterion : report.criteria) {
    const Gap gap = criterion.measures[measure].gap;
    if (gap == Gap::no_marks || gap == shared) continue;
    if (shared == Gap::no_marks)
      shared = gap;
    else if (is_unpaired(gap) && is_unpaired(shared))
      shared = Gap::not_paired;
    else
      return Gap::no_criterion;
  }
  return shared;
}

}  // namespace

void add_criteria(AgreementReport& report, const Tally& tally) {
  Means means(measure_count, MeanEstimate(static_cast<std::uint32_t>(tally.submissions.size())));
  std::vector<Judged> judged;
  std::vector<CriterionRatings> all = ratings_by_criterion(tally);
  for (std::size_t i = 0; i < all.size(); ++i) report.criteria.push_back(described(tally, i, all[i].ratings));
  const bool has_several = std::ranges::any_of(
      report.criteria, [](const CriterionAgreement& criterion) { return criterion.counts.compared > 1; });
  for (std::size_t i = 0; i < all.size(); ++i) {
    CriterionAgreement& criterion = report.criteria[i];
    auto estimates = all_measures(all[i].ratings);
    for (std::size_t m = 0; m < measure_count; ++m) {
      criterion.measures[m] = statistic_of(estimates[m], m == at(Measure::percent));
      if (criterion.counts.compared > 1 || !has_several) means[m].add(estimates[m], all[i].submission_of);
    }
    Judged& kept = judged.emplace_back();
    for (std::size_t k = 0; k < k_judged.size(); ++k) kept.estimates[k] = std::move(estimates[at(k_judged[k])]);
    kept.submission_of = std::move(all[i].submission_of);
    all[i] = {};
  }
  add_counts(report, tally);
  const std::uint32_t units = has_several ? report.counts.compared : std::min(report.counts.compared, 1U);
  for (std::size_t m = 0; m < measure_count; ++m) {
    report.measures[m] = statistic_of(means[m].mean(units, shared_gap(report, m)), m == at(Measure::percent));
    report.criteria_with_value[m] = means[m].size();
  }
  for (std::size_t i = 0; i < judged.size(); ++i) add_notices(report.criteria[i], judged[i], means);
}

}  // namespace rubricate::agree
