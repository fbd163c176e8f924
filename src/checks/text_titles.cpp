#include <checks/text_titles.hpp>

namespace rubricate {

const std::vector<Anchor>& TextTitles::anchors(const Text& text) {
  const auto [found, is_new] = anchors_.try_emplace(stretch(text));
  if (is_new) found->second = find_anchors(text, *asked_);
  return found->second;
}

const std::vector<Answer>& TextTitles::answers(std::span<const Text> texts) {
  std::vector<Stretch> stretches;
  stretches.reserve(texts.size());
  for (const Text& text : texts) stretches.push_back(stretch(text));
  const auto [found, is_new] = answers_.try_emplace(std::move(stretches));
  if (is_new) found->second = find_answers(texts, *this);
  return found->second;
}

}  // namespace rubricate
