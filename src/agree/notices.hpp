// What a chair is told of criteria and reviewers that stand out.
#pragma once

#include <rubricate/agreement_report.hpp>

#include <cstddef>
#include <string_view>

namespace rubricate::agree {

[[nodiscard]] Notice low_agreement(const CriterionAgreement& criterion);

/// `others` is the mean of their ordinal alphas.
[[nodiscard]] Notice below_others(const CriterionAgreement& criterion, double others);

/// `level` is the one that prevails.
[[nodiscard]] Notice one_level_prevails(const CriterionAgreement& criterion, std::size_t level);

/// Harsher or milder, by the sign. `partner` is the only other reviewer of the same submissions; empty: there are
/// several.
[[nodiscard]] Notice severity_notice(const ReviewerAgreement& reviewer, std::string_view partner);

/// `share` of the others' marks are the same level as the reviewer's; `difference` is how much that is above the usual.
[[nodiscard]] Notice differs_notice(std::string_view reviewer, double share, const Statistic& difference);

}  // namespace rubricate::agree
