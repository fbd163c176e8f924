// How guidelines put amounts, names and terms into words.
#pragma once

#include <rubricate/band.hpp>
#include <rubricate/term.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate::guide {

/// `450 to 550`, `at least 1`, `at most 5`, `exactly 1`.
[[nodiscard]] std::string range(const Band& band);

/// `450 to 550 words`, `at least 1 word`, `at most 5 words`, `exactly 1 word`; `many` is the plural unless that only
/// takes an s.
[[nodiscard]] std::string amount(const Band& band, std::string_view one, std::string_view many = "");

/// A band of bytes in the largest unit that keeps its ends whole numbers: `at most 20 MB`, `1500 kB to 2 MB` becomes
/// `1500 to 2000 kB`.
[[nodiscard]] std::string size_in_words(const Band& bytes);

/// The same for seconds: `15 to 20 minutes`, `exactly 90 seconds`.
[[nodiscard]] std::string duration_in_words(const Band& seconds);

/// Levels of headings: `level 2`, `level 2 to 6`.
[[nodiscard]] std::string levels_in_words(const Band& levels);

/// `5`, `2.5`: a number without needless zeros.
[[nodiscard]] std::string number(double value);

/// `a, b and c`.
[[nodiscard]] std::string enumerated(const std::vector<std::string>& names, std::string_view last = "and");

/// In curly quotes.
[[nodiscard]] std::string quoted(std::string_view text);

/// `text` where it is only named, cut to 100 characters: what stands once in a rubric may be named many times.
[[nodiscard]] std::string shortened(std::string_view text);

/// With a full stop at its end, unless it ends a sentence already.
[[nodiscard]] std::string sentence(std::string text);

/// On one line: each stretch of white space (ASCII) as one blank, none at the ends.
[[nodiscard]] std::string one_line(std::string_view text);

/// The paragraphs of a text, which empty lines part.
[[nodiscard]] std::vector<std::string> paragraphs(std::string_view text);

/// What a term looks for: `“school board”`, `a date`, `“budget” or “budgets”`; an expression that is no mere list of
/// words stays what it is: `words that fit /.../`.
[[nodiscard]] std::string in_words(const Term& term);

}  // namespace rubricate::guide
