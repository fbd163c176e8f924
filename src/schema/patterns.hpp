// How texts of the rubric language are written, as regular expressions that JSON Schema can use (ECMA 262).
#pragma once

#include <rubric/bands.hpp>

#include <string>

namespace rubricate {

/// Anything but white space.
[[nodiscard]] std::string text_pattern();

/// Small letters, digits and hyphens, a letter first.
[[nodiscard]] std::string id_pattern();

/// Something that is no sign. Signs beyond ASCII pass: which characters are letters, no expression says in all tools.
[[nodiscard]] std::string title_pattern();

[[nodiscard]] std::string number_pattern();
[[nodiscard]] std::string weight_pattern();  ///< a number from 0
[[nodiscard]] std::string positive_number_pattern();
[[nodiscard]] std::string whole_number_pattern();  ///< from 1
[[nodiscard]] std::string percent_pattern();

/// A band; ranges that run backwards pass, except of levels.
[[nodiscard]] std::string band_pattern(BandUnit unit);

/// A phrase, a `/regular expression/` of any kind, or a named pattern.
[[nodiscard]] std::string term_pattern();

/// A file type such as `pdf`.
[[nodiscard]] std::string ending_pattern();

/// A part's `from`.
[[nodiscard]] std::string file_pattern();

}  // namespace rubricate
