// What the titles of a part's texts announce: found when first asked for, and kept for the checks that follow.
#pragma once

#include <checks/answers.hpp>
#include <checks/asked.hpp>
#include <checks/input.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <vector>

namespace rubricate {

/// Of the texts that serve one part of one submission; its checks run one after another and share it. What is kept
/// depends on nothing but the document and the blocks that a text spans, by which it is found again.
class TextTitles {
 public:
  /// `asked` and the documents must outlive the object.
  explicit TextTitles(const Asked& asked) : asked_(&asked) {}

  /// What the part asks.
  [[nodiscard]] const Asked& asked() const { return *asked_; }

  /// All anchors of a text (see find_anchors).
  [[nodiscard]] const std::vector<Anchor>& anchors(const Text& text);

  /// The answers in these texts, bare numbers doubted (see find_answers).
  [[nodiscard]] const std::vector<Answer>& answers(std::span<const Text> texts);

 private:
  using Stretch = std::tuple<const Document*, std::uint32_t, std::uint32_t>;
  static Stretch stretch(const Text& text) { return {text.document, text.first, text.end}; }

  const Asked* asked_;
  std::map<Stretch, std::vector<Anchor>> anchors_;
  std::map<std::vector<Stretch>, std::vector<Answer>> answers_;
};

}  // namespace rubricate
