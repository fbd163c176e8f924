// How far reviewers agree: figures for each criterion, over all criteria and for each reviewer.
#pragma once

#include <rubricate/marks.hpp>
#include <rubricate/rubric.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A way to put agreement into one number. All are 1 when reviewers always agree; all but the first are 0 when they
/// agree as often as chance alone would, each with its own idea of chance.
enum class Measure : std::uint8_t {
  percent,          ///< the share of pairs of marks that are the same level
  cohen,            ///< Cohen's kappa (1960); two reviewers only
  cohen_linear,     ///< weighted (Cohen 1968): a mark one level off counts as partial agreement, 1 - |i-j| / (q-1)
  cohen_quadratic,  ///< the same with 1 - (i-j)² / (q-1)²
  scott,            ///< Scott's pi (1955); two reviewers only
  fleiss,           ///< Fleiss' kappa (1971), any number of reviewers
  alpha_nominal,    ///< Krippendorff's alpha: any other level is as far off as any
  alpha_ordinal,    ///< levels are in order, and apart by how many marks lie between them
  alpha_interval,   ///< levels are in order, with equal steps
  ac1,              ///< Gwet's AC1 (2008)
  ac2_linear,       ///< Gwet's AC2: the same with linear weights
  ac2_quadratic,    ///< and with quadratic ones
};
inline constexpr std::size_t measure_count = 12;

/// For programs, by Measure; these never change their meaning.
inline constexpr std::string_view measure_names[measure_count] = {
    "percent-agreement", "cohen-kappa",  "cohen-kappa-linear", "cohen-kappa-quadratic",
    "scott-pi",          "fleiss-kappa", "alpha-nominal",      "alpha-ordinal",
    "alpha-interval",    "gwet-ac1",     "ac2-linear",         "ac2-quadratic"};

/// Why there is no value, or no interval around it.
enum class Gap : std::uint8_t {
  none,
  no_marks,      ///< nobody marked it
  one_reviewer,  ///< only one did
  not_paired,    ///< several did, but no submission has two marks
  not_two,       ///< the measure is for two reviewers, and there are more
  one_level,     ///< the scale has a single level
  all_alike,     ///< chance alone would always agree: all marks are one level
  no_criterion,  ///< over all: no criterion has a value
  one_unit,      ///< no interval: one submission alone tells nothing of the spread
  no_spread,     ///< no interval: every submission shows exactly the same agreement
  alone,         ///< of a reviewer: nobody else marked the same
};

/// `no-marks` and so on, for programs; empty for none.
[[nodiscard]] std::string_view to_string(Gap gap);

/// The reason as a clause without a full stop, such as "there is only one reviewer"; empty for none.
[[nodiscard]] std::string_view reason_for(Gap gap);

struct Interval {
  double low = 0;
  double high = 0;
};

/// A figure with how sure it is.
struct Statistic {
  std::optional<double> value;
  std::optional<double> error;       ///< the standard error
  std::optional<Interval> interval;  ///< of 95 %
  std::uint32_t units = 0;           ///< submissions with two or more marks, on which it rests
  Gap gap = Gap::none;               ///< why there is no value or, where there is one, no interval
};

/// With fewer submissions than this, intervals are somewhat too short.
inline constexpr std::uint32_t k_few_units = 20;

/// How much was marked.
struct MarkCounts {
  std::uint32_t submissions = 0;  ///< with a mark
  std::uint32_t reviewers = 0;    ///< who gave one
  std::uint64_t marks = 0;
  std::uint64_t missing = 0;   ///< not given, though the reviewer marked other criteria of the same submission
  std::uint32_t compared = 0;  ///< submissions with two or more marks on the same criterion
};

/// Something that a chair should look at.
struct Notice {
  enum class Kind : std::uint8_t {
    low,           ///< agreement on a criterion is surely low
    below_others,  ///< surely lower than on the other criteria
    one_level,     ///< nearly all marks are the same level: kappa and alpha tell little
    harsher,       ///< a reviewer marks lower than others on the same submissions
    milder,        ///< or higher
    differs,       ///< or agrees less with the others than they do among each other
  };
  Kind kind = Kind::low;
  std::string message;  ///< what was found, with its number
  std::string help;     ///< what to do next
};

/// `low`, `below-others`, `one-level`, `harsher`, `milder`, `differs`.
[[nodiscard]] std::string_view to_string(Notice::Kind kind);

struct CriterionAgreement {
  std::string id;
  std::string title;
  std::vector<std::string> levels;   ///< of its scale, worst first
  std::vector<std::uint64_t> given;  ///< how many marks each level got
  MarkCounts counts;
  std::array<Statistic, measure_count> measures;  ///< by Measure
  std::vector<Notice> notices;
};

struct ReviewerAgreement {
  std::string name;
  std::uint32_t submissions = 0;
  std::uint64_t marks = 0;
  std::uint64_t missing = 0;
  /// How many levels the reviewer marks above the others on the same submissions; below zero: harsher. Others who stand
  /// out themselves as harsher or milder are left aside. `units` are the submissions that others marked too.
  Statistic severity;
  Statistic agreement;          ///< the share of the others' marks that are the same level
  std::optional<double> usual;  ///< that share among all reviewers, on the criteria that this one marked
  std::vector<Notice> notices;
};

struct AgreementReport {
  const Rubric* rubric = nullptr;
  const Marks* marks = nullptr;
  MarkCounts counts;
  /// Over all criteria: the mean of the criteria that have a value. Criteria may have different scales, so marks are
  /// never thrown together; a criterion that only one submission has two marks for says nothing of its spread, and is
  /// left out where others have more. The interval takes a submission with all its marks as one draw.
  std::array<Statistic, measure_count> measures;
  std::array<std::uint32_t, measure_count> criteria_with_value{};  ///< by Measure
  std::vector<CriterionAgreement> criteria;                        ///< in the rubric's order, unmarked ones too
  std::vector<ReviewerAgreement> reviewers;                        ///< sorted by name, capitals or not
};

/// How far the reviewers agree. Pure: no input or output, clock or random number; the same for any order of marks,
/// except that of two marks by one reviewer for the same criterion of a submission the first counts. Marks for criteria
/// that the rubric has not are passed over. Time grows with the number of marks. Both must outlive the report.
[[nodiscard]] AgreementReport measure_agreement(const Rubric& rubric, const Marks& marks);

}  // namespace rubricate
