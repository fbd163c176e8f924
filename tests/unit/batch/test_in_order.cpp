// Everything once and in order, whatever is done first, with no more at hand than fits the window.
#include <batch/in_order.hpp>

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

struct Seen {
  std::vector<std::size_t> taken;
  std::size_t most_waiting = 0;
};

// Ends after `stop_at` were taken.
Seen run(std::size_t count, unsigned jobs, std::size_t window, std::size_t stop_at) {
  Seen seen;
  std::atomic<std::size_t> begun = 0, taken = 0, most = 0;
  const std::size_t all = in_order<std::size_t>(
      count, {.jobs = jobs, .window = window},
      [&](std::size_t i) {
        const std::size_t waiting = ++begun - taken;
        std::size_t before = most;
        while (waiting > before && !most.compare_exchange_weak(before, waiting)) {
        }
        if (i % 7 == 0) std::this_thread::yield();
        return i * i;
      },
      [&](std::size_t i, std::size_t square) {
        CHECK_EQ(square, i * i);
        seen.taken.push_back(i);
        ++taken;
      },
      [] {}, [&] { return taken >= stop_at; });
  CHECK_EQ(all, seen.taken.size());
  seen.most_waiting = most;
  return seen;
}

}  // namespace

TEST_CASE("results are taken in order") {
  for (const unsigned jobs : {1U, 2U, 7U})
    for (const std::size_t window : {1UZ, 2UZ, 16UZ})
      for (const std::size_t count : {0UZ, 1UZ, 2UZ, 500UZ}) {
        const Seen seen = run(count, jobs, window, count + 1);
        REQUIRE_EQ(seen.taken.size(), count);
        for (std::size_t i = 0; i < count; ++i) REQUIRE_EQ(seen.taken[i], i);
        CHECK_LE(seen.most_waiting, window + 1);
      }
}

TEST_CASE("what is begun when it ends is taken, and nothing behind it") {
  for (const unsigned jobs : {1U, 4U}) {
    const Seen seen = run(100'000, jobs, 8, 10);
    CHECK_GE(seen.taken.size(), 10);
    CHECK_LE(seen.taken.size(), 10 + 8 + jobs);
    for (std::size_t i = 0; i < seen.taken.size(); ++i) REQUIRE_EQ(seen.taken[i], i);
  }
}

TEST_CASE("an exception in the one who takes ends the threads") {
  const auto fail = [] {
    (void)in_order<int>(
        1000, {.jobs = 3, .window = 4}, [](std::size_t) { return 1; },
        [](std::size_t, int) { throw std::runtime_error("no"); }, [] {}, [] { return false; });
  };
  CHECK_THROWS_AS(fail(), std::runtime_error);
}

}  // namespace rubricate
