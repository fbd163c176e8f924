// What the line on a terminal says.
#include <app/progress.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("how far it is, how fast, how long it takes, how many fail") {
  CHECK_EQ(progress_line({.done = 1234, .total = 4000, .failing = 17, .seconds = 2}, 80),
           "1,234 of 4,000 checked · 617 a second · 5 seconds left · 17 failing");
  CHECK_EQ(progress_line({.done = 3, .total = 1'000'000, .failing = 0, .seconds = 2}, 80),
           "3 of 1,000,000 checked · 1.5 a second · 185:11:05 hours left · 0 failing");
  CHECK_EQ(progress_line({.done = 0, .total = 10, .failing = 0, .seconds = 1}, 80), "0 of 10 checked · 0 failing");
}

TEST_CASE("on a narrow terminal the line says less") {
  const ProgressState state{.done = 1234, .total = 4000, .failing = 17, .seconds = 2};
  CHECK_EQ(progress_line(state, 67), "1,234 of 4,000 checked · 617 a second · 5 seconds left · 17 failing");
  CHECK_EQ(progress_line(state, 66), "1,234 of 4,000 checked · 5 seconds left · 17 failing");
  CHECK_EQ(progress_line(state, 39), "1,234 of 4,000 checked · 17 failing");
  CHECK_EQ(progress_line(state, 30), "1,234 of 4,000 · 17 failing");
  CHECK_EQ(progress_line(state, 14), "1,234 of 4,000");
  CHECK_EQ(progress_line(state, 13), "");
}

}  // namespace rubricate
