// The guidelines' own words in an applicant's text.
#pragma once

#include <checks/input.hpp>
#include <checks/titles.hpp>

#include <span>
#include <string>
#include <vector>

namespace rubricate {

/// The stretches of the text that repeat a question of the rubric: they are no words of the applicant's.
[[nodiscard]] std::vector<Span> find_copied_prompts(const Text& text, const PromptTitles& titles,
                                                    std::span<const std::string> containers);

}  // namespace rubricate
