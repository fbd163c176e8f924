// Which prompt a title stands for.
#pragma once

#include <checks/content_words.hpp>
#include <rubricate/prompt.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Why a title was taken for a prompt, strongest first.
enum class MatchRule : std::uint8_t {
  marker,    ///< `<!-- prompt: id -->`
  equal,     ///< it is the question, or one of its other titles
  keywords,  ///< it holds all keywords
  overlap,   ///< it shares most of the question's words, clearly more than with any other
  number,    ///< a bare number in a sequence that covers all prompts
};

/// The prompts that a title stands for: none, one, or several when it names more than one equally well.
struct TitleMatch {
  std::vector<std::uint32_t> prompts;  ///< indices into PromptTitles::prompts()
  MatchRule rule = MatchRule::equal;

  explicit operator bool() const { return !prompts.empty(); }
};

/// Prompts and their sub-questions in one list, prepared for comparing with titles.
class PromptTitles {
 public:
  struct Entry {
    const Prompt* prompt = nullptr;
    std::int32_t parent = -1;                     ///< index of the prompt that this is a part of; -1 for a prompt
    std::vector<std::string> keys;                ///< title keys of `ask` (first) and `also`
    std::vector<std::vector<std::string>> words;  ///< content words of each
  };

  /// `prompts` must outlive the object.
  explicit PromptTitles(std::span<const Prompt> prompts);

  [[nodiscard]] std::span<const Entry> entries() const { return entries_; }

  /// The prompts that `title` stands for, by rules equal, keywords and overlap in that order.
  [[nodiscard]] TitleMatch match(std::string_view title) const;

  /// The prompts whose question or other title `title` is, or begins with before a mark ("Scope: one issue").
  [[nodiscard]] TitleMatch match_equal(std::string_view title) const;

  /// The same two where the title's key (see title_key) is known already.
  [[nodiscard]] TitleMatch match(std::string_view title, std::string_view key) const;
  [[nodiscard]] TitleMatch match_equal(std::string_view title, std::string_view key) const;

  /// False where `match_equal` surely finds nothing, told by the first word of the title's key.
  [[nodiscard]] bool may_match_equal(std::string_view title, std::string_view first_word) const;

  /// True when most of the title's own telling words are the matched prompts'. An instruction that says more than the
  /// question ("Share decisions: the meeting votes.") is an applicant's own line.
  [[nodiscard]] bool is_mostly(const TitleMatch& match, std::string_view title) const;

  /// How many bytes of `title` announce the prompt where the rest already says something of its own: 12 in
  /// "Our topic: clean air". All of them when the title only announces.
  [[nodiscard]] std::size_t announcing(std::string_view title, const TitleMatch& match) const;

  /// The index of the prompt or sub-question with this id; -1 when there is none.
  [[nodiscard]] std::int32_t find(std::string_view id) const;

  /// For each entry, whether some sentence of `text` holds its keywords, or (where it has none) most of its words; or
  /// whether a line stands for no prompt, but begins with a title or label all of whose words are the entry's.
  /// Entries that `known` names are not looked for again, and true.
  [[nodiscard]] std::vector<bool> spoken_of(std::string_view text, std::vector<bool> known = {}) const;

 private:
  [[nodiscard]] bool is_title(std::string_view key) const;
  [[nodiscard]] bool is_named(const Entry& entry, std::string_view sentence, std::span<const std::string> words) const;
  [[nodiscard]] std::vector<std::string> telling_words(const std::vector<bool>& spoken) const;
  void note_labels(std::string_view line, std::vector<bool>& spoken) const;
  [[nodiscard]] TitleMatch equal_to(std::string_view key) const;
  [[nodiscard]] TitleMatch match_whole(std::string_view title, std::string_view key) const;
  [[nodiscard]] double overlap(const Entry& entry, std::span<const std::string> title_words) const;

  std::vector<Entry> entries_;
  std::vector<std::string> first_words_;  // of all their keys, sorted
  WantedWords vocabulary_;                // all their content words
};

}  // namespace rubricate
