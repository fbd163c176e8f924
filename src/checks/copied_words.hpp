// Words that an applicant's text has in common with the guidelines, in runs too long for chance.
#pragma once

#include <document/folded_words.hpp>
#include <rubricate/document.hpp>
#include <rubricate/rubric.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace rubricate {

/// What a rubric says to applicants, its questions and titles among it, and what `new submission` lays out for it.
class GuidelineWords {
 public:
  /// So many words in a row, in capitals or not, are no chance.
  static constexpr std::size_t k_run = 6;

  explicit GuidelineWords(const Rubric& rubric);

  /// True when these words of a text, folded and hashed, stand in the guidelines in this order. Of `k_run` hashes.
  [[nodiscard]] bool contain(std::span<const std::uint64_t> words) const { return runs_.contains(hash_of(words)); }

 private:
  void add(std::string_view text);
  [[nodiscard]] static std::uint64_t hash_of(std::span<const std::uint64_t> words);

  std::unordered_set<std::uint64_t> runs_;
};

/// For each word of a text, whether it stands in a run of `GuidelineWords::k_run` that the guidelines contain.
[[nodiscard]] std::vector<bool> mark_copied(std::span<const FoldedWord> words, const GuidelineWords& guidelines);

/// How many words of a text are the guidelines', and the longest stretch of them.
struct CopiedWords {
  std::size_t words = 0;
  std::size_t copied = 0;
  std::size_t longest = 0;  ///< words
  Span longest_text;        ///< in Document::text
};

/// Counts the words of blocks [first, end): letters and digits with what joins them. Copied are those in `prompts`
/// (stretches of Document::text, sorted) and those in runs that the guidelines contain, across blocks too.
[[nodiscard]] CopiedWords count_copied(const Document& document, std::uint32_t first, std::uint32_t end,
                                       std::span<const Span> prompts, const GuidelineWords& guidelines);

}  // namespace rubricate
