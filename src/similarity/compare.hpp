// Which answers of different submissions have words in a row in common.
#pragma once

#include <rubricate/similarity_report.hpp>
#include <similarity/collection.hpp>

#include <cstddef>
#include <cstdint>

namespace rubricate {

/// In how many answers a run of words may stand and still be somebody's: half as many as there are submissions, at
/// least 10 and at most 100.
[[nodiscard]] std::uint32_t common_limit(std::size_t submissions);

/// Every run of `limits.words` words that stands in two answers of different submissions, whichever parts they are, is
/// found, unless some of it stands in more than `limits.common` answers. Of what an answer
/// repeats, the first 4 places are compared. Answers that are the same word for word become one group, and are compared
/// with the others once. Time and memory grow with the words, and with how many answers share each run, which
/// `limits.common` bounds. The report's `rubric`, `unread` and `complete` are left as they are by default.
[[nodiscard]] SimilarityReport compare(Collection collection, SimilarityLimits limits);

}  // namespace rubricate
