// Agreement on each criterion and over all of them.
#pragma once

#include <agree/tally.hpp>
#include <rubricate/agreement_report.hpp>

namespace rubricate::agree {

/// Fills in `criteria`, `measures` and `criteria_with_value`. A criterion stands out
/// - as below the others when both ordinal alpha and AC1 lie 0.10 or more below the mean of the other criteria, each so
///   clearly that among as many criteria chance would give it to one in less than 5 of 100 cases (a t test with
///   Bonferroni's correction, paired by submission);
/// - as low when for both the whole interval lies below .667, the least with which Krippendorff (2018) lets
///   tentative conclusions be drawn;
/// and in either case only with 10 or more submissions marked twice. It takes both measures, since alpha falls where
/// one level prevails although everybody agrees, and AC1 knows no near misses.
void add_criteria(AgreementReport& report, const Tally& tally);

}  // namespace rubricate::agree
