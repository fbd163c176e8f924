// The keys of the rubric language, each declared once: the readers and the schema both take them from here. The
// parameters of checks are declared by their kinds.
#pragma once

#include <rubricate/check.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace rubricate {

/// How a key's value is written, where no parameter of a check is written so.
enum class KeyType : std::uint8_t {
  language,      ///< `1`, the version of the rubric language
  id,            ///< small letters, digits and hyphens, a letter first
  title,         ///< text that titles are compared with: it has a letter or digit
  other_titles,  ///< a list of such
  notes,         ///< a text, or a list of texts
  section,       ///< a title, or a map that gives it other names
  ids,           ///< a list of ids
  names,         ///< a list of names that are defined elsewhere, none twice
  some_names,    ///< one such name, or a list of them
  term,          ///< a phrase, an expression or a named pattern
  other_terms,   ///< a list of such
  file,          ///< a name without ending, a folder, or a pattern
  number,        ///< any number
  weight,        ///< a number from 0
  whole,         ///< a whole number from 1
  map,           ///< a map with the keys `Key::of`
  maps,          ///< a list of such maps
  scales,        ///< a list of levels for each scale
  checks,        ///< a list of checks
  criteria,      ///< a list of criteria; of several, each needs an id
  descriptors,   ///< a text for each level
  sub_prompts,   ///< a list of prompts without `parts`
  branches,      ///< a list of prompts for each of at least two branches
  results,       ///< a list of results, each with a rule or, at the end, without
  rules,         ///< a list of rules
  weights,       ///< a number above 0 for each criterion
  minimums,      ///< a number for each criterion
};

struct KeyMap;

/// A key and what stands behind it.
struct Key {
  std::string_view name;
  std::variant<ParamType, KeyType> type;
  std::string_view help;                           ///< one line, without a full stop
  std::string_view example;                        ///< a value, as it would be written in one line
  bool needed = false;                             ///< always; a reader says itself where it is needed sometimes
  std::span<const std::string_view> choices = {};  ///< for `choice` and `choices`
  const KeyMap* of = nullptr;                      ///< for `map` and `maps`
};

/// The keys that a map may have.
struct KeyMap {
  std::string_view what;  ///< names such a map in messages: "a part"
  std::span<const Key> keys;

  /// The key called `name`, or null.
  [[nodiscard]] const Key* find(std::string_view name) const;
};

/// The names of `keys`, in their order.
[[nodiscard]] std::vector<std::string_view> names_of(std::span<const Key> keys);

extern const KeyMap k_rubric_keys;
extern const KeyMap k_source_keys;
extern const KeyMap k_counting_keys;
extern const KeyMap k_level_keys;
extern const KeyMap k_part_keys;
extern const KeyMap k_check_keys;  ///< what every check takes, beside its name or among its parameters
extern const KeyMap k_prompt_keys;
extern const KeyMap k_sub_prompt_keys;
extern const KeyMap k_one_of_keys;
extern const KeyMap k_prompt_entry_keys;  ///< of prompts and `one-of` together
extern const KeyMap k_term_keys;
extern const KeyMap k_title_keys;
extern const KeyMap k_column_keys;
extern const KeyMap k_field_keys;
extern const KeyMap k_criterion_keys;
extern const KeyMap k_result_keys;
extern const KeyMap k_rule_keys;
extern const KeyMap k_sum_keys;
extern const KeyMap k_allow_keys;

}  // namespace rubricate
