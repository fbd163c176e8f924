// All kinds of check, by name.
#pragma once

#include <rubricate/check.hpp>

#include <span>
#include <string_view>

namespace rubricate {

/// The kinds that this version has, in the order in which they are documented.
[[nodiscard]] std::span<const CheckKind* const> check_kinds();

/// The kind named `id`, or null.
[[nodiscard]] const CheckKind* find_check(std::string_view id);

}  // namespace rubricate
