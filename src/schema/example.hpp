// Examples, written as in a rubric, as JSON.
#pragma once

#include <rubricate/check.hpp>

#include <string_view>

#include <nlohmann/json.hpp>

namespace rubricate {

/// A value as an editor sees it: numbers and `true` stay what they are unless they stand in quotes. `written` is ours,
/// in one line of YAML; a mistake in it is a bug.
[[nodiscard]] nlohmann::ordered_json example(std::string_view written);

/// A value of a parameter: its own example, its standard, or one of its type.
[[nodiscard]] nlohmann::ordered_json example_of(const Param& param);

}  // namespace rubricate
