// Full names that stand as the first field of a list.
#pragma once

#include <checks/input.hpp>

#include <vector>

namespace rubricate {

/// In lists of at least two items (list items, table rows, sub-headings, paragraphs that begin in bold): what their
/// items are called, where at least two and at least half are called by two or three words that look like a full name,
/// and one of them begins with a common first name. Stretches of Document::text in no particular order.
[[nodiscard]] std::vector<Span> find_listed_names(const CheckInput& in, const Text& text);

}  // namespace rubricate
