// Numbers on levels: "0-3 sources", "4-6 sources", "7 or more sources" must leave none out and have none twice.
#include <lint/context.hpp>
#include <lint/prose.hpp>
#include <rubric/wording.hpp>
#include <util/ordered.hpp>

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::uint64_t k_endless = std::numeric_limits<std::uint64_t>::max();

/// A range of numbers of something.
struct Range {
  std::uint64_t least = 0;
  std::uint64_t most = 0;
  std::string of;  ///< the stem of what is counted
  const DescribedLevel* level = nullptr;
};

/// The range that a level gives; nothing when it gives none or several.
std::optional<Range> range_of(const DescribedLevel& level) {
  if (level.descriptor == nullptr) return std::nullopt;
  const std::vector<ProseWord> words = prose_words(level.descriptor->text);
  std::optional<Range> found;
  const auto is = [&](std::size_t i, std::string_view word) { return i < words.size() && words[i].text == word; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto first = is(i, "no") || is(i, "none") ? std::optional<std::uint64_t>(0) : number_in(words[i].text);
    if (!first || words[i].text == "both" || words[i].text == "one") continue;
    Range range{*first, *first, "", &level};
    std::size_t next = i + 1;
    const bool joined = (is(next, "to") || is(next, "and")) && next + 1 < words.size();
    const std::size_t second = joined ? next + 1 : next;
    const auto last = second < words.size() ? number_in(words[second].text) : std::nullopt;
    if (last && *last >= *first) {
      range.most = *last;
      next = second + 1;
    } else if (is(next, "or") && (is(next + 1, "more") || is(next + 1, "fewer") || is(next + 1, "less"))) {
      (is(next + 1, "more") ? range.most : range.least) = is(next + 1, "more") ? k_endless : 0;
      next += 2;
    } else if (i > 1 && is(i - 2, "at") && is(i - 1, "least")) {
      range.most = k_endless;
    } else if (i > 1 && is(i - 2, "at") && is(i - 1, "most")) {
      range.least = 0;
    } else if (i > 1 && is(i - 1, "than") && is(i - 2, "more")) {
      range.least = *first + 1;
      range.most = k_endless;
    } else if (i > 1 && is(i - 1, "than") && (is(i - 2, "fewer") || is(i - 2, "less"))) {
      if (*first == 0) return std::nullopt;
      range.least = 0;
      range.most = *first - 1;
    }
    if (found || next >= words.size() || is_filler(words[next].text)) return std::nullopt;
    range.of = stem(words[next].text);
    found = range;
    i = next;
  }
  return found;
}

}  // namespace

void lint_ranges(LintContext& context) {
  for (const Part& part : context.rubric().parts)
    for (const Criterion& criterion : part.criteria) {
      const std::vector<DescribedLevel> levels = context.levels_of(criterion);
      std::vector<Range> ranges;
      for (const DescribedLevel& level : levels)
        if (auto range = range_of(level)) ranges.push_back(std::move(*range));
      const auto other = [&](const Range& range) { return range.of != ranges.front().of; };
      if (ranges.size() < 2 || ranges.size() != levels.size() || std::ranges::any_of(ranges, other)) continue;
      sort_in_order(ranges, &Range::least);
      for (std::size_t i = 1; i < ranges.size(); ++i) {
        const Range& below = ranges[i - 1];
        const Range& above = ranges[i];
        const Span at = context.first_line(above.level->descriptor->span);
        if (above.least <= below.most)
          context.add("rubric/score-overlap", at,
                      fmt::format("{} is on two levels, {} and {}.", above.least, quoted(below.level->level->name),
                                  quoted(above.level->level->name)),
                      "Let each level begin where the one below it ends.");
        else if (above.least > below.most + 1)
          context.add(
              "rubric/score-gap", at,
              fmt::format("{} is on no level: {} ends at {}, and {} begins at {}.", below.most + 1,
                          quoted(below.level->level->name), below.most, quoted(above.level->level->name), above.least),
              "Let each level begin where the one below it ends.");
      }
    }
}

}  // namespace rubricate
