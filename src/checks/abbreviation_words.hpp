// Abbreviations in a text, and where each is explained.
#pragma once

#include <rubricate/span.hpp>

#include <string_view>
#include <vector>

namespace rubricate {

/// Words of two to six capitals ("NEA", "ESOL", also "NEAs"), each time they stand in `paragraph`. Roman numerals,
/// words next to other words in capitals ("WHY IT MATTERS"), and parts of names with digits ("B12") are none. Linear
/// time.
[[nodiscard]] std::vector<Span> find_abbreviations(std::string_view paragraph);

/// True when the abbreviation at `at` is explained there: "National Education Association (NEA)", or "NEA (National
/// Education Association)". Looks at the line around it only.
[[nodiscard]] bool is_explained(std::string_view paragraph, Span at);

/// Without the "s" of a plural: "NEA" for "NEAs".
[[nodiscard]] std::string_view singular(std::string_view abbreviation);

}  // namespace rubricate
