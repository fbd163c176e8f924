// The JSON Schema of the rubric language, for editors that complete and explain while someone writes.
#pragma once

#include <rubricate/check.hpp>

#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// The schema (draft-07) of a rubric whose checks are `kinds`, and which may allow the findings `lint_ids` as well as
/// the loader's, made from the tables that the loader reads by: JSON,
/// indented, with a newline at its end; the same bytes every time. It takes every rubric that the loader takes. What it
/// cannot say, such as that a scale exists, the loader alone complains of.
[[nodiscard]] std::string rubric_schema(std::span<const CheckKind* const> kinds,
                                        std::span<const std::string_view> lint_ids);

}  // namespace rubricate
