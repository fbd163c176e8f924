// Checks that hold one number against a band give it as a number, with its tolerance.
#include "samples.hpp"

#include <array>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

Quantity quantity_of(std::string_view requirement, std::string_view markdown) {
  const trial::Trial trial(trial::requiring(requirement), {{"p.md", std::string(markdown)}});
  const Result& result = trial.report().parts.at(0).results.at(0);
  REQUIRE(result.quantity);
  return *result.quantity;
}

}  // namespace

TEST_CASE("what was found, and the band") {
  CHECK(quantity_of("words: 2-4", "one two three\n") == Quantity{.found = 3, .least = 2, .most = 4});
  CHECK(quantity_of("words: at least 9", "one\n") == Quantity{.found = 1, .least = 9});
  CHECK(quantity_of("words: at most 9", "one\n") == Quantity{.found = 1, .most = 9});
  CHECK(quantity_of("words: {band: 10-20, tolerance: 10%}", "one\n") == Quantity{.found = 1, .least = 9, .most = 22});
  CHECK(quantity_of("words: 1-3", "# Head line\n\none two\n") == Quantity{.found = 2, .least = 1, .most = 3});
  CHECK(quantity_of("characters: {band: 1-9, spaces: skip}", "one two\n") ==
        Quantity{.found = 6, .least = 1, .most = 9});
  CHECK(quantity_of("images: {count: exactly 2}", "text ![two girls](a.png)\n") ==
        Quantity{.found = 1, .least = 2, .most = 2});
  CHECK(quantity_of("list: {of: member, items: exactly 3}", "Members:\n\n- Ana\n- Ben\n") ==
        Quantity{.found = 2, .least = 3, .most = 3});
  CHECK(quantity_of("table: {columns: [a, b], rows: at least 2}", "| a | b |\n|---|---|\n| 1 | 2 |\n") ==
        Quantity{.found = 1, .least = 2});
  CHECK(quantity_of("files: {count: at least 2}", "text\n") == Quantity{.found = 1, .least = 2});
}

}  // namespace rubricate
