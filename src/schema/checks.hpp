// The entries of `require` and `advise`.
#pragma once

#include <rubricate/check.hpp>

#include <span>

#include <nlohmann/json.hpp>

namespace rubricate {

/// Adds `check`, an entry that names a check of these kinds, and `option`, the same inside an `any`.
void define_checks(nlohmann::ordered_json& definitions, std::span<const CheckKind* const> kinds);

}  // namespace rubricate
