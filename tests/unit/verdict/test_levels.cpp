// What is known of levels while some are settled.
#include "../checks/samples.hpp"

#include <verdict/levels.hpp>
#include <verdict/outcome.hpp>

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

const Rubric& rubric() {
  static const Rubric one = trial::rubric_from(
      "rubricate: 1\nid: r\ntitle: R\n"
      "scales:\n  pass: [No, Yes]\n  skill: [{level: Low, points: 1}, {level: Mid, points: 2.5}, {level: High, points: "
      "4}]\n"
      "parts:\n"
      "  - {id: p, title: P, from: p, require: [finished], judge: [{scale: pass, levels: {Yes: Good.}}]}\n"
      "  - {id: q, title: Q, from: q, require: [finished], judge: [{scale: skill, levels: {High: Good.}}]}\n");
  return one;
}

// "0-2, 1 to 4 points".
std::string range(const SettledLevels& settled, std::string_view criterion) {
  const LevelRange found = Levels(rubric(), settled).of(criterion);
  if (found.scale == nullptr) return "unknown";
  return fmt::format("{}-{}, {} to {} points", found.least, found.most, found.least_points(), found.most_points());
}

std::string reached(const SettledLevels& settled, std::string_view level) {
  return std::string(to_string(reaches(Levels(rubric(), settled).of("q"), level)));
}

}  // namespace

TEST_CASE("a settled level is all that a criterion may have; any other may have all of its scale") {
  CHECK_EQ(range({}, "p"), "0-1, 0 to 0 points");
  CHECK_EQ(range({}, "q"), "0-2, 1 to 4 points");
  CHECK_EQ(range({{"p", 1}}, "q"), "0-2, 1 to 4 points");
  CHECK_EQ(range({{"q", 0}}, "q"), "0-0, 1 to 1 points");
  CHECK_EQ(range({{"q", 1}}, "q"), "1-1, 2.5 to 2.5 points");
  CHECK_EQ(range({{"q", 2}}, "q"), "2-2, 4 to 4 points");
  CHECK_EQ(range({{"q", 3}}, "q"), "0-2, 1 to 4 points");
  CHECK_EQ(range({{"x", 1}}, "x"), "unknown");
}

TEST_CASE("a level may be settled later, and otherwise") {
  Levels levels(rubric(), {{"q", 2}});
  levels.settle("q", 1);
  CHECK_EQ(levels.of("q").most, 1);
  levels.settle("q", 3);
  levels.settle("x", 1);
  CHECK_EQ(levels.of("q").least, 1);
  CHECK_EQ(levels.of("p").most, 1);
  levels.settle("p", 0);
  CHECK_EQ(levels.of("p").most, 0);
}

TEST_CASE("whether a level is reached") {
  CHECK_EQ(reached({}, "Low"), "yes");
  CHECK_EQ(reached({}, "Mid"), "open");
  CHECK_EQ(reached({{"q", 0}}, "Mid"), "no");
  CHECK_EQ(reached({{"q", 1}}, "Mid"), "yes");
  CHECK_EQ(reached({{"q", 2}}, "Mid"), "yes");
  CHECK_EQ(reached({{"q", 1}}, "High"), "no");
  CHECK_EQ(std::string(to_string(reaches(LevelRange{}, "High"))), "open");
}

}  // namespace rubricate
