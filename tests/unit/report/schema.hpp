// As much of JSON Schema draft-07 as our schemas use, so that every test run holds reports against theirs.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace rubricate {

/// What of `value` breaks `schema`, one line for each; empty when nothing does. A keyword of the schema that this does
/// not know counts as broken, so that nothing goes unchecked.
[[nodiscard]] std::string schema_errors(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace rubricate
