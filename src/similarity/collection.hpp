// The words of all answers that are compared, with their places.
#pragma once

#include <rubricate/similarity_report.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

struct ComparedWord {
  std::uint32_t key = 0;  ///< equal words have equal keys
  Span source;            ///< in its file's text
};

/// Words in a row of one file.
struct Stretch {
  std::uint32_t file = 0;
  std::uint32_t first = 0;  ///< index of its first word; it ends where the next one begins
};

/// Words of one answer; answers stand in the order of their submissions and parts, and none is empty.
struct CollectedAnswer {
  std::uint32_t submission = 0;
  std::optional<std::uint32_t> part;
  std::uint32_t first = 0;  ///< index of its first word
  std::uint32_t end = 0;
  std::uint32_t left_out = 0;  ///< words that are nobody's own; see TakenOut
};

struct Collection {
  std::vector<std::string> submissions;
  std::vector<Source> files;
  std::vector<ComparedWord> words;
  std::vector<Stretch> stretches;  ///< by their first words
  std::vector<CollectedAnswer> answers;
  TakenOut taken_out;
};

/// The stretch that a word stands in: an index into Collection::stretches.
[[nodiscard]] std::size_t stretch_of(const Collection& collection, std::uint32_t word);

/// One past the last word of a stretch.
[[nodiscard]] std::uint32_t stretch_end(const Collection& collection, std::size_t stretch);

/// The place of the words [first, end) of one stretch; at least one.
[[nodiscard]] Place place_of(const Collection& collection, std::uint32_t first, std::uint32_t end);

}  // namespace rubricate
