// Names of people in running text, as far as their form shows them.
#pragma once

#include <rubricate/span.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

struct PersonName {
  enum class Kind : std::uint8_t {
    first,    ///< "Maria", "Miss Ernestine"
    surname,  ///< "Mr. Otero"
    full,     ///< "Maria Gonzalez", "Dr. Ana M. Lee"
  };
  Span text;
  Kind kind = Kind::first;
};

/// Names of people in one paragraph, in order: a common first name, alone or with a surname behind it, and what stands
/// behind "Mr.", "Ms.", "Dr." and the like. Rather finds too few than too many: nothing in capitals throughout, no
/// schools, streets, associations ("Jim Hill Middle School"), saints, months. `is_title`: many words of a title may
/// have capitals, so a name has to stand between punctuation there. Linear time.
[[nodiscard]] std::vector<PersonName> find_person_names(std::string_view paragraph, bool is_title = false);

/// Names by which somebody is introduced, whatever names are common: "My name is …", "I am …", "Name: …", "Written by
/// …". Behind "I am" two words with capitals are wanted. Linear time.
[[nodiscard]] std::vector<PersonName> find_introduced_names(std::string_view paragraph);

/// True for two or three words with capitals that no word shows to be an organisation or a place: what a list's items
/// have to be before they are taken for full names.
[[nodiscard]] bool has_form_of_full_name(std::string_view text);

/// True for a name whose first word is a common first name.
[[nodiscard]] bool begins_with_first_name(std::string_view text);

}  // namespace rubricate
