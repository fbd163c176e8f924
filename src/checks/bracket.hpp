// Brackets that wait to be filled in: "[insert the date]", "<your name>", "{{date}}".
#pragma once

#include <checks/placeholder.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace rubricate {

/// The gap that opens at `open`, where one of "[<{" stands: closed, short, and worded as a gap; never a link, a
/// citation, or what was left out of a quotation ("[...]"). `is_alone`: nothing else stands in the text.
[[nodiscard]] std::optional<Placeholder> bracketed_gap(std::string_view text, std::size_t open, bool is_alone);

}  // namespace rubricate
