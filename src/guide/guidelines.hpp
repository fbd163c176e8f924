// A rubric as guidelines that a person can read aloud.
#pragma once

#include <guide/blocks.hpp>
#include <rubricate/rubric.hpp>

namespace rubricate::guide {

/// Everything that the rubric asks, and what comes of it: what to hand in, how words are counted, what readers judge,
/// how the result comes about, and notes. Grows with the rubric's size, not faster.
[[nodiscard]] Guidelines guidelines_for(const Rubric& rubric);

// The chapters that have a file of their own; nothing where the rubric says nothing of them.

/// What readers judge: the levels of each criterion, worst first.
void add_criteria(const Rubric& rubric, Guidelines& out);

/// How the result comes about: the rule of each outcome in words.
void add_outcomes(const Rubric& rubric, Guidelines& out);

/// As readers call it: the criterion's title, or else that of its part.
[[nodiscard]] const std::string& title_of(const Criterion& criterion, const Part& part);

}  // namespace rubricate::guide
