// Submissions in memory, collected and compared.
#pragma once

#include <rubricate/similarity_report.hpp>
#include <similarity/collect.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate::similar {

using Files = std::vector<std::pair<std::string, std::string>>;  // path, text
using Named = std::vector<std::pair<std::string, Files>>;        // submissions

/// A rubric with the parts `plan` ("Our plan", which asks two questions) and `report` ("Our report").
[[nodiscard]] const Rubric& rubric();

[[nodiscard]] Collection collected(const Named& submissions);

/// Submissions s0, s1 … of one file plan.md each.
[[nodiscard]] Named plans(const std::vector<std::string>& texts);

[[nodiscard]] SimilarityReport compared(const Named& submissions, SimilarityLimits limits = {});

/// Words `from`, `from` + 1 … of a text in which no word comes twice: "w7 w8 w9 ".
[[nodiscard]] std::string words(std::size_t from, std::size_t count);

/// One line for each pair: "s0.plan s1.report 9/20: plan.md+3-30=report.md+0-27", spans of bytes behind the +.
[[nodiscard]] std::string pairs(const SimilarityReport& report);

}  // namespace rubricate::similar
