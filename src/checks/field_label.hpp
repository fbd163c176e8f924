// Labels of fields: "Role:", "Why –", "**First name**".
#pragma once

#include <rubricate/prompt.hpp>

#include <cstddef>
#include <string_view>

namespace rubricate {

/// True when `label` is the field's name or another name for it, or begins with one ("Role in the organization:").
[[nodiscard]] bool is_label_of(const Title& field, std::string_view label);

/// How many bytes of `line` are a label, its mark included: "Role:" of "Role: nurse". 0 when none begins it.
/// The label has 48 bytes at most.
[[nodiscard]] std::size_t label_size(std::string_view line);

}  // namespace rubricate
