// A letter to whoever handed something in: what came of it, what readers say, and what to do next.
#pragma once

#include <guide/blocks.hpp>
#include <rubricate/score_report.hpp>

namespace rubricate::guide {

/// Names no reviewer. What is open is said to be open.
[[nodiscard]] Guidelines letter_of(const ScoreReport& report);

}  // namespace rubricate::guide
