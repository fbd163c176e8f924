// What a named pattern may have missed: a date in words, an amount without figures.
#pragma once

#include <rubricate/term.hpp>

#include <optional>

namespace rubricate {

/// A pattern for what `named` may stand for in forms that it does not know: "last spring" for `<date>`, "two hundred
/// dollars" for `<money>`. Generous: what it finds is for a reader to look at. Nothing for terms of another kind.
[[nodiscard]] std::optional<Term> near_pattern(const Term& named);

}  // namespace rubricate
