// Gives every block its place in the source.
#pragma once

#include <rubricate/document.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

/// Completes the sources of a built document's blocks, which hold only the bytes that were touched (`k_untouched` for
/// none), by reading the lines: markers, fences, underlines, what has no text. `begin` is where the blocks begin.
/// Where a line cannot be told, a block gets the place of its text, or an empty one behind the block before.
void locate(Document& document, std::string_view lines, std::uint32_t begin);

}  // namespace rubricate
