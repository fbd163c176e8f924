// All combinations of marks, one after the other.
#include <lint/marks.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr std::size_t k_most_combinations = 1'000'000;
constexpr std::size_t k_most_steps = 50'000'000;

using Results = std::vector<std::uint16_t>;  // by combination; the number of outcomes means none

/// How many combinations there are; 0 where there are too many.
std::size_t combinations(const MarkSpace& space) {
  std::size_t product = 1;
  for (const std::uint8_t size : space.sizes) {
    product *= size;
    if (product > k_most_combinations) return 0;
  }
  const std::size_t cost = space.atoms + space.sizes.size() + 1;
  return product > k_most_steps / cost ? 0 : product;
}

/// On to the next combination; false behind the last.
bool advance(Steps& steps, const std::vector<std::uint8_t>& sizes) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (++steps[i] < sizes[i]) return true;
    steps[i] = 0;
  }
  return false;
}

void note_what_matters(const MarkSpace& space, const Results& results, MarkFacts& facts) {
  std::size_t stride = 1;
  for (std::size_t criterion = 0; criterion < space.sizes.size(); ++criterion) {
    const std::size_t size = space.sizes[criterion];
    for (std::size_t at = 0; at + stride < results.size() && !facts.matters[criterion]; ++at)
      facts.matters[criterion] = (at / stride) % size + 1 < size && results[at] != results[at + stride];
    stride *= size;
  }
}

}  // namespace

MarkFacts explore_all(const MarkSpace& space) {
  MarkFacts facts;
  facts.reachable.resize(space.outcomes.size());
  facts.matters.resize(space.criteria.size());
  const std::size_t count = combinations(space);
  if (count == 0 || space.outcomes.size() > 0xFFFF) return facts;
  facts.known = true;
  for (const bool checks_failed : {false, true}) {
    Results results;
    results.reserve(count);
    Steps steps(space.sizes.size());
    do {
      const auto first = std::ranges::find_if(space.outcomes, [&](const StepOutcome& outcome) {
        return (!checks_failed || outcome.survives_failed_checks) && (!outcome.has_rule || holds(outcome.rule, steps));
      });
      const auto result = static_cast<std::uint16_t>(first - space.outcomes.begin());
      results.push_back(result);
      if (result < facts.reachable.size()) facts.reachable[result] = true;
    } while (advance(steps, space.sizes));
    note_what_matters(space, results, facts);
  }
  return facts;
}

}  // namespace rubricate
