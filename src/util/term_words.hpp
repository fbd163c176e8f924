// Terms as a person says them.
#pragma once

#include <rubricate/term.hpp>

#include <string>

namespace rubricate {

/// What a term looks for: `“school board”`, `a date`, `“budget” or “budgets”`; an expression that is no mere list of
/// words stays what it is: `words that fit /.../`.
[[nodiscard]] std::string in_words(const Term& term);

}  // namespace rubricate
