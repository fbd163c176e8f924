// What each requirement asks, in a sentence: the one table that knows all kinds of check and their parameters.
#pragma once

#include <guide/blocks.hpp>
#include <guide/conditions.hpp>
#include <rubricate/rubric.hpp>

#include <span>
#include <string>
#include <string_view>

namespace rubricate::guide {

/// How one kind of check is put into words. `write` gives a sentence or more, with a list below where things are
/// listed; it need not look at `profile`, `when`, `in` and `because`.
struct Sentence {
  std::string_view kind;
  Item (*write)(const Requirement&);
  bool counts_words = false;  ///< so that the guidelines must say what a word is
};

/// All of them. A kind that is not among them is told by its summary; a test sees to it that there is none, and that no
/// parameter of a kind leaves its sentence as it is.
[[nodiscard]] std::span<const Sentence> sentences();

/// The requirement in words: "In the section “Scope”: Write 50 to 100 words. Reason: …".
[[nodiscard]] Item item_for(const Requirement& requirement, const Conditions& conditions = {});

/// True when it depends on the number of words whether the requirement is met.
[[nodiscard]] bool counts_words(const Requirement& requirement);

/// A kind of text in the words of guidelines: `the list of references`.
[[nodiscard]] std::string_view in_words(Element element);

// The sentences, by what they are about.

// lengths.cpp
[[nodiscard]] Item words_sentence(const Requirement& requirement);
[[nodiscard]] Item characters_sentence(const Requirement& requirement);
[[nodiscard]] Item pages_sentence(const Requirement& requirement);
[[nodiscard]] Item declared_sentence(const Requirement& requirement);

// structure.cpp
[[nodiscard]] Item prompts_sentence(const Requirement& requirement);
[[nodiscard]] Item sections_sentence(const Requirement& requirement);
[[nodiscard]] Item list_sentence(const Requirement& requirement);
[[nodiscard]] Item table_sentence(const Requirement& requirement);
[[nodiscard]] Item any_sentence(const Requirement& requirement);

// content.cpp
[[nodiscard]] Item mentions_sentence(const Requirement& requirement);
[[nodiscard]] Item avoids_sentence(const Requirement& requirement);
[[nodiscard]] Item abbreviations_sentence(const Requirement& requirement);
[[nodiscard]] Item finished_sentence(const Requirement& requirement);
[[nodiscard]] Item own_words_sentence(const Requirement& requirement);
[[nodiscard]] Item privacy_sentence(const Requirement& requirement);
[[nodiscard]] Item attests_sentence(const Requirement& requirement);
[[nodiscard]] Item references_sentence(const Requirement& requirement);

// files.cpp
[[nodiscard]] Item files_sentence(const Requirement& requirement);
[[nodiscard]] Item format_sentence(const Requirement& requirement);
[[nodiscard]] Item images_sentence(const Requirement& requirement);
[[nodiscard]] Item links_sentence(const Requirement& requirement);

/// A title that may be another: `“Scope” (or “Reach”)`.
[[nodiscard]] std::string with_other_names(const Title& title);

/// True when the answer to a question, or to a part of it, has a length of its own.
[[nodiscard]] bool has_length(const Prompt& prompt);

/// The value of a parameter that is one of several words, or its standard.
[[nodiscard]] std::string_view chosen(const Requirement& requirement, std::string_view param);

}  // namespace rubricate::guide
