// Identifiers that are made of a name, so that the same thing always gets the same one.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// The UUID of `name` among names of this program: version 5 of RFC 9562, in lower case, such as
/// `c2b9fdd8-9a0f-5c2a-8c5a-0f7f6a8f6d3e`.
[[nodiscard]] std::string uuid_of(std::string_view name);

}  // namespace rubricate
