// The whole report: counts, values, and what cannot be told.
#include "marks.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate::agree {
namespace {

const Statistic& of(const std::array<Statistic, measure_count>& all, Measure measure) {
  return all[static_cast<std::size_t>(measure)];
}

}  // namespace

TEST_CASE("counts say what there is, what is missing and what can be compared") {
  Marks marks;
  cases::add(marks, "c0", "Ana", "123-");
  cases::add(marks, "c1", "Ana", "12--");
  cases::add(marks, "c0", "Bo", "1--4");
  const Rubric rubric = cases::rubric(2);
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(report.counts.submissions == 4);
  CHECK(report.counts.reviewers == 2);
  CHECK(report.counts.marks == 7);
  CHECK(report.counts.missing == 3);  // c1: Ana's third, both of Bo's
  CHECK(report.counts.compared == 1);
  CHECK(report.criteria[0].counts.marks == 5);
  CHECK(report.criteria[0].counts.missing == 0);
  CHECK(report.criteria[0].counts.compared == 1);
  CHECK(report.criteria[0].given == std::vector<std::uint64_t>{2, 1, 1, 1});
  CHECK(report.criteria[0].levels == std::vector<std::string>{"Poor", "Fair", "Good", "Best"});
  CHECK(report.criteria[1].counts.reviewers == 1);
  CHECK(report.criteria[1].counts.missing == 3);
  CHECK(report.reviewers[0].name == "Ana");
  CHECK(report.reviewers[0].submissions == 3);
  CHECK(report.reviewers[0].missing == 1);
  CHECK(report.reviewers[0].severity.units == 1);
  CHECK(report.reviewers[1].missing == 2);
}

TEST_CASE("over all is the mean of the criteria that have a value") {
  Marks marks;
  cases::add(marks, "c0", "Ana", "1234123412");
  cases::add(marks, "c0", "Bo", "1234123421");
  cases::add(marks, "c1", "Ana", "1122334411");
  cases::add(marks, "c1", "Bo", "1122334444");
  cases::add(marks, "c2", "Ana", "2222222222");
  cases::add(marks, "c2", "Bo", "2222222222");
  const Rubric rubric = cases::rubric(4);
  const AgreementReport report = measure_agreement(rubric, marks);
  const auto value = [&](std::size_t criterion) {
    return *of(report.criteria[criterion].measures, Measure::cohen).value;
  };
  CHECK(*of(report.measures, Measure::cohen).value == doctest::Approx((value(0) + value(1)) / 2));
  CHECK(report.criteria_with_value[static_cast<std::size_t>(Measure::cohen)] == 2);
  CHECK(*of(report.measures, Measure::percent).value == doctest::Approx((.8 + .8 + 1) / 3));
  CHECK(report.criteria_with_value[static_cast<std::size_t>(Measure::percent)] == 3);
  CHECK(of(report.criteria[2].measures, Measure::cohen).gap == Gap::all_alike);
  CHECK(of(report.criteria[3].measures, Measure::cohen).gap == Gap::no_marks);
}

TEST_CASE("marks that depend on each other make nothing surer") {
  const std::string_view ana = "12341234123412341234", bo = "12341234214321431234";
  Marks once, fourfold;
  cases::add(once, "c0", "Ana", ana);
  cases::add(once, "c0", "Bo", bo);
  for (const char* criterion : {"c0", "c1", "c2", "c3"}) {
    cases::add(fourfold, criterion, "Ana", ana);
    cases::add(fourfold, criterion, "Bo", bo);
  }
  const Rubric one = cases::rubric(1), four = cases::rubric(4);
  const AgreementReport first = measure_agreement(one, once), second = measure_agreement(four, fourfold);
  for (std::size_t i = 0; i < measure_count; ++i) {
    CAPTURE(measure_names[i]);
    CHECK(*first.measures[i].value == doctest::Approx(*second.measures[i].value));
    CHECK(*first.measures[i].error == doctest::Approx(*second.measures[i].error));
  }
}

TEST_CASE("what cannot be told says why, for every figure") {
  struct Row {
    Marks marks;
    Gap gap;
  };
  const Row rows[] = {
      {{}, Gap::no_marks},
      {cases::marks({{"Ana", "1234"}}), Gap::one_reviewer},
      {cases::marks({{"Ana", "12--"}, {"Bo", "--34"}}), Gap::not_paired},
  };
  const Rubric rubric = cases::rubric(1);
  for (const Row& row : rows) {
    const AgreementReport report = measure_agreement(rubric, row.marks);
    for (std::size_t i = 0; i < measure_count; ++i) {
      CHECK_FALSE(report.measures[i].value);
      CHECK(report.measures[i].gap == row.gap);
      CHECK(report.criteria[0].measures[i].gap == row.gap);
    }
    for (const ReviewerAgreement& reviewer : report.reviewers) {
      CHECK(reviewer.severity.gap == Gap::alone);
      CHECK(reviewer.agreement.gap == Gap::alone);
      CHECK_FALSE(reviewer.usual);
    }
    CHECK(cases::standing_out(report).empty());
  }
  Marks apart = cases::marks({{"Ana", "12--"}, {"Bo", "--34"}});
  cases::add(apart, "c1", "Ana", "12");
  const Rubric two = cases::rubric(3);
  CHECK(measure_agreement(two, apart).measures[0].gap == Gap::not_paired);
  const Rubric without_criteria = cases::rubric(0);
  CHECK(measure_agreement(without_criteria, rows[1].marks).measures[0].gap == Gap::no_criterion);
}

TEST_CASE("all the same mark: full agreement, no kappa, and a word on it") {
  const Rubric rubric = cases::rubric(1);
  const Marks marks = cases::marks({{"Ana", "333333333333"}, {"Bo", "333333333333"}, {"Cem", "333333333333"}});
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(of(report.measures, Measure::percent).value == doctest::Approx(1));
  CHECK(of(report.measures, Measure::percent).interval->low > .7);
  CHECK(of(report.measures, Measure::ac1).value == doctest::Approx(1));
  CHECK(of(report.measures, Measure::ac1).gap == Gap::no_spread);
  CHECK(of(report.measures, Measure::alpha_ordinal).gap == Gap::all_alike);
  CHECK(of(report.measures, Measure::cohen).gap == Gap::not_two);
  CHECK(cases::standing_out(report) == "c0 one-level");
  CHECK(report.criteria[0].notices[0].message.starts_with("All 36 marks for c0 are Good."));
}

TEST_CASE("one submission is compared, and nothing is said of how sure that is") {
  const Rubric rubric = cases::rubric(1);
  const Marks marks = cases::marks({{"Ana", "1"}, {"Bo", "2"}});
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(of(report.measures, Measure::percent).value == 0);
  CHECK(of(report.measures, Measure::ac1).gap == Gap::one_unit);
  CHECK(report.reviewers[0].severity.value == -1);
  CHECK(report.reviewers[0].severity.gap == Gap::one_unit);
  CHECK(cases::standing_out(report).empty());
}

TEST_CASE("a criterion with two marks for one submission only does not make all surer than it is") {
  Marks marks = cases::marks({{"Ana", "12341234"}, {"Bo", "12341243"}});
  cases::add(marks, "c1", "Ana", "1");
  cases::add(marks, "c1", "Bo", "1");
  const Rubric rubric = cases::rubric(2);
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(*of(report.measures, Measure::percent).value == doctest::Approx(.75));
  CHECK(report.criteria_with_value[0] == 1);
  CHECK(of(report.criteria[1].measures, Measure::percent).value == 1);
  Marks single = cases::marks({{"Ana", "1"}, {"Bo", "2"}});
  cases::add(single, "c1", "Ana", "-1");
  cases::add(single, "c1", "Bo", "-1");
  const AgreementReport two = measure_agreement(rubric, single);
  CHECK(*of(two.measures, Measure::percent).value == doctest::Approx(.5));
  CHECK(of(two.measures, Measure::percent).gap == Gap::one_unit);
}

TEST_CASE("the order of marks changes nothing") {
  Marks marks;
  for (const char* criterion : {"c0", "c1"}) {
    cases::add(marks, criterion, "Ana", "1234123412341111");
    cases::add(marks, criterion, "Bo", "1-34124412-41112");
    cases::add(marks, criterion, "Cem", "224-13--12442213");
  }
  const Rubric rubric = cases::rubric(2);
  const AgreementReport before = measure_agreement(rubric, marks);
  std::ranges::shuffle(marks.marks, std::mt19937(7));
  const AgreementReport after = measure_agreement(rubric, marks);
  for (std::size_t i = 0; i < measure_count; ++i) {
    CHECK(before.measures[i].value == after.measures[i].value);
    CHECK(before.measures[i].error == after.measures[i].error);
  }
  CHECK(before.reviewers[2].severity.value == after.reviewers[2].severity.value);
}

TEST_CASE("two hundred reviewers, thousands of submissions and twenty criteria are soon done") {
  const Rubric rubric = cases::rubric(20);
  std::mt19937 random(5);
  Marks marks;
  for (std::uint32_t submission = 0; submission < 4000; ++submission)
    for (std::uint32_t reader = 0; reader < 2; ++reader)
      for (std::uint32_t criterion = 0; criterion < 20; ++criterion) {
        Mark mark;
        mark.submission = fmt::format("s{}", submission);
        mark.reviewer = fmt::format("r{}", (submission * 7 + reader * 13 + submission / 200) % 200);
        mark.criterion = fmt::format("c{}", criterion);
        mark.level = static_cast<std::uint32_t>(random() % 2) + (submission + criterion) % 3;
        marks.marks.push_back(std::move(mark));
      }
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(report.counts.reviewers == 200);
  CHECK(report.counts.marks == 160'000);
  CHECK(report.counts.missing == 0);
  CHECK(*of(report.measures, Measure::percent).value == doctest::Approx(.5).epsilon(.02));
  CHECK(std::ranges::all_of(report.reviewers, [](const ReviewerAgreement& one) { return one.notices.empty(); }));
}

TEST_CASE("names and reasons are there for everything that can be") {
  for (int i = 1; i <= static_cast<int>(Gap::alone); ++i) {
    CHECK_FALSE(to_string(static_cast<Gap>(i)).empty());
    CHECK_FALSE(reason_for(static_cast<Gap>(i)).empty());
  }
  for (int i = 0; i <= static_cast<int>(Notice::Kind::differs); ++i)
    CHECK_FALSE(to_string(static_cast<Notice::Kind>(i)).empty());
}

}  // namespace rubricate::agree
