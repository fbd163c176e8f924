// Questions that a list of the part answers: which groups, and why each of them.
#pragma once

#include <checks/answers.hpp>
#include <checks/input.hpp>
#include <checks/titles.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rubricate {

/// The field of a list that answers the prompt, by the prompt's id: the first where that names the things themselves
/// ("groups"), or the one of that name ("reasons"). `of`: what one of the things is called.
[[nodiscard]] std::optional<std::size_t> answering_field(const Prompt& prompt, const std::string& of,
                                                         std::span<const Title> fields);

/// Makes `found` of each answer that is not, where a list of the same part answers its prompt: each of its items bears
/// the field. Whether the list is long enough is not asked here.
void add_listed_answers(const CheckInput& input, const PromptTitles& titles, std::vector<Answer>& answers);

}  // namespace rubricate
