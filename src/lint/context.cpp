#include <lint/context.hpp>
#include <lint/rules.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr std::size_t k_most_of_a_rule = 200;

}  // namespace

LintContext::LintContext(const Rubric& rubric) : rubric_(rubric) {
  for (const Scale& scale : rubric.scales) scales_.try_emplace(scale.id, &scale);
}

const Scale* LintContext::scale_of(const Criterion& criterion) const {
  const auto found = scales_.find(criterion.scale);
  return found != scales_.end() ? found->second : nullptr;
}

std::vector<DescribedLevel> LintContext::levels_of(const Criterion& criterion) const {
  std::vector<DescribedLevel> levels;
  const Scale* scale = scale_of(criterion);
  if (scale == nullptr) return levels;
  for (const Level& level : scale->levels) {
    const auto found = std::ranges::find(criterion.descriptors, level.name, &Descriptor::level);
    levels.push_back({&level, found != criterion.descriptors.end() ? &*found : nullptr});
  }
  return levels;
}

const Descriptor* LintContext::best_descriptor(const Criterion& criterion) const {
  const std::vector<DescribedLevel> levels = levels_of(criterion);
  return levels.empty() ? nullptr : levels.back().descriptor;
}

Span LintContext::first_line(Span entry) const {
  const std::string_view text = rubric_.source.text;
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t begin = std::min(entry.begin, size);
  const auto line_end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find_first_of("\r\n", begin), size));
  return {begin, std::max(begin, std::min(entry.end, line_end))};
}

Span LintContext::place_of(std::string_view words, Span entry) const {
  const std::string_view text = rubric_.source.text;
  if (entry.end > text.size() || entry.begin > entry.end || words.empty()) return first_line(entry);
  const std::size_t at = text.substr(entry.begin, entry.size()).find(words);
  if (at == std::string_view::npos) return first_line(entry);
  const auto begin = entry.begin + static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

bool LintContext::is_capped(std::string_view id) const {
  const auto found = counts_.find(id);
  return found != counts_.end() && found->second > k_most_of_a_rule;
}

void LintContext::add(std::string_view id, Span at, std::string message, std::string help) {
  if (++counts_[id] > k_most_of_a_rule) return;
  const auto rule = std::ranges::lower_bound(lint_rules(), id, {}, &LintRule::id);
  findings_.push_back({id, rule->severity, "", Place{0, at}, std::move(message), std::move(help)});
}

}  // namespace rubricate
