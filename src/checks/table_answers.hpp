// Answers in tables whose columns or rows name the questions.
#pragma once

#include <checks/anchors.hpp>
#include <checks/answers.hpp>
#include <checks/input.hpp>
#include <checks/titles.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace rubricate {

struct TableAnswer {
  std::vector<std::uint32_t> prompts;  ///< indices of the entries of PromptTitles that it answers
  Answer answer;
};

struct TableAnswers {
  std::vector<TableAnswer> answers;
  std::vector<Span> tables;  ///< in Document::text, of the tables that hold them
};

/// The answers in tables with a column for each question, and in tables that name a question in each row in another
/// column than the first ("essay.md | Knowledge of self"). Tables that `marks` anchor already are left out; `index` is
/// the text's, for the answers' bodies.
[[nodiscard]] TableAnswers find_table_answers(const Text& text, std::uint32_t index, const PromptTitles& titles,
                                              std::span<const Anchor> marks);

}  // namespace rubricate
