// Rubrics and marks made by hand, for the tests of agreement and of its reports.
#pragma once

#include <rubricate/agreement_report.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate::agree::cases {

/// A rubric with so many criteria c0, c1, … on one scale: Poor, Fair, Good, Best.
[[nodiscard]] Rubric rubric(std::uint32_t criteria);

/// Adds a line of marks for a criterion: a digit is a level from 1, for submissions s000, s001, …; all else is missing.
void add(Marks& marks, std::string_view criterion, std::string_view reviewer, std::string_view levels);

/// The same for criterion c0.
[[nodiscard]] Marks marks(const std::vector<std::pair<std::string_view, std::string_view>>& lines);

/// The kinds of all notices, criteria first: "c0 low, Ana harsher".
[[nodiscard]] std::string standing_out(const AgreementReport& report);

}  // namespace rubricate::agree::cases
