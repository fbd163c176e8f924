// Which reviewers mark lower or higher than others on the same submissions, or otherwise.
#pragma once

#include <agree/tally.hpp>
#include <rubricate/agreement_report.hpp>

namespace rubricate::agree {

/// Fills in `reviewers`. For each mark that others gave too: the difference from their mean level, and the share of
/// them with the same level; then the mean for each submission, so that a submission counts once however many criteria
/// there are. A reviewer stands out, with 5 or more such submissions,
/// - as harsher or milder when the mean difference is a quarter of a level or more, and
/// - else as differing when the share is 0.10 or more below that of all reviewers on the same criteria,
/// in both cases so clearly that among as many reviewers chance would give it to one in less than 5 of 100 cases
/// (Student's t, or the sign test where all differences are the same; Bonferroni's correction).
///
/// One harsh reviewer makes all others look mild. So the one who stands out most is left aside, and the others are
/// compared again, until nobody stands out; and then it is among those others that reviewers differ.
void add_reviewers(AgreementReport& report, const Tally& tally);

}  // namespace rubricate::agree
