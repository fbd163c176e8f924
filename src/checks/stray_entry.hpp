// An entry that lost its form: the fifth person of a list, typed as a plain paragraph.
#pragma once

#include <checks/candidates.hpp>

#include <optional>

namespace rubricate {

/// A stretch of the text that may be one more entry of the list, though it does not look like the others: a paragraph
/// right before or behind them that is about as long, what stands too much in one of them, or a table's first row when
/// its cells say more than heads of columns do. Nothing where a fair reader would see none.
[[nodiscard]] std::optional<Span> find_stray_entry(const Candidate& candidate);

}  // namespace rubricate
