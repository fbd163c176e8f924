// Which reviewers stand out, and which only look as if they did.
#include "marks.hpp"

#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate::agree {
namespace {

std::string reviewers_who_stand_out(const Marks& marks) {
  const Rubric rubric = cases::rubric(1);
  AgreementReport report = measure_agreement(rubric, marks);
  report.criteria.clear();
  return cases::standing_out(report);
}

constexpr std::string_view k_truth = "223344223344223344223344";
constexpr std::string_view k_other = "223344233344222344223343";  // with three slips
constexpr std::string_view k_lower = "112233112233112233112233";
constexpr std::string_view k_odd = "442211442233443311442233";

}  // namespace

TEST_CASE("a harsh reviewer stands out, and makes nobody else look mild") {
  CHECK(reviewers_who_stand_out(cases::marks({{"Ana", k_truth}, {"Bo", k_other}, {"Cem", k_lower}})) == "Cem harsher");
  CHECK(reviewers_who_stand_out(cases::marks({{"Ana", k_lower}, {"Bo", k_lower}, {"Cem", k_truth}})) == "Cem milder");
  CHECK(reviewers_who_stand_out(cases::marks({{"Ana", k_truth}, {"Bo", k_other}, {"Cem", k_truth}})).empty());
}

TEST_CASE("the number is the mean difference in levels, others who stand out left aside") {
  const Rubric rubric = cases::rubric(1);
  const Marks marks = cases::marks({{"Ana", k_truth}, {"Bo", k_truth}, {"Cem", k_lower}});
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(*report.reviewers[2].severity.value == doctest::Approx(-1));
  CHECK(*report.reviewers[0].severity.value == doctest::Approx(0));
  CHECK(report.reviewers[2].notices[0].message ==
        "Cem marks harsher than others: 1.00 levels below them on the 24 submissions that others have marked too.");
}

TEST_CASE("of two who read only with each other nobody says which is off") {
  const Rubric rubric = cases::rubric(1);
  const Marks marks = cases::marks({{"Ana", k_truth}, {"Bo", "112233112233112233112234"}});
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(cases::standing_out(report) == "Ana milder, Bo harsher");
  CHECK(report.reviewers[1].notices[0].message ==
        "Bo marks 0.96 levels below Ana (95 % interval 0.87 to 1.04) on the 24 submissions that both have marked.");
  CHECK(report.reviewers[0].notices[0].help.find("third person") != std::string::npos);
}

TEST_CASE("who read only with a harsh reviewer is not told off for it") {
  const std::string none(12, '-');
  const Marks marks = cases::marks({{"Ana", k_truth.substr(0, 12)},
                                    {"Bo", k_other.substr(0, 12)},
                                    {"Harsh", k_lower},
                                    {"Last", none + std::string(k_truth.substr(12))}});
  CHECK(reviewers_who_stand_out(marks) == "Harsh harsher");
}

TEST_CASE("who marks at random differs; who is harsher as well is told once") {
  const Marks marks = cases::marks({{"Ana", k_truth}, {"Bo", k_other}, {"Cem", k_truth}, {"Odd", k_odd}});
  const Rubric rubric = cases::rubric(1);
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(report.reviewers[3].notices.size() == 1);
  CHECK(to_string(report.reviewers[3].notices[0].kind) == "differs");
  CHECK(*report.reviewers[3].agreement.value < *report.reviewers[3].usual);
  CHECK(*report.reviewers[0].agreement.value > *report.reviewers[0].usual);
  for (std::size_t i = 0; i < 3; ++i) CHECK(report.reviewers[i].notices.empty());
}

TEST_CASE("a few submissions, or a little, is not enough") {
  CHECK(reviewers_who_stand_out(cases::marks({{"Ana", "2233"}, {"Bo", "2233"}, {"Cem", "1122"}})).empty());
  // Lower in four of twenty-four: a sixth of a level.
  CHECK(reviewers_who_stand_out(cases::marks({{"Ana", k_truth}, {"Bo", k_truth}, {"Cem", "123344123344123344123344"}}))
            .empty());
}

TEST_CASE("submissions count, not criteria: many criteria of few submissions prove nothing") {
  const Rubric rubric = cases::rubric(12);
  Marks marks;
  for (int i = 0; i < 12; ++i) {
    cases::add(marks, fmt::format("c{}", i), "Ana", "3434");
    cases::add(marks, fmt::format("c{}", i), "Bo", "3434");
    cases::add(marks, fmt::format("c{}", i), "Cem", "1212");
  }
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(report.reviewers[2].severity.units == 4);
  CHECK(report.reviewers[2].notices.empty());
}

TEST_CASE("one submission only, and none in common") {
  const Rubric rubric = cases::rubric(1);
  const Marks marks =
      cases::marks({{"Ana", k_truth}, {"Bo", k_other}, {"Once", "1"}, {"Alone", std::string(24, '-') + "123"}});
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(report.reviewers[0].name == "Alone");
  CHECK(report.reviewers[0].severity.gap == Gap::alone);
  CHECK(report.reviewers[3].name == "Once");
  CHECK(report.reviewers[3].severity.value == -1);
  CHECK(report.reviewers[3].severity.gap == Gap::one_unit);
  CHECK(cases::standing_out(report).empty());
}

TEST_CASE("of two hundred equal reviewers hardly any is singled out; the one who is harsh is") {
  std::mt19937 random(11);
  Marks marks;
  for (int submission = 0; submission < 2000; ++submission)
    for (int reader = 0; reader < 3; ++reader) {
      const int reviewer = (submission + reader * 61 + submission / 200) % 200;
      const auto level = static_cast<std::uint32_t>(submission % 2 + 1 + static_cast<int>(random() % 3) - 1);
      Mark mark;
      mark.submission = fmt::format("s{}", submission);
      mark.reviewer = fmt::format("r{}", reviewer);
      mark.criterion = "c0";
      mark.level = reviewer == 17 && level > 0 ? level - 1 : level;
      marks.marks.push_back(mark);
    }
  CHECK(reviewers_who_stand_out(marks) == "r17 harsher");
}

}  // namespace rubricate::agree
