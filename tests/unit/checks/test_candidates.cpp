// Which of several lists is the one that is wanted.
#include <checks/candidates.hpp>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

Candidate candidate(std::size_t items, double borne, bool named = false) {
  Candidate result{nullptr, {}, {}, borne};
  result.grouping.items.resize(items);
  result.grouping.named = named;
  return result;
}

// The index of the one chosen; -1 for none.
std::ptrdiff_t chosen(const std::vector<Candidate>& candidates) {
  const Candidate* best = choose_candidate(candidates);
  return best == nullptr ? -1 : best - candidates.data();
}

}  // namespace

TEST_CASE("the list whose items bear most fields is chosen") {
  CHECK(chosen({candidate(5, 0.6), candidate(3, 0.9)}) == 1);
  CHECK_MESSAGE(chosen({candidate(5, 0.9), candidate(3, 0.9)}) == 0, "the outer one of two equals");
  CHECK_MESSAGE(chosen({candidate(5, 0.9), candidate(3, 0.5, true)}) == 1, "a title that names the things weighs more");
}

TEST_CASE("what lists nothing is not chosen") {
  CHECK(chosen({}) == -1);
  CHECK(chosen({candidate(5, 0.4), candidate(5, 0.4, true)}) == -1);
}

}  // namespace rubricate
