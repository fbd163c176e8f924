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

}  // namespace

std::vector<CommonRun> align(const Collection& collection, std::span<const Seed> seeds,
                             const std::vector<bool>& is_common, std::uint32_t least_words) {
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    return collection.words[a].key == collection.words[b].key;
  };
  std::vector<CommonRun> runs;
  std::uint32_t covered = 0;  // the end of the last run in the first answer
  CommonRun tried;            // the last that was too short
  for (const Seed& seed : seeds) {
    if (seed.first < covered) continue;
    const bool is_in_tried =
        seed.first < tried.first + tried.size && seed.first - tried.first == seed.second - tried.second;
    if (is_in_tried || !same(seed.first, seed.second)) continue;
    const std::size_t first_stretch = stretch_of(collection, seed.first);
    const std::size_t second_stretch = stretch_of(collection, seed.second);
    const std::uint32_t first_begin = std::max(collection.stretches[first_stretch].first, covered);
    const std::uint32_t second_begin = collection.stretches[second_stretch].first;
    const std::uint32_t first_end = stretch_end(collection, first_stretch);
    const std::uint32_t second_end = stretch_end(collection, second_stretch);
    CommonRun run{seed.first, seed.second, 1, 0};
    while (run.first > first_begin && run.second > second_begin && same(run.first - 1, run.second - 1)) {
      --run.first;
      --run.second;
      ++run.size;
    }
    while (run.first + run.size < first_end && run.second + run.size < second_end &&
           same(run.first + run.size, run.second + run.size))
      ++run.size;
    run.words = count_own(is_common, run.first, run.first + run.size);
    if (run.words < least_words) {
      tried = run;
      continue;
    }
    covered = run.first + run.size;
    runs.push_back(trimmed(run, is_common));
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
