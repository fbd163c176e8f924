// Marks with numbers in place of names.
#include "marks.hpp"

#include <agree/tally.hpp>

#include <algorithm>

#include <doctest/doctest.h>

namespace rubricate::agree {

TEST_CASE("names are sorted and marks are in their order, whatever the order of files") {
  Marks marks;
  cases::add(marks, "c1", "Bo", "12");
  cases::add(marks, "c0", "Ana", "3");
  const Rubric rubric = cases::rubric(2);
  const Tally one = tally(rubric, marks);
  CHECK(one.reviewers == std::vector<std::string>{"Ana", "Bo"});
  CHECK(one.submissions == std::vector<std::string>{"s000", "s001"});
  REQUIRE(one.marks.size() == 3);
  CHECK(one.marks[0].criterion == 0);
  CHECK(one.marks[0].level == 2);
  CHECK(one.marks[1].reviewer == 1);
  std::vector<std::size_t> sizes;
  for_each_group(one, [&](auto group) { sizes.push_back(group.size()); });
  CHECK(sizes == std::vector<std::size_t>{1, 1, 1});
}

TEST_CASE("capitals make no other name") {
  const Rubric rubric = cases::rubric(1);
  const Marks marks = cases::marks({{"ana", "1"}, {"Bo", "1"}, {"Ana", "-2"}, {"\u00c9ve", "1"}, {"\u00e9ve", "-1"}});
  const Tally one = tally(rubric, marks);
  CHECK(one.reviewers == std::vector<std::string>{"Ana", "Bo", "\u00c9ve"});
  CHECK(one.marks.size() == 5);
}

TEST_CASE("a submission is called the same whether folder or archive, with blanks around it or without") {
  const Rubric rubric = cases::rubric(1);
  Marks marks;
  const std::pair<std::string_view, std::string_view> named[] = {
      {"maria.zip", "Ana"},      {"maria/", "Bo"},     {"Maria ", "Cem"},    {"hand-ins/maria", "Dee"},
      {"  MARIA.ZIP", " ana\t"}, {"maria b", "A  na"}, {"Maria  B/", "a Na"}};
  for (const auto& [submission, reviewer] : named) {
    Mark mark;
    mark.submission = submission;
    mark.reviewer = reviewer;
    mark.criterion = "c0";
    mark.level = 1;
    marks.marks.push_back(mark);
  }
  const Tally one = tally(rubric, marks);
  CHECK(one.submissions == std::vector<std::string>{"MARIA", "Maria B"});
  CHECK(one.reviewers == std::vector<std::string>{"A na", "Ana", "Bo", "Cem", "Dee"});
  CHECK(one.marks.size() == 5);  // Ana said it twice, and so did A na
  CHECK(measure_agreement(rubric, marks).counts.compared == 1);
}

TEST_CASE("of two marks for the same the first counts; what the rubric has not is left out") {
  Marks marks = cases::marks({{"Ana", "4"}, {"Ana", "1"}, {"Ana", "-9"}});
  cases::add(marks, "nix", "Ana", "1");
  marks.marks.front().criterion = " C0";
  const Rubric rubric = cases::rubric(1);
  const Tally one = tally(rubric, marks);
  REQUIRE(one.marks.size() == 1);
  CHECK(one.marks[0].level == 3);
  Rubric without_scale = cases::rubric(1);
  without_scale.scales.clear();
  CHECK(tally(without_scale, marks).marks.empty());
  CHECK(tally(Rubric(), marks).marks.empty());
}

}  // namespace rubricate::agree
