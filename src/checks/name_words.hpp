// Words of a text as far as they may be a name's.
#pragma once

#include <rubricate/span.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A word, apostrophes and hyphens within it included ("O'Brien", "Ji-woo").
struct NameWord {
  Span text;           ///< without a possessive "'s"
  std::string folded;  ///< case folded; of "O'Brien's", "o'brien"
  bool has_capital = false;
  bool is_all_capitals = false;  ///< two letters or more, and all of them
  bool is_possessive = false;
  bool is_initial = false;      ///< one capital, with or without a full stop: "F."
  bool joins_next = false;      ///< nothing but one blank parts it from the next word
  bool is_abbreviated = false;  ///< a full stop and one blank stand behind it: "Mr."
};

[[nodiscard]] std::vector<NameWord> name_words_of(std::string_view paragraph);

/// "School", "Association", "Street": what stands behind a name that is no person's. `folded` is case folded.
[[nodiscard]] bool names_a_thing(std::string_view folded);

/// What has a capital in a title or at a sentence's beginning, and is no surname: "Because", "President", "Monday".
[[nodiscard]] bool is_no_surname(std::string_view folded);

}  // namespace rubricate
