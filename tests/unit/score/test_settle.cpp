// From several reviewers' levels to one, and from several rulings.
#include <score/settle.hpp>

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using Given = std::vector<std::pair<std::string, std::uint32_t>>;
using Ruled = std::vector<std::pair<std::string, Status>>;

// "2: ana and ben agree"; `-` where it stays open.
std::string settled(const Given& given, Settling settling, std::string_view chair = "") {
  CriterionScore score;
  score.level = 9;  // whatever was there before does not count
  for (const auto& [reviewer, level] : given) score.given.push_back({reviewer, level, "", {}});
  settle(score, settling, chair);
  return fmt::format("{}: {}", score.level ? std::to_string(*score.level) : "-", score.settled);
}

// "passed by ana and ben because ana saw it"; `-` where it stays open.
std::string ruled(const Ruled& ruled, Settling settling, std::string_view chair = "") {
  std::vector<Ruling> rulings;
  for (const auto& [reviewer, status] : ruled)
    rulings.push_back({"maria", reviewer, "p.words", status, reviewer + " saw it", {}});
  std::vector<const Ruling*> all;
  for (const Ruling& ruling : rulings) all.push_back(&ruling);
  const auto decision = settle_rulings(all, settling, chair);
  if (!decision) return "-";
  CHECK_EQ(decision->address, "p.words");
  return fmt::format("{} by {} because {}", to_string(decision->status), decision->by, decision->because);
}

}  // namespace

TEST_CASE("names in words") {
  CHECK_EQ(names_in_words({}), "");
  CHECK_EQ(names_in_words({"ana"}), "ana");
  CHECK_EQ(names_in_words({"ana", "ben"}), "ana and ben");
  CHECK_EQ(names_in_words({"ana", "ben", "cho"}), "ana, ben and cho");
}

TEST_CASE("one level from several") {
  struct Row {
    Given given;
    std::string_view agree, third, chair;  // the chair is Cho
  };
  const Row rows[] = {
      {{}, "-: not marked", "-: not marked", "-: not marked"},
      {{{"ana", 1}}, "1: ana alone", "1: ana alone", "1: ana alone"},
      {{{"cho", 0}}, "0: cho alone", "0: cho alone", "0: the chair, cho, decides"},
      {{{"ana", 2}, {"ben", 2}}, "2: ana and ben agree", "2: ana and ben agree", "2: ana and ben agree"},
      {{{"ana", 2}, {"ben", 1}}, "-: ana and ben differ", "-: ana and ben differ", "-: ana and ben differ"},
      {{{"ana", 2}, {"cho", 1}}, "-: ana and cho differ", "-: ana and cho differ", "1: the chair, cho, decides"},
      {{{"ana", 2}, {"ben", 2}, {"cho", 1}},
       "-: ana, ben and cho differ",
       "2: ana and ben agree against cho",
       "1: the chair, cho, decides"},
      {{{"ana", 2}, {"ben", 0}, {"cho", 2}},
       "-: ana, ben and cho differ",
       "2: ana and cho agree against ben",
       "2: the chair, cho, decides"},
      {{{"ana", 0}, {"ben", 2}, {"dee", 2}},
       "-: ana, ben and dee differ",
       "2: ben and dee agree against ana",
       "-: ana, ben and dee differ"},
      {{{"ana", 0}, {"ben", 3}, {"dee", 2}},
       "-: ana, ben and dee differ",
       "3: ben is closer to the third reader, dee",
       "-: ana, ben and dee differ"},
      {{{"ana", 1}, {"ben", 4}, {"dee", 0}},
       "-: ana, ben and dee differ",
       "1: ana is closer to the third reader, dee",
       "-: ana, ben and dee differ"},
      {{{"ana", 0}, {"ben", 2}, {"dee", 1}},
       "-: ana, ben and dee differ",
       "-: ana, ben and dee differ",
       "-: ana, ben and dee differ"},
      {{{"ana", 1}, {"ben", 1}, {"dee", 1}, {"eve", 2}},
       "-: ana, ben, dee and eve differ",
       "-: ana, ben, dee and eve differ",
       "-: ana, ben, dee and eve differ"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.agree);
    CHECK_EQ(settled(row.given, Settling::agree), row.agree);
    CHECK_EQ(settled(row.given, Settling::third), row.third);
    CHECK_EQ(settled(row.given, Settling::chair, "CHO"), row.chair);
  }
}

TEST_CASE("one ruling from several") {
  constexpr Status k_yes = Status::passed, k_no = Status::failed;
  struct Row {
    Ruled given;
    std::string_view agree, third, chair;  // the chair is Cho
  };
  const Row rows[] = {
      {{{"ana", k_no}},
       "failed by ana because ana saw it",
       "failed by ana because ana saw it",
       "failed by ana because ana saw it"},
      {{{"ana", k_yes}, {"cho", k_yes}},
       "passed by ana and cho because ana saw it",
       "passed by ana and cho because ana saw it",
       "passed by cho because cho saw it"},
      {{{"ana", k_yes}, {"cho", k_no}}, "-", "-", "failed by cho because cho saw it"},
      {{{"ana", k_yes}, {"ben", k_no}}, "-", "-", "-"},
      {{{"ana", k_no}, {"ben", k_yes}, {"dee", k_yes}}, "-", "passed by ben and dee because ben saw it", "-"},
      {{{"ana", k_no}, {"ben", k_yes}, {"cho", k_no}},
       "-",
       "failed by ana and cho because ana saw it",
       "failed by cho because cho saw it"},
      {{{"ana", k_no}, {"ben", k_yes}, {"dee", k_yes}, {"eve", k_yes}}, "-", "-", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.agree);
    CHECK_EQ(ruled(row.given, Settling::agree), row.agree);
    CHECK_EQ(ruled(row.given, Settling::third), row.third);
    CHECK_EQ(ruled(row.given, Settling::chair, "Cho"), row.chair);
  }
}

}  // namespace rubricate
