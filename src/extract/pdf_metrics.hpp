// What is usual in a PDF's text.
#pragma once

#include <extract/pdf_layout.hpp>

#include <span>
#include <vector>

namespace rubricate {

/// The height of a line in which most words stand; 0 when there are none.
[[nodiscard]] double body_height(std::span<const PdfLine> lines);

/// How far apart the feet of neighbouring lines of a paragraph usually are, in heights of a line.
[[nodiscard]] double usual_leading(std::span<const PdfLine> lines);

/// Where the column ends in which each block stands: a line that ends before has room for more.
[[nodiscard]] std::vector<double> column_ends(std::span<const PdfLine> lines);

}  // namespace rubricate
