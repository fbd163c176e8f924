// What stands at the same height of a page.
#pragma once

#include <extract/pdf_layout.hpp>

#include <functional>
#include <span>

namespace rubricate {

/// Calls `take` with the lines at each height of each page, as indices, from left to right; the rows of a page from its
/// top to its bottom. Takes n log n time.
void for_each_row(const PdfLayout& layout, const std::function<void(std::span<const std::uint32_t>)>& take);

}  // namespace rubricate
