// The lists and maps of the rubric language.
#pragma once

#include <rubric/keys.hpp>

#include <nlohmann/json.hpp>

namespace rubricate {

/// What a key takes whose type is no parameter's.
[[nodiscard]] nlohmann::ordered_json value_of(const Key& key);

/// Adds prompts, titles and rules, which stand in several places or hold one another.
void define_maps(nlohmann::ordered_json& definitions);

}  // namespace rubricate
