// What to do about a file that could not be opened, in words for a person who has only the usual programs.
#pragma once

#include <rubricate/artifact.hpp>

#include <string>
#include <string_view>

namespace rubricate {

/// The next step, in one or two sentences, for a file of the type with the id `type_id` (see FileType; may be empty)
/// that was opened like this. Empty when there is nothing to do: it was read, or there was nothing to read. What a
/// missing program asks for is said elsewhere, by its package's name.
[[nodiscard]] std::string remedy(std::string_view type_id, Opening opening);

}  // namespace rubricate
