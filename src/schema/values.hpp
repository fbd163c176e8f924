// The values of the rubric language, each described once and referred to from wherever it may stand.
#pragma once

#include <rubric/keys.hpp>
#include <rubricate/check.hpp>

#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

namespace rubricate {

/// What `definitions` holds under that name.
[[nodiscard]] nlohmann::ordered_json reference(std::string_view definition);

/// A list of at least one entry like `item`. `unlike`: no two are the same.
[[nodiscard]] nlohmann::ordered_json list_of(nlohmann::ordered_json item, bool unlike = true);

/// A map with the keys of the table and no others.
[[nodiscard]] nlohmann::ordered_json map_of(const KeyMap& keys);

/// A key with its help and example, as it stands among the properties of a map.
[[nodiscard]] nlohmann::ordered_json property(const Key& key);
[[nodiscard]] nlohmann::ordered_json property(const Param& param);

/// What a parameter takes, without a word on it.
[[nodiscard]] nlohmann::ordered_json value_of(const Param& param);

/// Exactly one of these keys.
[[nodiscard]] nlohmann::ordered_json one_of_keys(std::span<const std::string_view> names);

/// Adds all that values refer to, but for the checks themselves.
void define_values(nlohmann::ordered_json& definitions);

}  // namespace rubricate
