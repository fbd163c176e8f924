// Which criteria stand out: surely, not by noise.
#include "marks.hpp"

#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate::agree {
namespace {

/// Two reviewers' marks for one criterion who agree with the given chance, else each marks at random.
void draw(Marks& marks, std::mt19937& random, const char* criterion, int submissions, double same) {
  std::string ana, bo;
  for (int i = 0; i < submissions; ++i) {
    ana += static_cast<char>('1' + random() % 4);
    const bool is_same = static_cast<double>(random()) / 4294967296.0 < same;
    bo += is_same ? ana.back() : static_cast<char>('1' + random() % 4);
  }
  cases::add(marks, criterion, "Ana", ana);
  cases::add(marks, criterion, "Bo", bo);
}

std::string criteria_that_stand_out(const Rubric& rubric, const Marks& marks) {
  AgreementReport report = measure_agreement(rubric, marks);
  report.reviewers.clear();
  return cases::standing_out(report);
}

}  // namespace

TEST_CASE("one bad criterion among good ones stands out; good ones do not") {
  std::mt19937 random(1);
  Marks marks;
  for (const char* criterion : {"c0", "c1", "c2"}) draw(marks, random, criterion, 60, .9);
  draw(marks, random, "c3", 60, .2);
  const Rubric rubric = cases::rubric(4);
  CHECK(criteria_that_stand_out(rubric, marks) == "c3 low, c3 below-others");
}

TEST_CASE("a criterion below others that is good enough is not low") {
  std::mt19937 random(2);
  Marks marks;
  for (const char* criterion : {"c0", "c1", "c2"}) draw(marks, random, criterion, 400, .98);
  draw(marks, random, "c3", 400, .75);
  const Rubric rubric = cases::rubric(4);
  CHECK(criteria_that_stand_out(rubric, marks) == "c3 below-others");
}

TEST_CASE("where all are equally bad, all are low and none is below the others") {
  std::mt19937 random(3);
  Marks marks;
  for (const char* criterion : {"c0", "c1"}) draw(marks, random, criterion, 60, .2);
  const Rubric rubric = cases::rubric(2);
  CHECK(criteria_that_stand_out(rubric, marks) == "c0 low, c1 low");
}

TEST_CASE("noise singles out hardly any: of 100 draws of ten equal criteria at most five") {
  const Rubric rubric = cases::rubric(10);
  int wrong = 0;
  for (unsigned seed = 0; seed < 100; ++seed) {
    std::mt19937 random(seed);
    Marks marks;
    for (int i = 0; i < 10; ++i) draw(marks, random, fmt::format("c{}", i).c_str(), 25, .85);
    if (criteria_that_stand_out(rubric, marks).find("below-others") != std::string::npos) ++wrong;
  }
  CHECK(wrong <= 5);
}

TEST_CASE("nothing is said from fewer than ten submissions") {
  Marks marks;
  cases::add(marks, "c0", "Ana", "123412341");
  cases::add(marks, "c0", "Bo", "432143212");
  const Rubric rubric = cases::rubric(1);
  CHECK(criteria_that_stand_out(rubric, marks).empty());
  cases::add(marks, "c0", "Ana", "---------2");
  cases::add(marks, "c0", "Bo", "---------4");
  CHECK(criteria_that_stand_out(rubric, marks) == "c0 low");
}

TEST_CASE("the kappa paradox is no low agreement, and is told for what it is") {
  const Rubric rubric = cases::rubric(1);
  const Marks marks = cases::marks({{"Ana", std::string(56, '3') + "4433"}, {"Bo", std::string(56, '3') + "3344"}});
  const AgreementReport report = measure_agreement(rubric, marks);
  CHECK(*report.measures[static_cast<std::size_t>(Measure::alpha_ordinal)].value < 0);
  CHECK(cases::standing_out(report) == "c0 one-level");
  CHECK(report.criteria[0].notices[0].message.starts_with("97 % of the 120 marks for c0 are Good."));
}

}  // namespace rubricate::agree
