// What of submissions is compared: the words of each part, without those that are nobody's own.
#pragma once

#include <checks/copied_words.hpp>
#include <checks/input.hpp>
#include <rubricate/submission.hpp>
#include <similarity/collection.hpp>
#include <verdict/prepared.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rubricate {

/// Takes in one submission after another, and keeps of each its words and what shows their places.
class Collector {
 public:
  /// So much is enough: it comes to about a GB of memory while it is compared.
  static constexpr std::size_t k_most_words = 20'000'000;
  static constexpr std::size_t k_most_bytes = 256U << 20U;

  /// `rubric` must outlive the object.
  explicit Collector(const Rubric& rubric);

  /// Adds a submission whose parts are assigned. What stands in several parts belongs to the first of them; text of no
  /// part is an answer of its own.
  void add(Submission submission);

  /// True when no more should be added.
  [[nodiscard]] bool is_full() const { return collection_.words.size() >= k_most_words || bytes_ >= k_most_bytes; }

  [[nodiscard]] Collection take() { return std::move(collection_); }

 private:
  void add_answer(std::optional<std::uint32_t> part, std::span<const Text> texts);
  void add_text(const Text& text);
  void add_words(const Text& text, std::uint32_t first, std::uint32_t end, std::vector<FoldedWord>& words);
  [[nodiscard]] std::vector<Text> whole_texts(const Submission& submission) const;
  void keep_sources(Submission& submission);

  GuidelineWords guidelines_;
  PreparedRubric prepared_;
  Asked asked_;  // by all parts together
  Collection collection_;
  std::size_t bytes_ = 0;  // of texts that are kept
  // Of the submission at hand, by its files:
  std::vector<std::vector<bool>> is_taken_;                // each block, whether an answer has it already
  std::vector<std::optional<std::uint32_t>> file_number_;  // in the collection, once it has words there
};

}  // namespace rubricate
