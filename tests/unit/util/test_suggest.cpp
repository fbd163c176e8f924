// "Did you mean …?"
#include <util/suggest.hpp>

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

TEST_CASE("edit distance counts insertions, deletions, substitutions and swaps of neighbours") {
  struct Case {
    std::u32string_view a, b;
    std::size_t distance;
  };
  for (const auto& [a, b, distance] : std::vector<Case>{{U"", U"", 0},
                                                        {U"", U"abc", 3},
                                                        {U"words", U"words", 0},
                                                        {U"word", U"words", 1},
                                                        {U"wrods", U"words", 1},
                                                        {U"kitten", U"sitting", 3},
                                                        {U"ça", U"ca", 1},
                                                        {U"abcdef", U"uvwxyz", 6}}) {
    CHECK(edit_distance(a, b, 10) == distance);
    CHECK(edit_distance(b, a, 10) == distance);
  }
}

TEST_CASE("a limit cuts edit distance short") {
  CHECK(edit_distance(U"kitten", U"sitting", 3) == 3);
  CHECK(edit_distance(U"kitten", U"sitting", 2) == 3);
  CHECK(edit_distance(U"a", U"abcdef", 2) == 3);
  CHECK(edit_distance(U"a", U"b", 0) == 1);
  CHECK(edit_distance(U"a", U"a", 0) == 0);
}

TEST_CASE("nearest finds what was meant") {
  constexpr std::array<std::string_view, 5> k_names = {"words", "prompts", "list", "table", "finished"};
  CHECK(nearest("wrods", k_names) == "words");
  CHECK(nearest("Words", k_names) == "words");
  CHECK(nearest("promts", k_names) == "prompts");
  CHECK(nearest("finsihed", k_names) == "finished");
  CHECK(nearest("lists", k_names) == "list");
  CHECK_FALSE(nearest("references", k_names));
  CHECK_FALSE(nearest("", k_names));
  CHECK_FALSE(nearest("x", k_names));
  CHECK_FALSE(nearest(std::string(100'000, 'w'), k_names));
}

TEST_CASE("nearest prefers the closer, then the earlier") {
  constexpr std::array<std::string_view, 3> k_names = {"title", "titles", "tiles"};
  CHECK(nearest("titles", k_names) == "titles");
  CHECK(nearest("titlex", k_names) == "title");
}

TEST_CASE("very short names are not confused") {
  constexpr std::array<std::string_view, 2> k_names = {"id", "in"};
  CHECK_FALSE(nearest("if", k_names));
  CHECK(nearest("ID", k_names) == "id");
}

TEST_CASE("did_you_mean is a sentence or nothing") {
  constexpr std::array<std::string_view, 1> k_names = {"words"};
  CHECK(did_you_mean("word", k_names) == "Did you mean `words`?");
  CHECK(did_you_mean("elephant", k_names).empty());
}

}  // namespace
}  // namespace rubricate
