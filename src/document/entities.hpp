// Entities such as `&amp;`: what they stand for.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// Appends the character that an entity ("&amp;", "&#8212;", "&#x2014;") stands for. Knows the numeric ones and the
/// named ones of HTML 4; of any other nothing is appended and the answer is false.
bool append_entity(std::string& out, std::string_view entity);

}  // namespace rubricate
