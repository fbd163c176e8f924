// The guidelines' own words in an applicant's text.
#pragma once

#include <checks/anchors.hpp>
#include <checks/asked.hpp>
#include <checks/input.hpp>

#include <span>
#include <vector>

namespace rubricate {

/// The stretches of the text that repeat a question of the rubric: they are no words of the applicant's.
/// `anchors`: the text's own.
[[nodiscard]] std::vector<Span> find_copied_prompts(const Text& text, const Asked& asked,
                                                    std::span<const Anchor> anchors);

}  // namespace rubricate
