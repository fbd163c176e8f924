// From the text of a rubric file to a Rubric, and everything that is wrong with it.
#pragma once

#include <rubricate/check.hpp>
#include <rubricate/finding.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/span.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A larger file is no rubric.
inline constexpr std::size_t k_largest_rubric = 1'000'000;  // bytes

struct LoadedRubric {
  std::optional<Rubric> rubric;   ///< only when no finding is an error
  std::vector<Finding> findings;  ///< in the order of the text; their places have source 0, the rubric file
};

/// Reads a rubric in the language that rubricate-rubric(5) describes. Finds as many mistakes in one run as it can (at
/// most 500): what belongs to a line that is no YAML cannot be read.
/// `kinds` are the checks that this version has; requirements point at them, so they must outlive the rubric.
/// `sha256` (of the file) is passed on. `lint_ids` are the findings of `lint`, which `allow` may name as well.
/// Any bytes will do: size (1 MB), depth and number of entries are bounded, and so is the time.
[[nodiscard]] LoadedRubric load_rubric(Source source, std::span<const CheckKind* const> kinds, std::string sha256,
                                       std::span<const std::string_view> lint_ids);

/// Every mistake that `load_rubric` can report, with a one-line summary, sorted by id.
[[nodiscard]] std::span<const Mistake> rubric_mistakes();

}  // namespace rubricate
