// A rubric and its state in one word, as tables of marks write it.
#pragma once

#include <rubricate/rubric.hpp>

#include <string>

namespace rubricate {

/// The rubric's id and the beginning of its hash, `garden@dd846e32082d`; its version where it has no hash.
[[nodiscard]] std::string rubric_version(const Rubric& rubric);

}  // namespace rubricate
