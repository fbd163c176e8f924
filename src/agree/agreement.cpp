#include <agree/criteria.hpp>
#include <agree/reviewers.hpp>
#include <agree/tally.hpp>
#include <rubricate/agreement_report.hpp>

namespace rubricate {

std::string_view to_string(Gap gap) {
  switch (gap) {
    case Gap::none: return "";
    case Gap::no_marks: return "no-marks";
    case Gap::one_reviewer: return "one-reviewer";
    case Gap::not_paired: return "not-paired";
    case Gap::not_two: return "not-two";
    case Gap::one_level: return "one-level";
    case Gap::all_alike: return "all-alike";
    case Gap::no_criterion: return "no-criterion";
    case Gap::one_unit: return "one-unit";
    case Gap::no_spread: return "no-spread";
    case Gap::alone: return "alone";
  }
  return "";
}

std::string_view reason_for(Gap gap) {
  switch (gap) {
    case Gap::none: return "";
    case Gap::no_marks: return "there are no marks";
    case Gap::one_reviewer: return "there is only one reviewer";
    case Gap::not_paired: return "no submission has been marked by two reviewers";
    case Gap::not_two: return "it is for two reviewers, and there are more";
    case Gap::one_level: return "the scale has a single level";
    case Gap::all_alike:
      return "all marks that can be compared are the same level, so that chance alone would always agree";
    case Gap::no_criterion: return "it is defined for no criterion";
    case Gap::one_unit: return "one submission says nothing of how much others would differ";
    case Gap::alone: return "nobody else has marked the same";
    case Gap::no_spread: return "all submissions bear on it alike, so that nothing says how much others would differ";
  }
  return "";
}

std::string_view to_string(Notice::Kind kind) {
  switch (kind) {
    case Notice::Kind::low: return "low";
    case Notice::Kind::below_others: return "below-others";
    case Notice::Kind::one_level: return "one-level";
    case Notice::Kind::harsher: return "harsher";
    case Notice::Kind::milder: return "milder";
    case Notice::Kind::differs: return "differs";
  }
  return "";
}

AgreementReport measure_agreement(const Rubric& rubric, const Marks& marks) {
  AgreementReport report;
  report.rubric = &rubric;
  report.marks = &marks;
  const agree::Tally tally = agree::tally(rubric, marks);
  agree::add_criteria(report, tally);
  agree::add_reviewers(report, tally);
  return report;
}

}  // namespace rubricate
