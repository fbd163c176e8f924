// What several submissions have in common, as a clue for a reader: it is never a verdict.
#pragma once

#include <rubricate/rubric.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

/// What is worth a reader's look.
struct SimilarityLimits {
  std::uint32_t words = 8;      ///< so many words in a row, at least; from 4
  std::uint32_t share = 5;      ///< per cent of the shorter answer's words, at least
  std::uint32_t common = 0;     ///< words in a row that stand in more answers are common text; 0: see common_limit
  std::uint32_t pairs = 100;    ///< most that are kept
  std::uint32_t passages = 20;  ///< most that are kept of a pair, the longest
};

/// The text of one part of one submission, or what of it belongs to no part.
struct AnswerText {
  std::uint32_t submission = 0;       ///< index into SimilarityReport::submissions
  std::optional<std::uint32_t> part;  ///< index into Rubric::parts
  std::uint32_t words = 0;            ///< that were compared
  std::uint32_t left_out = 0;         ///< that were not: see TakenOut
};

/// Words in a row that stand in two answers. Places index SimilarityReport::files.
struct SharedPassage {
  std::uint32_t words = 0;  ///< without those of common text
  Place first;
  Place second;
  bool has_more = false;  ///< the places hold words that were not compared too
};

struct SimilarPair {
  AnswerText first;
  AnswerText second;
  std::uint32_t words = 0;              ///< of the shorter answer that stand in the other one
  double share = 0;                     ///< of the shorter answer's words, from 0 to 1
  std::vector<SharedPassage> passages;  ///< in the first one's order
  std::uint32_t more_passages = 0;      ///< that are not in the list
};

/// Answers that are the same word for word.
struct SameAnswers {
  std::vector<AnswerText> answers;  ///< the first of them, at most 100
  std::vector<Place> places;        ///< where each begins and ends
  std::uint32_t count = 0;          ///< of all of them
};

/// Words in a row that stand in so many answers that they were not compared.
struct CommonText {
  std::uint32_t words = 0;
  std::uint32_t answers = 0;
  Place place;  ///< the first
};

/// Words that are nobody's own, and were not compared.
struct TakenOut {
  std::uint64_t guidelines = 0;  ///< questions, titles and all else that the rubric says
  std::uint64_t headings = 0;
  std::uint64_t quotations = 0;  ///< quotes and what stands in quotation marks
  std::uint64_t references = 0;  ///< lists of them
  std::uint64_t code = 0;
  std::uint64_t common = 0;  ///< see CommonText
};

struct SimilarityReport {
  const Rubric* rubric = nullptr;
  SimilarityLimits limits;               ///< as they were applied
  std::vector<std::string> submissions;  ///< names
  std::vector<std::string> unread;       ///< names of those that could not be read at all
  std::vector<Source> files;             ///< all that were compared; paths as seen from here
  std::uint32_t answers = 0;             ///< that were compared
  std::uint32_t too_short = 0;           ///< answers of fewer words than limits.words
  std::uint64_t words = 0;               ///< that were compared
  TakenOut taken_out;
  std::vector<SimilarPair> pairs;  ///< the largest share first
  std::uint64_t more_pairs = 0;    ///< that are not in the list
  std::vector<SameAnswers> same;   ///< the largest group first
  std::uint32_t more_same = 0;
  std::vector<CommonText> common;  ///< the longest first
  std::uint32_t more_common = 0;
  bool complete = true;  ///< false when something could not be read, or was too much
};

}  // namespace rubricate
