// Which part of a rubric a file's name, or a title, speaks of.
#pragma once

#include <rubricate/rubric.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rubricate {

/// What speaks for a part, by its index in the rubric.
struct Evidence {
  std::uint32_t part = 0;
  bool label = false;       ///< the label of its title was named: "part 1"
  std::uint32_t words = 0;  ///< words of its title's text, id or `from` that were named: "overview"

  /// Label and text together weigh more than one of them; of two texts the longer one weighs more.
  [[nodiscard]] std::uint32_t weight() const {
    constexpr std::uint32_t k_one = 10;
    return (label ? k_one : 0) + (words > 0 ? k_one + words - 1 : 0);
  }
};

/// Evidence for several parts, one entry each, in no particular order.
using EvidenceList = std::vector<Evidence>;

/// Adds `more` to `list`, part by part.
void merge(EvidenceList& list, const EvidenceList& more);

/// The parts that the heaviest evidence speaks for, in the rubric's order: more than one when there is a tie.
[[nodiscard]] std::vector<std::uint32_t> heaviest(const EvidenceList& list);

/// How much of a title must be a part's title.
enum class TitleScope : std::uint8_t {
  whole,      ///< all of it
  beginning,  ///< all of it, or what stands before the first ":" "–" "(" "|" ","; of a section
  anywhere,   ///< any stretch between such marks: "Maria Lopez – Part 1"; of a file
};

class PartMatcher {
 public:
  /// Looks at each part's title, id and `from`. The rubric must outlive it.
  explicit PartMatcher(const Rubric& rubric);

  /// By a file's path without extension: a part's label or text stands in a component, as whole words.
  [[nodiscard]] EvidenceList by_name(std::string_view path) const;

  /// By a title: its label is a part's, or its text (or a stretch, see TitleScope) is a part's text or id.
  [[nodiscard]] EvidenceList by_title(std::string_view title, TitleScope scope) const;

  /// "Part 2" where the rubric has parts 1 and 3: a label like those of its parts, but of none of them.
  [[nodiscard]] bool foreign_label(std::string_view title) const;

 private:
  struct Phrase {
    std::uint32_t part = 0;
    bool label = false;
    std::vector<std::string> words;
  };
  void add_title(std::uint32_t part, const std::string& title);
  [[nodiscard]] bool may_be_alike(std::string_view text) const;
  void note_alike(std::span<const std::string> words, EvidenceList& list) const;
  void add_text(std::uint32_t part, const std::string& text);
  void add_telling(std::uint32_t part, std::span<const std::string> words);
  void add_phrase(std::uint32_t part, bool label, const std::string& text);

  struct Hash {
    using is_transparent = void;  // a view is looked up as it is
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using PartsByText = std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>>;

  PartsByText labels_;
  std::unordered_set<std::string> label_names_;  ///< "part", "artifact"
  PartsByText texts_;
  struct Telling {
    std::uint32_t part = 0;
    std::size_t words = 0;  ///< how many telling ones it has
  };
  std::vector<Telling> telling_;                                  ///< texts with several telling words
  PartsByText telling_by_word_;                                   ///< indices into telling_
  std::unordered_map<std::string, std::vector<Phrase>> phrases_;  ///< by first word
};

}  // namespace rubricate
