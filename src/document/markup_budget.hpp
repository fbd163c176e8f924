// Keeps md4c's analysis of emphasis, links and HTML, which is quadratic in several ways, within a budget.
#pragma once

#include <rubricate/document.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

/// The square of the number of marks and lines that all paragraphs together may have; within it, the worst that is
/// known takes half a second. 20 paragraphs of 100 KB of ordinary markup stay below it.
inline constexpr std::uint64_t k_markup_budget = 1'000'000'000;

/// Masks the markup of paragraphs of `text` from byte `begin` on that would exceed `budget`, and adds an Oddity for
/// each kind of mask to `oddities`. Blocks stay what they are: only what stands in a line is masked.
void mask_costly_markup(std::string& text, std::uint32_t begin, std::uint64_t budget, std::vector<Oddity>& oddities);

}  // namespace rubricate
