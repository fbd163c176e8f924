#include <similarity/align.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {
namespace {

std::uint32_t count_own(const std::vector<bool>& is_common, std::uint32_t first, std::uint32_t end) {
  return static_cast<std::uint32_t>(std::count(is_common.begin() + first, is_common.begin() + end, false));
}

// Without the common text that it begins or ends with.
CommonRun trimmed(CommonRun run, const std::vector<bool>& is_common) {
  while (run.size > 0 && is_common[run.first + run.size - 1]) --run.size;
  while (run.size > 0 && is_common[run.first]) {
    ++run.first;
    ++run.second;
    --run.size;
  }
  return run;
}

// The run of equal words around a seed, none of them before word `from` of the first answer.
CommonRun grown(const Collection& collection, const Seed& seed, std::uint32_t from) {
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    return collection.words[a].key == collection.words[b].key;
  };
  const std::size_t first_stretch = stretch_of(collection, seed.first);
  const std::size_t second_stretch = stretch_of(collection, seed.second);
  const std::uint32_t first_begin = std::max(collection.stretches[first_stretch].first, from);
  const std::uint32_t second_begin = collection.stretches[second_stretch].first;
  const std::uint32_t first_end = stretch_end(collection, first_stretch);
  const std::uint32_t second_end = stretch_end(collection, second_stretch);
  CommonRun run{seed.first, seed.second, 0, 0};
  while (run.first + run.size < first_end && run.second + run.size < second_end &&
         same(run.first + run.size, run.second + run.size))
    ++run.size;
  while (run.first > first_begin && run.second > second_begin && same(run.first - 1, run.second - 1)) {
    --run.first;
    --run.second;
    ++run.size;
  }
  return run;
}

}  // namespace

std::vector<CommonRun> align(const Collection& collection, std::span<const Seed> seeds,
                             const std::vector<bool>& is_common, std::uint32_t least_words) {
  std::vector<CommonRun> runs;
  std::uint32_t covered = 0;  // the end of the last run in the first answer
  CommonRun tried;            // the last that was too short
  for (auto seed = seeds.begin(); seed != seeds.end();) {
    const std::uint32_t first = seed->first;
    CommonRun best;
    for (; seed != seeds.end() && seed->first == first; ++seed) {
      const bool is_in_tried = first < tried.first + tried.size && first - tried.first == seed->second - tried.second;
      if (first < covered || is_in_tried) continue;
      CommonRun run = grown(collection, *seed, covered);
      run.words = count_own(is_common, run.first, run.first + run.size);
      if (run.words < least_words)
        tried = run;
      else if (run.words > best.words)
        best = run;
    }
    if (best.size == 0) continue;
    covered = best.first + best.size;
    runs.push_back(trimmed(best, is_common));
  }
  return runs;
}

std::uint32_t words_in_second(std::vector<CommonRun> runs, const std::vector<bool>& is_common) {
  std::ranges::sort(runs, {}, &CommonRun::second);
  std::uint32_t words = 0, covered = 0;
  for (const CommonRun& run : runs) {
    const std::uint32_t end = run.second + run.size;
    if (end <= covered) continue;
    words += count_own(is_common, std::max(run.second, covered), end);
    covered = end;
  }
  return words;
}

}  // namespace rubricate
