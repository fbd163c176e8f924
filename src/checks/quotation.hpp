// Words that are somebody else's: what stands in quotation marks.
#pragma once

#include <rubricate/span.hpp>

#include <string_view>
#include <vector>

namespace rubricate {

/// What stands in quotation marks in one paragraph, the marks included, in order and without overlap: straight and
/// curly, double and single ones, «…», „…“, ‹…›. A double mark that is never closed holds to the paragraph's end, as
/// quotations of several paragraphs do; a single one that is never closed is an apostrophe. Linear time.
[[nodiscard]] std::vector<Span> quotations(std::string_view paragraph);

}  // namespace rubricate
