// "Did you mean …?": the nearest of a list of names.
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_candidates = 1000;
constexpr std::size_t k_longest_word = 64;  // bytes; a longer one is no slip of the pen

std::u32string characters(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out.push_back(next_character(text, at));
  return out;
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;

  // Three rows of the usual table; only the diagonal stripe that can stay within the limit is filled.
  const std::size_t far = limit + 1;
  std::vector<std::size_t> before(b.size() + 1, far);
  std::vector<std::size_t> last(b.size() + 1, far);
  std::vector<std::size_t> row(b.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::ranges::fill(row, far);
    if (i <= limit) row[0] = i;
    std::size_t best = row[0];
    const std::size_t first = i > limit ? i - limit : 1;
    for (std::size_t j = first; j <= std::min(b.size(), i + limit); ++j) {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      std::size_t steps = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) steps = std::min(steps, before[j - 2] + 1);
      row[j] = std::min(steps, far);
      best = std::min(best, row[j]);
    }
    if (best > limit) return far;
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > k_longest_word) return std::nullopt;
  const std::u32string wanted = characters(folded(word));
  std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates.first(std::min(candidates.size(), k_most_candidates))) {
    if (candidate.empty() || candidate.size() > k_longest_word) continue;
    const std::u32string name = characters(folded(candidate));
    const std::size_t distance = edit_distance(wanted, name, limit);
    // Half wrong is no slip: "in" is not "id" misspelt.
    const bool half_wrong = distance > 0 && distance * 2 >= std::max(wanted.size(), name.size());
    if (distance > limit || half_wrong) continue;
    found = candidate;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const auto name = nearest(word, candidates);
  return name ? fmt::format("Did you mean `{}`?", *name) : "";
}

}  // namespace rubricate
