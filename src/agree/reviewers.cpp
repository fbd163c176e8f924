#include <agree/mean.hpp>
#include <agree/notices.hpp>
#include <agree/reviewers.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace rubricate::agree {
namespace {

constexpr std::uint32_t k_fewest_submissions = 5;
constexpr double k_least_severity = 0.25;    // of a level
constexpr double k_least_difference = 0.10;  // of the share of equal marks
constexpr double k_chance = 0.05;
constexpr std::size_t k_most_work = 200'000'000;  // marks looked at, over all rounds

/// The mean over submissions of what is the mean within each, for every reviewer. Submissions come one behind the
/// other.
class MeansBySubmission {
 public:
  explicit MeansBySubmission(std::size_t reviewers) : means_(reviewers), open_(reviewers) {}

  void add(const TalliedMark& mark, double number) {
    Open& open = open_[mark.reviewer];
    if (open.count > 0 && open.submission != mark.submission) close(mark.reviewer);
    open.submission = mark.submission;
    open.sum += number;
    ++open.count;
  }

  /// When all have been added.
  std::vector<Mean> take() {
    for (std::size_t reviewer = 0; reviewer < open_.size(); ++reviewer) close(reviewer);
    return std::move(means_);
  }

 private:
  struct Open {
    std::uint32_t submission = 0;
    std::uint32_t count = 0;
    double sum = 0;
  };

  void close(std::size_t reviewer) {
    Open& open = open_[reviewer];
    if (open.count > 0) means_[reviewer].add(open.sum / open.count);
    open = {};
  }

  std::vector<Mean> means_;
  std::vector<Open> open_;
};

/// How far each reviewer marks above the others, of whom those who are `aside` do not count.
std::vector<Mean> severities(const Tally& tally, const std::vector<bool>& aside) {
  MeansBySubmission means(tally.reviewers.size());
  for_each_group(tally, [&](std::span<const TalliedMark> group) {
    double sum = 0;
    double count = 0;
    for (const TalliedMark& mark : group) {
      if (aside[mark.reviewer]) continue;
      sum += mark.level;
      ++count;
    }
    for (const TalliedMark& mark : group) {
      const double own = aside[mark.reviewer] ? 0 : 1;
      if (count > own) means.add(mark, mark.level - (sum - own * mark.level) / (count - own));
    }
  });
  return means.take();
}

/// Which reviewer each has submissions in common with, where there is only one such.
class Partners {
 public:
  explicit Partners(const Tally& tally) : found_(tally.reviewers.size()) {
    for_each_group(tally, [&](std::span<const TalliedMark> group) {
      for (std::size_t i = 0; i < group.size() && group.size() > 1; ++i)
        add(group[i].reviewer, group.size() == 2 ? std::optional(group[1 - i].reviewer) : std::nullopt);
    });
  }

  /// Nothing when there are none or several.
  [[nodiscard]] std::optional<std::uint32_t> only(std::uint32_t reviewer) const {
    return found_[reviewer].several ? std::nullopt : found_[reviewer].one;
  }

 private:
  struct Found {
    std::optional<std::uint32_t> one;
    bool several = false;
  };

  void add(std::uint32_t reviewer, std::optional<std::uint32_t> partner) {
    Found& found = found_[reviewer];
    if (!partner || (found.one && *found.one != *partner)) found.several = true;
    found.one = partner;
  }

  std::vector<Found> found_;
};

class SeverityFinder {
 public:
  SeverityFinder(AgreementReport& report, const Tally& tally)
      : reviewers_(report.reviewers), tally_(tally), partners_(tally), aside_(tally.reviewers.size()) {}

  /// Those who stand out.
  std::vector<bool> run() {
    const std::size_t rounds = 1 + k_most_work / std::max<std::size_t>(tally_.marks.size(), 1);
    for (std::size_t round = 0; round < rounds; ++round) {
      const std::vector<Mean> means = severities(tally_, aside_);
      for (std::size_t i = 0; i < reviewers_.size(); ++i)
        if (!aside_[i] && (round == 0 || means[i].size() > 0)) reviewers_[i].severity = means[i].statistic(Gap::alone);
      const auto worst = farthest(means);
      if (!worst) break;
      set_aside(*worst);
    }
    return std::move(aside_);
  }

 private:
  /// Of those who surely mark otherwise, the one who does so most; before those who can be compared with one other
  /// only, who may be the one who is off.
  [[nodiscard]] std::optional<std::uint32_t> farthest(const std::vector<Mean>& means) const {
    const auto comparable = static_cast<double>(
        std::ranges::count_if(means, [](const Mean& mean) { return mean.size() >= k_fewest_submissions; }));
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < means.size(); ++i) {
      const Mean& mean = means[i];
      const bool stands_out = !aside_[i] && mean.size() >= k_fewest_submissions &&
                              std::abs(mean.value()) >= k_least_severity && mean.chance() * comparable < k_chance;
      if (stands_out && (!found || weight(i, mean) > weight(*found, means[*found]))) found = i;
    }
    return found;
  }

  [[nodiscard]] std::pair<bool, double> weight(std::uint32_t reviewer, const Mean& mean) const {
    return {!partners_.only(reviewer), std::abs(mean.value())};
  }

  void set_aside(std::uint32_t reviewer) {
    const auto partner = partners_.only(reviewer);
    tell(reviewer, partner);
    // Of two who read only with each other, nobody can say which one is off.
    if (partner && partners_.only(*partner) == reviewer && !aside_[*partner]) tell(*partner, reviewer);
  }

  void tell(std::uint32_t reviewer, std::optional<std::uint32_t> partner) {
    aside_[reviewer] = true;
    ReviewerAgreement& told = reviewers_[reviewer];
    told.notices.push_back(
        severity_notice(told, partner ? std::string_view(tally_.reviewers[*partner]) : std::string_view()));
  }

  std::vector<ReviewerAgreement>& reviewers_;
  const Tally& tally_;
  Partners partners_;
  std::vector<bool> aside_;
};

/// How often each reviewer gives the same level as the others.
struct Sameness {
  std::vector<Mean> shares;       ///< by reviewer: of the others' marks that are the same level
  std::vector<Mean> differences;  ///< how much that is above what is usual on the criterion
};

/// Calls `visit` with each mark that others gave too, and the share of theirs that are the same level. Marks of those
/// who are `aside` are passed over.
template <class Visitor>
void for_each_share(const Tally& tally, const std::vector<bool>& aside, const Visitor& visit) {
  std::vector<std::uint32_t> counts;  // by level
  for_each_group(tally, [&](std::span<const TalliedMark> group) {
    counts.assign(tally.scales[group.front().criterion]->levels.size(), 0);
    std::uint32_t all = 0;
    for (const TalliedMark& mark : group) {
      if (aside[mark.reviewer]) continue;
      ++counts[mark.level];
      ++all;
    }
    for (const TalliedMark& mark : group)
      if (!aside[mark.reviewer] && all > 1) visit(mark, (counts[mark.level] - 1.0) / (all - 1.0));
  });
}

Sameness sameness(const Tally& tally, const std::vector<bool>& aside) {
  std::vector<Mean> usual(tally.criteria.size());
  for_each_share(tally, aside, [&](const TalliedMark& mark, double share) { usual[mark.criterion].add(share); });
  MeansBySubmission shares(tally.reviewers.size()), differences(tally.reviewers.size());
  for_each_share(tally, aside, [&](const TalliedMark& mark, double share) {
    shares.add(mark, share);
    differences.add(mark, share - usual[mark.criterion].value());
  });
  return {.shares = shares.take(), .differences = differences.take()};
}

void add_agreement(AgreementReport& report, const Tally& tally) {
  const Sameness all = sameness(tally, std::vector<bool>(tally.reviewers.size()));
  for (std::size_t i = 0; i < report.reviewers.size(); ++i) {
    ReviewerAgreement& reviewer = report.reviewers[i];
    reviewer.agreement = all.shares[i].statistic(Gap::alone);
    if (auto& interval = reviewer.agreement.interval)
      interval = Interval{std::max(interval->low, 0.0), std::min(interval->high, 1.0)};
    if (reviewer.agreement.value) reviewer.usual = all.shares[i].value() - all.differences[i].value();
  }
}

void tell_who_differs(AgreementReport& report, const Tally& tally, const std::vector<bool>& aside) {
  const auto [shares, differences] = sameness(tally, aside);
  const auto comparable = static_cast<double>(
      std::ranges::count_if(shares, [](const Mean& mean) { return mean.size() >= k_fewest_submissions; }));
  for (std::size_t i = 0; i < report.reviewers.size(); ++i) {
    const Mean& difference = differences[i];
    if (difference.size() >= k_fewest_submissions && difference.value() <= -k_least_difference &&
        difference.chance() * comparable < k_chance)
      report.reviewers[i].notices.push_back(
          differs_notice(report.reviewers[i].name, shares[i].value(), difference.statistic(Gap::alone)));
  }
}

void count_marks(AgreementReport& report, const Tally& tally) {
  constexpr std::uint32_t k_none = UINT32_MAX;
  std::vector<std::uint32_t> last(tally.reviewers.size(), k_none);
  for (const TalliedMark& mark : tally.marks) {
    ReviewerAgreement& reviewer = report.reviewers[mark.reviewer];
    ++reviewer.marks;
    if (last[mark.reviewer] != mark.submission) ++reviewer.submissions;
    last[mark.reviewer] = mark.submission;
  }
  for (ReviewerAgreement& reviewer : report.reviewers)
    reviewer.missing = std::uint64_t{reviewer.submissions} * tally.criteria.size() - reviewer.marks;
}

}  // namespace

void add_reviewers(AgreementReport& report, const Tally& tally) {
  report.reviewers.resize(tally.reviewers.size());
  for (std::size_t i = 0; i < tally.reviewers.size(); ++i) report.reviewers[i].name = tally.reviewers[i];
  count_marks(report, tally);
  const std::vector<bool> aside = SeverityFinder(report, tally).run();
  add_agreement(report, tally);
  tell_who_differs(report, tally, aside);
}

}  // namespace rubricate::agree
